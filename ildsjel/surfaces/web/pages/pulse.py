"""The pulse (Hvordan går det?): four taps a month, and what the leader heard; a talk where the team is too small."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ildsjel.actions.answer_pulse import answer_pulse
from ildsjel.actions.open_pulse import open_pulse, team_of
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import DOERS, NotAllowed, Refused
from ildsjel.actions.say_heard import say_heard
from ildsjel.facts.pulse import Heard, K
from ildsjel.ledger.pulse import last_pulse_of, open_pulse_of, seat_of
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.people.switch import Feature, is_on
from ildsjel.surfaces.web.forms.pulse import HeardForm, PulseForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of


@member(*DOERS)
def pulse(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "pulse/show.html", _context(request, access))


@member(Role.LEADER, methods=("POST",))
def pulse_rounds(request: HttpRequest, access: Access) -> HttpResponse:
    """Opens a round."""
    with refusals_told(request):
        open_pulse(by=access, now=timezone.now())
    return redirect("pulse", organisation=access.organisation.slug)


@member(*DOERS, methods=("POST",))
def pulse_answers(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps four taps."""
    form = PulseForm(request.POST, speaker=speaker_of(request))

    def keep() -> None:
        answer_pulse(by=access, answers=form.cleaned_data, now=timezone.now())
        messages.info(request, _("Thank you. Nobody can see what you answered, not even you."))

    return _kept(request, access, form, keep)


@member(Role.LEADER, methods=("POST",))
def hearings(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps what the leader has heard."""
    form = HeardForm(request.POST, prefix="heard")
    return _kept(request, access, form, lambda: say_heard(by=access, now=timezone.now(), **form.cleaned_data))


def _kept(
    request: HttpRequest, access: Access, form: PulseForm | HeardForm, keep: Callable[[], object]
) -> HttpResponse:
    if form.is_valid():
        try:
            keep()
            return redirect("pulse", organisation=access.organisation.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    name = "heard_form" if isinstance(form, HeardForm) else "form"
    return render(request, "pulse/show.html", _context(request, access) | {name: form}, status=422)


def _context(request: HttpRequest, access: Access) -> dict[str, object]:
    now = timezone.now()
    opened, last = open_pulse_of(access), last_pulse_of(access)
    seat = seat_of(access, opened) if opened else None
    is_small = len(team_of(access)) < K
    today = now.astimezone(access.organisation.zone).date()
    return {
        "open": opened,
        "last": last,
        "may_answer": seat is not None and not seat.has_answered,
        "has_answered": seat is not None and seat.has_answered,
        "is_small": is_small,
        "is_on": is_on(access.organisation, Feature.PULSE, today),
        "waits_for_leader": is_small or (last is not None and not last.heard),
        "answer": answer_to(by=access, key="joy", period=usual_period(access, now), now=now),
        "heard": facts_of(access, Heard)[::-1],
        "form": PulseForm(None, speaker=speaker_of(request)),
        "heard_form": HeardForm(None, prefix="heard"),
    }
