"""The work of a launch: the leader adds what must be done and cuts it, and whoever has done it says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from secrets import token_hex

from ildsjel.actions.of_launch import SOURCE, all_in_place, change, the_launch, the_work, today_of
from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, LEADER, must
from ildsjel.actions.state import signed
from ildsjel.facts.happened import Seconds
from ildsjel.facts.launching import Must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def add_work(
    *,
    by: Access,
    launch: str,
    title: str,
    seconds: int,
    kind: str,
    first: date | None,
    last: date | None,
    now: datetime,
) -> Receipt:
    """Keeps work that must be done, from one day to another. Refused names everything that is missing."""
    must(by, LEADER)
    today = today_of(by, now)
    the_launch(by, launch, today)
    all_in_place(
        (
            (not title.strip(), sentence("what must be done")),
            (seconds <= 0, sentence("the hours it takes")),
            (kind not in {known.key for known in open_house(by).kinds}, sentence("which kind of work it is")),
            (
                not (first and last and first <= last),
                sentence("the day it can begin, and a last day that is not before"),
            ),
            (last is not None and last < today, sentence("a last day that has not been")),
        )
    )
    assert first and last
    work = Must(
        on=today,
        launch=launch,
        key=token_hex(4),
        seconds=Seconds(seconds),
        kind=kind,
        first=first,
        last=last,
        title=title.strip(),
    )
    return receive(by=by, facts=[signed(by, work)], source=SOURCE, now=now)


def cut_work(*, by: Access, launch: str, work: str, because: str = "", now: datetime) -> Receipt:
    """Takes work out of the plan; it is a decision, kept under the same receipt."""
    must(by, LEADER)
    today = today_of(by, now)
    cut = replace(the_work(by, launch, work, today), on=today, seconds=Seconds(0), id="")
    return receive(by=by, facts=[signed(by, cut), change(by, launch, because, today)], source=SOURCE, now=now)


def say_done(*, by: Access, launch: str, work: str, done: bool = True, now: datetime) -> Receipt:
    """Whoever works here says that it is done, or that it is not done after all."""
    must(by, DOERS)
    today = today_of(by, now)
    said = replace(the_work(by, launch, work, today), on=today, done=done, id="")
    return receive(by=by, facts=[signed(by, said)], source=SOURCE, now=now)
