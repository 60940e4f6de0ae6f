"""Today (I dag): the line one types, and what one has logged; a person's own page, seen by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.answer_proposal import Changed, take, throw_away
from ildsjel.actions.log_study_day import unfinished
from ildsjel.actions.log_time import TwoReadings, log_time
from ildsjel.actions.right import DOERS, Refused
from ildsjel.actions.see_move import told_of
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.sentence import Sentence
from ildsjel.facts.text import write_line
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.ledger.day_of import day_of
from ildsjel.ledger.handovers import handovers_of
from ildsjel.ledger.hindrance import HINDERED, hindrance
from ildsjel.ledger.initiatives import standings
from ildsjel.ledger.launches import own_week_of
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.plans import own_part, running_plans
from ildsjel.ledger.proposed import waiting
from ildsjel.ledger.rhythm import chosen_by
from ildsjel.ledger.study import open_study, taking_part
from ildsjel.people.access import Access
from ildsjel.surfaces.show import launching, rhythm_words
from ildsjel.surfaces.show.hindered import status_of
from ildsjel.surfaces.show.made_of import made_of
from ildsjel.surfaces.show.plan_words import how_far, own_so_far, this_week
from ildsjel.surfaces.web.gate import member

CHIPS = ("facebook", "instagram", "email", "phone", "blog", "meetings")
MINUTES = (6, 12, 30)
SHOWN = 4


@member(*DOERS)
def today(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "today/show.html", _context(access))


@member(*DOERS, methods=("POST",))
def entries(request: HttpRequest, access: Access) -> HttpResponse:
    """Logs a line, a pair of taps, or a reading that was chosen among several."""
    line = request.POST.get("line", "").strip()
    if "minutes" in request.POST:
        line = f"{request.POST.get('channel', '')} {request.POST['minutes']} {line}".strip()
    try:
        logged = log_time(by=access, line=line, now=timezone.now())
    except TwoReadings as two:
        readings = [(write_line(reading), reading) for reading in two.readings]
        return _answer(request, access, status=422, line=line, refusal=two.says, readings=readings)
    except Refused as refused:
        return _answer(request, access, status=422, line=line, refusal=refused.says)
    except HINDERED as why:
        found = hindrance(why)
        if found is None:
            raise
        return _answer(request, access, status=status_of(found), line=line, refusal=found.says)
    return _answer(request, access, logged=logged)


@member(*DOERS, methods=("POST",))
def undoing(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """Takes back one's own entry."""
    try:
        undo(by=access, receipt=receipt, now=timezone.now())
    except NothingToUndo as refused:
        return _answer(request, access, status=422, refusal=refused.says)
    return _answer(request, access, undone=True)


@member(*DOERS, methods=("POST",))
def proposal_takings(request: HttpRequest, access: Access, proposal: int) -> HttpResponse:
    """Logs what was proposed, as it stands or as one has changed it."""
    try:
        logged = take(by=access, proposal=proposal, changed=_changed(request.POST), now=timezone.now())
    except Refused as refused:
        return _answer(request, access, status=422, refusal=refused.says)
    return _answer(request, access, logged=logged)


@member(*DOERS, methods=("POST",))
def proposal_removal(request: HttpRequest, access: Access, proposal: int) -> HttpResponse:
    """Throws away what was proposed."""
    try:
        throw_away(by=access, proposal=proposal, now=timezone.now())
    except Refused as refused:
        return _answer(request, access, status=422, refusal=refused.says)
    return _answer(request, access)


def _changed(said: QueryDict) -> Changed | None:
    if "minutes" not in said:
        return None
    minutes = said["minutes"].strip()
    return Changed(
        minutes=int(minutes) if minutes.isascii() and minutes.isdigit() and len(minutes) < 6 else 0,
        channel=said.get("channel", ""),
        kind=said.get("kind", ""),
        note=said.get("note", ""),
    )


def _answer(request: HttpRequest, access: Access, status: int = 200, **said: object) -> HttpResponse:
    if not request.htmx and status == 200:
        return redirect("today", organisation=access.organisation.slug)
    template = "today/_log.html" if request.htmx else "today/show.html"
    return render(request, template, _context(access) | said, status=status)


def _context(access: Access) -> dict[str, object]:
    now = timezone.now().astimezone(access.organisation.zone)
    matters = own_week_of(access, now.date())
    return {
        "told": told_of(access, access.key, now),
        "handovers": [one for one in handovers_of(access, now.date()) if access.key in one.concerns],
        "matters": matters,
        "matters_says": launching.this_week(matters) if matters else None,
        "log": day_of(access, now),
        **_proposed(access, now),
        "plans": list(_plans(access, now.date())),
        "chips": CHIPS,
        "minutes": MINUTES,
        "study_day": _study_day(access, now),
        "to_own": [one.key for one in standings(access, now) if one.waits_for_owner and one.owner == access.key],
        "rhythm": rhythm_words.this_week(LoggedWeeks.of(chosen_by(access, now.date())), now.date()),
    }


def _proposed(access: Access, now: datetime) -> dict[str, object]:
    """What waits for an answer, the latest first, and what it may be changed to."""
    found = waiting(access, now)
    house = open_house(access) if found else None
    return {
        "proposals": [(one, made_of(one.proposal)) for one in found[:SHOWN]],
        "more_proposals": max(0, len(found) - SHOWN),
        "channels": [one.key for one in house.channels] if house else (),
        "work_kinds": [one.key for one in house.kinds] if house else (),
    }


def _study_day(access: Access, now: datetime) -> date | None:
    """The day of a time study that waits to be completed."""
    study = open_study(access)
    own = taking_part(access, study) if study else None
    return unfinished(access, study, own, now) if study and own else None


def _plans(access: Access, day: date) -> Iterator[tuple[Sentence, ...]]:
    """What the learning plans say of this week, and what of it is the person's own."""
    for running in running_plans(access, day):
        own = own_part(access, running.plan.initiative, day) if running.week else 0
        yield (
            this_week(running),
            *([how_far(running)] if running.week else []),
            *([own_so_far(own)] if own else []),
        )
