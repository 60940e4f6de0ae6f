"""Changes outside (Endringer utenfra): what is taken for granted, what tells against it, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.answer_change import answer_change
from ildsjel.actions.right import DOERS, NotAllowed, Refused
from ildsjel.actions.say_change import NOTICED, say_change, state_break
from ildsjel.actions.set_signpost import set_signpost, take_down_signpost
from ildsjel.actions.state_assumption import SOURCE, state_assumption, withdraw_assumption
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.outside import ActForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.kept import kept
from ildsjel.surfaces.web.outside_section import form_of, outside_section
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.taken_back import take_back

ACTS: Mapping[str, Callable[..., Receipt]] = MappingProxyType(
    {
        "assumptions": lambda **said: state_assumption(**said)[1],
        "withdrawals": withdraw_assumption,
        "signposts": set_signpost,
        "removals": take_down_signpost,
        "breaks": state_break,
        "answers": answer_change,
    }
)


@member(*DOERS)
def outside(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return _page(request, access)


@member(*DOERS, methods=("POST",))
def outside_changes(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps what somebody has seen change."""
    return _keep(request, access, "changes", say_change)


@member(Role.LEADER, methods=("POST",))
def outside_acts(request: HttpRequest, access: Access, act: str) -> HttpResponse:
    """One of the leader's acts: an assumption, a signpost, a break, an answer, or taking one of them away."""
    if act not in ACTS:
        raise Http404
    return _keep(request, access, act, ACTS[act])


@member(*DOERS, methods=("POST",))
def outside_undoing(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """Takes back what was said: one’s own, and for those who lead what any of them has."""
    own = Q(source__in=(SOURCE, NOTICED), by=access.person)
    rows = (
        Receipt.objects.of(access)
        .filter(state=State.STANDING)
        .filter(own | Q(source=SOURCE) if access.leads else own)
    )
    take_back(request, access, rows, receipt)
    return redirect("outside", organisation=access.organisation.slug)


def _keep(request: HttpRequest, access: Access, act: str, do: Callable[..., Receipt]) -> HttpResponse:
    form = form_of(request, access, act, about=request.POST.get("about", ""), data=request.POST)
    if form.is_valid():
        try:
            receipt = do(by=access, now=timezone.now(), **form.taken())
            return redirect(f"{reverse('outside', args=[access.organisation.slug])}?kept={receipt.pk}")
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, tried=form, status=422)


def _page(request: HttpRequest, access: Access, *, tried: ActForm | None = None, status: int = 200) -> HttpResponse:
    context = {"section": outside_section(request, access, tried), "tried": tried, "kept": kept(request, access)}
    return render(request, "outside/show.html", context, status=status)
