"""State: the leader says what holds from a day on: a ceiling, a rate, hours, a goal, backing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.holding import ABOUT
from ildsjel.facts.kinds import Stated
from ildsjel.facts.learning_plan import last_day
from ildsjel.facts.sentence import Name, sentence
from ildsjel.facts.stated import Plan, Worth
from ildsjel.insight.internal_currency import in_the_way
from ildsjel.ledger.plans import running_plan
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access

S = TypeVar("S", bound=Stated)


def state(*, by: Access, what: Stated, now: datetime) -> Receipt:
    """Keeps a statement in the name of the leader who makes it; said again for the same day, it is a correction.

    Raises Refused for a fourth outcome with a worth, and for another plan for an initiative whose learning plan is
    running: it would end that without a word.
    """
    must(by, LEADER)
    if isinstance(what, Worth):
        _leaves_room(by, what)
    if isinstance(what, Plan) and what.seconds:
        _refuse_while_running(by, what.initiative, now)
    return receive(by=by, facts=[signed(by, what)], source="statement", now=now)


def signed(by: Access, what: S) -> S:
    """The statement in somebody's name; about the same thing as one of the same day, it takes that one's place."""
    return replace(what, by=by.key, id=what.id or _same_day(by, what) or uuid4().hex)


def _leaves_room(by: Access, what: Worth) -> None:
    """Raises Refused where a fourth outcome would have a worth at the same time."""
    if names := in_the_way((fact for _, fact in stated_of(by) if isinstance(fact, Worth)), what):
        raise Refused(
            sentence(
                "Three outcomes have a worth already: {names}. State that one of them is worth 0 first.", names=names
            )
        )


def _same_day(by: Access, what: Stated) -> str:
    """The id of what was stated about the same thing for the same day, which this then corrects; else empty."""
    about = (*ABOUT[type(what)], "on")
    same = (
        fact
        for _, fact in stated_of(by)
        if type(fact) is type(what) and all(getattr(fact, name) == getattr(what, name) for name in about)
    )
    return next((fact.id for fact in same), "")


def _refuse_while_running(by: Access, initiative: str, now: datetime) -> None:
    running = running_plan(by, initiative, now.astimezone(by.organisation.zone).date())
    if running:
        raise Refused(
            sentence(
                "A learning plan is running for {initiative} already. It ends on {day}.",
                initiative=Name("initiative", initiative),
                day=last_day(running.plan),
            )
        )
