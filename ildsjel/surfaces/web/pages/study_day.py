"""A day of the time study: everything it went to, in a few taps; a person's own page, seen by nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.log_study_day import complete, keep_own, log_minutes, may_log, take_out
from ildsjel.actions.right import DOERS, Refused
from ildsjel.facts.period import DAY
from ildsjel.insight.time_study.activities import ACTIVITIES
from ildsjel.ledger.study import open_study, taking_part
from ildsjel.ledger.study_day import own_study_day
from ildsjel.people.access import Access
from ildsjel.surfaces.web.gate import member

STEPS = (6, 15, 30, 60)


@member(*DOERS)
def study_day(request: HttpRequest, access: Access, on: str) -> HttpResponse:
    """The page."""
    return render(request, "study/day.html", _context(access, _day(on)))


@member(*DOERS, methods=("POST",))
def study_minutes(request: HttpRequest, access: Access, on: str) -> HttpResponse:
    """Adds minutes to an activity, or takes some off."""
    activity, _, minutes = request.POST.get("add", "").partition(":")
    if not minutes.lstrip("-").isdecimal():
        raise Http404
    return _after(request, access, on, partial(log_minutes, activity=activity, more=int(minutes)))


@member(*DOERS, methods=("POST",))
def study_event_removal(request: HttpRequest, access: Access, on: str, entry: int) -> HttpResponse:
    """Takes an enquiry out again."""
    return _after(request, access, on, partial(take_out, entry=entry))


@member(*DOERS, methods=("POST",))
def study_completion(request: HttpRequest, access: Access, on: str) -> HttpResponse:
    """Says that the day is done, or opens it again."""
    return _after(request, access, on, partial(complete, is_complete="open" not in request.POST))


@member(*DOERS, methods=("POST",))
def study_keeping(request: HttpRequest, access: Access) -> HttpResponse:
    """Whether the person's minutes are kept as their own log when it ends."""
    keep_own(by=access, keeps="keep" in request.POST)
    return redirect("study", organisation=access.organisation.slug)


def _after(request: HttpRequest, access: Access, on: str, act: Callable[..., None]) -> HttpResponse:
    day, said, status = _day(on), {}, 200
    try:
        act(by=access, on=day, now=timezone.now())
    except Refused as refused:
        said, status = {"refusal": refused.says}, 422
    if not request.htmx and status == 200:
        return redirect("study_day", organisation=access.organisation.slug, on=on)
    template = "study/_day.html" if request.htmx else "study/day.html"
    return render(request, template, _context(access, day) | said, status=status)


def _context(access: Access, on: date) -> dict[str, object]:
    now = timezone.now().astimezone(access.organisation.zone)
    study = open_study(access)
    own = taking_part(access, study) if study else None
    if study is None or own is None:
        raise Http404
    near = [day for day in (now.date() - DAY, now.date()) if may_log(study, own, day, now)]
    return {
        "study": study,
        "day": own_study_day(access, own, on),
        "activities": ACTIVITIES,
        "steps": STEPS,
        "is_open": may_log(study, own, on, now),
        "near": near,
        "today": now.date(),
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Http404 from None
