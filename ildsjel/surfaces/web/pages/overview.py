"""Overview (Oversikt): what waits for the leader, how things stand, and what was decided."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions.review import review
from ildsjel.facts.leading import Weekly
from ildsjel.insight.look_again import due, then_and_now
from ildsjel.insight.weekly import this_week
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.initiatives import standings
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.show.in_view import in_view
from ildsjel.surfaces.show.standing import missing
from ildsjel.surfaces.web.asked import asked_period, later_than
from ildsjel.surfaces.web.gate import member


@member(Role.LEADER)
def overview(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; before anything has been brought in it is the four doors."""
    now = timezone.now()
    period = asked_period(request, access, now)
    answers = review(by=access, period=period, now=now)
    decisions = decisions_of(access)
    today = now.astimezone(access.organisation.zone).date()
    late = [one for one in standings(access, now) if one.is_late]
    waiting, standing = [a for a in answers if a.severity >= 2], in_view([a for a in answers if a.severity < 2])
    asks = [one for one in asks_of(access) if not one.reply]
    return render(
        request,
        "overview/show.html",
        {
            "period": period,
            "later": later_than(period, access, now),
            "today": today,
            "things": len(waiting) + len(asks) + len(late),
            "waiting": waiting,
            "asks": asks,
            "standing": standing,
            "folded": [a for a in answers if a.severity < 2 and a not in standing],
            "decisions": decisions[:5],
            "due": [(d, then_and_now(d, answers)) for d in due(decisions, today) if today in period],
            "weekly_held": this_week(facts_of(access, Weekly), today) is not None,
            "late": late,
            "missing": missing(access),
            "is_first_visit": not _begun(access),
        },
    )


def _begun(access: Access) -> bool:
    return Receipt.objects.of(access).filter(state=State.STANDING).exists()
