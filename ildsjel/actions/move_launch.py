"""Move a launch, or call it off: the leader's first choice when what must be done does not fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from ildsjel.actions.of_launch import SOURCE, change, the_launch, today_of
from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.state import signed
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def move_launch(*, by: Access, launch: str, day: date, because: str = "", now: datetime) -> Receipt:
    """The launch gets another day, and the last week of what is left to do moves as far; what can begin, can still
    begin. What comes after the day moves whole. It is a decision, kept under the same receipt."""
    must(by, LEADER)
    today = today_of(by, now)
    plan = the_launch(by, launch, today)
    if day < today or day == plan.launch.day:
        raise Refused(sentence("Choose another day, one that has not been."))
    moved, was = day - plan.launch.day, plan.launch.day
    facts = [replace(plan.launch, on=today, day=day, until=plan.last + moved, id="")]
    work = [
        replace(
            one, on=today, first=one.first + moved if one.first >= was else one.first, last=one.last + moved, id=""
        )
        for one in plan.left
    ]
    work = [replace(one, first=min(one.first, one.last)) for one in work]
    kept = [signed(by, fact) for fact in (*facts, *work)]
    return receive(by=by, facts=[*kept, change(by, launch, because, today)], source=SOURCE, now=now)


def call_off(*, by: Access, launch: str, because: str = "", now: datetime) -> Receipt:
    """The launch does not come; what was planned for it asks for no hours any more."""
    must(by, LEADER)
    today = today_of(by, now)
    found = the_launch(by, launch, today).launch
    off = signed(by, replace(found, on=today, off=True, id=""))
    return receive(by=by, facts=[off, change(by, launch, because, today)], source=SOURCE, now=now)
