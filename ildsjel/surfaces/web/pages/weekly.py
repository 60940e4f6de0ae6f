"""The weekly ten minutes (Ukas ti minutter): one page for the leader and the key employee, side by side."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.hold_weekly import hold_weekly
from ildsjel.actions.review import review, usual_period
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.leading import Weekly
from ildsjel.facts.period import WEEK, Period
from ildsjel.insight.launch import KEY as LAUNCH
from ildsjel.insight.weekly import MINUTES, MOST, is_over, last_change, moved, options, this_week
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.lessons import to_teach
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.asks import ReplyForm
from ildsjel.surfaces.web.forms.weekly import WeeklyForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of

BEGAN, MINUTE = "weekly_began", timedelta(minutes=1)
LONGEST = timedelta(hours=12)
MOST_LESSONS = 5


@member(Role.LEADER, Role.KEY_EMPLOYEE)
def weekly(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; its ten minutes begin when the leader opens it."""
    now = timezone.now()
    if access.leads and _began(request, now) is None:
        request.session[BEGAN] = now.isoformat()
    return render(request, "weekly/show.html", _context(request, access, now))


@member(Role.LEADER, methods=("POST",))
def weeklies(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps what was answered."""
    now = timezone.now()
    context = _context(request, access, now, request.POST)
    form, began = context["form"], _began(request, now)
    if form.is_valid():
        try:
            minutes = -(-(now - began) // MINUTE) if began else 0
            hold_weekly(by=access, minutes=minutes, now=now, **form.answers())
            request.session.pop(BEGAN, None)
            return redirect("weekly", organisation=access.organisation.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return render(request, "weekly/show.html", context, status=422)


def _began(request: HttpRequest, now: datetime) -> datetime | None:
    """When this sitting began; one that was left open is forgotten."""
    kept = request.session.get(BEGAN)
    began = datetime.fromisoformat(kept) if kept else None
    return began if began and now - began < LONGEST else None


def _context(request: HttpRequest, access: Access, now: datetime, data: object = None) -> dict[str, object]:
    period, held = usual_period(access, now), facts_of(access, Weekly)
    answers = review(by=access, period=period, now=now)
    before = Period(period.start - WEEK, period.end - WEEK)
    then = review(by=access, period=before, now=now - WEEK, leaves_trace=False)
    today, began = now.astimezone(access.organisation.zone).date(), _began(request, now)
    last = last_change(held, today)
    asks = [one.ask for one in asks_of(access) if not one.reply]
    taught, speaker = to_teach(access, MOST_LESSONS), speaker_of(request)
    form = WeeklyForm(data, options=options(answers), lessons=taught, speaker=speaker, has_last=last is not None)
    return {
        "held": this_week(held, today),
        "last": last,
        "moved": moved(answers, then),
        "next": [answer for answer in answers if answer.key == LAUNCH and answer.kind == "answer"],
        "asks": [(ask, ReplyForm(None, ask=ask)) for ask in asks[:MOST]],
        "more_asks": len(asks) > MOST,
        "form": form,
        "began": began.isoformat() if began else "",
        "is_over": is_over(began, now),
        "most": int(MINUTES.total_seconds()),
    }
