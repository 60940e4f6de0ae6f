"""Backing (Ryggdekning): time the leader has set aside, seen by all, and what was booked on top of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.right import DOERS, NotAllowed, Refused
from ildsjel.actions.take_time import take_time
from ildsjel.facts.holding import holding
from ildsjel.facts.leading import Taken
from ildsjel.facts.stated import Backing
from ildsjel.ledger.off import off_fields
from ildsjel.ledger.stated import stated_of
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.surfaces.web.forms.backing import TakenForm
from ildsjel.surfaces.web.forms.unasked import unask
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of

SHOWN = 20


@member(*DOERS)
def backing(request: HttpRequest, access: Access) -> HttpResponse:
    """What holds, and what was taken, newest first."""
    return _page(request, access, _form(access, None))


@member(*DOERS, methods=("POST",))
def takings(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps that some of it was taken."""
    form = _form(access, request.POST)
    if form.is_valid():
        try:
            take_time(by=access, now=timezone.now(), **form.taken())
            return redirect("backing", organisation=access.organisation.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, form, status=422)


def _form(access: Access, data: object) -> TakenForm:
    people, held = names_of(access), {fact.who for fact in _held(access)}
    backed = [(key, name) for key, name in people if key in held and (access.leads or key == access.key)]
    today = timezone.now().astimezone(access.organisation.zone).date()
    form = TakenForm(data, backed=backed, people=people, today=today)
    unask(form, off_fields(access, "taken", today))
    return form


def _held(access: Access) -> list[Backing]:
    today = timezone.now().astimezone(access.organisation.zone).date()
    return [fact for fact in holding((fact for _, fact in stated_of(access)), today) if isinstance(fact, Backing)]


def _page(request: HttpRequest, access: Access, form: TakenForm, status: int = 200) -> HttpResponse:
    taken = facts_of(access, Taken)
    context = {"held": _held(access), "taken": taken[::-1][:SHOWN], "form": form}
    return render(request, "backing/show.html", context, status=status)
