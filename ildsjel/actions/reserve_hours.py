"""Set hours aside: the leader promises somebody time for when it matters, and says who can do what."""

from __future__ import annotations

from datetime import date, datetime

from ildsjel.actions.of_launch import SOURCE, all_in_place, change, the_launch, today_of
from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, must
from ildsjel.actions.state import signed
from ildsjel.facts.happened import Seconds
from ildsjel.facts.launching import Reserve, Skill
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

A_WEEK = 60 * 3600
LEVELS = ("alone", "help", "none")


def reserve_hours(
    *,
    by: Access,
    who: str,
    seconds: int,
    first: date | None,
    last: date | None,
    launch: str = "",
    because: str = "",
    now: datetime,
) -> Receipt:
    """Sets so many seconds a week aside for somebody, in the weeks of two days and those between; 0 is away.

    Freed for a `launch`, it is a decision about that too. Refused names everything that is missing.
    """
    must(by, LEADER)
    today = today_of(by, now)
    all_in_place(
        (
            (not _is_here(by, who, today), sentence("whom it is for")),
            (not 0 <= seconds <= A_WEEK, sentence("hours a week, at most sixty, or none for away")),
            (not (first and last and first <= last), sentence("a first week, and a last one that is not before")),
            (last is not None and last < today, sentence("a last week that has not been")),
        )
    )
    assert first and last
    reserve = Reserve(on=today, who=who, seconds=Seconds(seconds), first=first, last=last)
    decided = [change(by, the_launch(by, launch, today).launch.key, because, today)] if launch else []
    return receive(by=by, facts=[signed(by, reserve), *decided], source=SOURCE, now=now)


def say_skill(*, by: Access, who: str, kind: str, level: str, now: datetime) -> Receipt:
    """The leader vouches for what somebody can do, of one kind of work. Refused names everything that is missing."""
    must(by, LEADER)
    today = today_of(by, now)
    all_in_place(
        (
            (not _is_here(by, who, today), sentence("whom it is for")),
            (kind not in {known.key for known in open_house(by).kinds}, sentence("which kind of work it is")),
            (level not in LEVELS, sentence("whether it is alone, with help or not yet")),
        )
    )
    skill = Skill(on=today, who=who, kind=kind, level=level)
    return receive(by=by, facts=[signed(by, skill)], source=SOURCE, now=now)


def _is_here(by: Access, who: str, today: date) -> bool:
    return any(member.key == who and member.is_here(today) for member in open_house(by).members)
