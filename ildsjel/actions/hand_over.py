"""Hand over: a plan from what it would mean if somebody did something else, and what becomes of its pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, LEADER, NotAllowed, Refused, must
from ildsjel.actions.see_move import may_see, see_move
from ildsjel.facts.hands import PAIRING, TEACH_BACK, Handover, HandoverTask
from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.insight.few_hands.handing_over import Plan
from ildsjel.ledger.handovers import handover_of, handovers_of
from ildsjel.ledger.line import line_of
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks

if TYPE_CHECKING:
    from ildsjel.insight.few_hands.move import Lost

SOURCE = "handover"
HOUR = 3600


def plan_handover(*, by: Access, who: str, now: datetime) -> Receipt:
    """Makes the plan: for each thing nobody else can do, hours together and a teach-back, with whoever is nearest."""
    must(by, LEADER)
    today = _today(by, now)
    if not may_see(by, who, today):
        raise Refused(sentence("Choose somebody in your own line."))
    found = see_move(by=by, who=who, now=now)
    if found is None:
        raise Refused(sentence("Tell the one it is about first."))
    if not found.lost:
        raise Refused(sentence("Nothing needs a plan: each thing can be done by somebody else too."))
    if any(one.handover.who == who for one in handovers_of(by, today)):
        raise Refused(sentence("There is a plan already. Call it off to make a new one."))
    plan = Handover(on=today, key=uuid4().hex, who=who, by=by.key, id=uuid4().hex)
    tasks = [task for lost in found.lost for task in _tasks(plan, lost)]
    leave_looks(by, {SOURCE: {who, *(task.to for task in tasks if task.to)}}, today)
    return receive(by=by, facts=[plan, *tasks], source=SOURCE, now=now)


def choose_taker(*, by: Access, handover: str, task: str, to: str, now: datetime) -> Receipt:
    """The leader says who takes over a thing; both its pieces are theirs from then, and not done."""
    must(by, LEADER)
    plan, today = _led(by, handover, now), _today(by, now)
    chosen = _piece(plan, task)
    here = {member.key for member in open_house(by).members if member.is_here(today) and member.told}
    if to == plan.handover.who or to not in here & (line_of(by, today) | {by.key}):
        raise Refused(sentence("Choose somebody in your own line, or yourself."))
    pieces = [one for one in plan.tasks if (one.place, one.kind) == (chosen.place, chosen.kind)]
    leave_looks(by, {SOURCE: [to]}, today)
    fresh = [replace(one, on=today, to=to, done=False, by=by.key, id=uuid4().hex) for one in pieces]
    return receive(by=by, facts=fresh, source=SOURCE, now=now)


def say_handed(*, by: Access, handover: str, task: str, done: bool, now: datetime) -> Receipt:
    """Either of the two says that they have done the hours; that it was taught back is said by the one who listened,
    who hands it over."""
    must(by, DOERS)
    plan = _seen(by, handover, now)
    piece = _piece(plan, task)
    two = {plan.handover.who} if piece.sort == TEACH_BACK else {plan.handover.who, piece.to}
    if by.key not in two:
        raise Refused(sentence("This is for those who hand it over to say."))
    if not piece.to:
        raise Refused(sentence("Nobody has been chosen to take it over yet."))
    said = replace(piece, on=_today(by, now), done=done, by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[said], source=SOURCE, now=now)


def call_off(*, by: Access, handover: str, now: datetime) -> Receipt:
    """Calls the plan off."""
    must(by, LEADER)
    plan = _led(by, handover, now)
    off = replace(plan.handover, on=_today(by, now), off=True, by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[off], source=SOURCE, now=now)


def leads_plan(by: Access, plan: Plan, today: date) -> bool:
    """Whether the asker is the nearest leader of the one who hands over."""
    return by.leads and plan.handover.who in line_of(by, today)


def _tasks(plan: Handover, lost: Lost) -> Iterator[HandoverTask]:
    place, kind = lost.cell
    for sort, hours in ((PAIRING, lost.hours), (TEACH_BACK, 0)):
        yield HandoverTask(
            on=plan.on,
            handover=plan.key,
            key=uuid4().hex,
            sort=sort,
            place=place,
            kind=kind,
            to=lost.successor,
            seconds=Seconds(hours * HOUR),
            by=plan.by,
            id=uuid4().hex,
        )


def _seen(by: Access, handover: str, now: datetime) -> Plan:
    found = handover_of(by, handover, _today(by, now))
    if found is None:
        raise Refused(sentence("There is no such plan here."))
    return found


def _led(by: Access, handover: str, now: datetime) -> Plan:
    plan = _seen(by, handover, now)
    if not leads_plan(by, plan, _today(by, now)):
        raise NotAllowed(sentence("This is for the nearest leader."))
    return plan


def _piece(plan: Plan, task: str) -> HandoverTask:
    found = plan.task(task)
    if found is None:
        raise Refused(sentence("There is no such piece of the plan."))
    return found


def _today(by: Access, now: datetime) -> date:
    return now.astimezone(by.organisation.zone).date()
