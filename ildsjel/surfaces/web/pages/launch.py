"""One launch: whether it fits, what must be done and by whom, and the leader's choices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.move_launch import call_off, move_launch
from ildsjel.actions.plan_work import add_work, cut_work, say_done
from ildsjel.actions.reserve_hours import reserve_hours, say_skill
from ildsjel.actions.right import DOERS, Refused
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.launches import CHOICES, FORMS, MORE, ActForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.kept import kept
from ildsjel.surfaces.web.launch_section import LaunchSection, launch_section
from ildsjel.surfaces.web.speaking import speaker_of

ACTS: Mapping[str, Callable[..., Receipt]] = MappingProxyType(
    {
        "date": move_launch,
        "cuts": cut_work,
        "freeing": reserve_hours,
        "work": add_work,
        "skills": lambda launch, **said: say_skill(**said),
        "hours": lambda launch, **said: reserve_hours(**said),
        "cancellation": call_off,
    }
)


@member(*DOERS)
def launch(request: HttpRequest, access: Access, launch: str) -> HttpResponse:
    """The page."""
    return _page(request, access, _section(access, launch))


@member(Role.LEADER, methods=("POST",))
def launch_acts(request: HttpRequest, access: Access, launch: str, act: str) -> HttpResponse:
    """One of the leader's acts: another date, a cut, hours, work, a skill, or calling it off."""
    section = _section(access, launch)
    if act not in FORMS:
        raise Http404
    form = _form(request, access, section, act, request.POST)
    if form.is_valid():
        try:
            receipt = ACTS[act](by=access, launch=launch, now=timezone.now(), **form.taken())
            return _back(access, "" if act == "cancellation" else launch, receipt)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, section, tried=form, status=422)


@member(*DOERS, methods=("POST",))
def launch_completion(request: HttpRequest, access: Access, launch: str, work: str) -> HttpResponse:
    """Somebody says that work is done, or that it is not after all."""
    try:
        receipt = say_done(by=access, launch=launch, work=work, done="back" not in request.POST, now=timezone.now())
    except Refused:
        raise Http404 from None
    return _back(access, launch, receipt)


def _section(access: Access, launch: str) -> LaunchSection:
    found = launch_section(access, launch, timezone.now().astimezone(access.organisation.zone).date())
    if found is None:
        raise Http404
    return found


def _back(access: Access, launch: str, receipt: Receipt) -> HttpResponse:
    own = [access.organisation.slug]
    page = reverse("launch", args=[*own, launch]) if launch else reverse("launches", args=own)
    return redirect(f"{page}?kept={receipt.pk}")


def _form(request: HttpRequest, access: Access, section: LaunchSection, act: str, data: object) -> ActForm:
    today = timezone.now().astimezone(access.organisation.zone).date()
    return FORMS[act](data, plan=section.plan, people=names_of(access), speaker=speaker_of(request), today=today)


def _page(
    request: HttpRequest, access: Access, section: LaunchSection, *, tried: ActForm | None = None, status: int = 200
) -> HttpResponse:
    def forms(kinds: tuple[type[ActForm], ...]) -> list[ActForm]:
        acts = [kind.act for kind in kinds] if access.leads else []
        return [tried if tried and tried.act == act else _form(request, access, section, act, None) for act in acts]

    context = {
        "section": section,
        "choices": forms(CHOICES),
        "more": forms(MORE),
        "tried": tried,
        "kept": kept(request, access),
    }
    return render(request, "launch/show.html", context, status=status)
