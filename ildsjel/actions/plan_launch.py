"""Plan for when it matters: the leader says what it is, its day, and that those who ask afterwards are answered."""

from __future__ import annotations

from datetime import date, datetime
from secrets import token_hex

from ildsjel.actions.of_launch import SOURCE, all_in_place, today_of
from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, must
from ildsjel.actions.state import signed
from ildsjel.facts.happened import Seconds
from ildsjel.facts.launching import Launch, Must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

SORTS = ("launch", "season", "crisis")
DIALOGUE = "dialogue"


def plan_launch(
    *,
    by: Access,
    title: str,
    sort: str,
    day: date | None,
    until: date | None,
    dialogue: int,
    answers: str,
    now: datetime,
) -> tuple[str, Receipt]:
    """The key of the launch that is planned, and its receipt. Its first work is the dialogue: so many seconds in all,
    from the day until the last one, called what `answers` says. Refused names everything that is missing."""
    must(by, LEADER)
    today = today_of(by, now)
    all_in_place(
        (
            (not title.strip(), sentence("what it is called")),
            (sort not in SORTS, sentence("whether it is a launch, a season or a crisis")),
            (day is None or day < today, sentence("a day that has not been")),
            (
                not (day and until and until >= day),
                sentence("the last day of the dialogue, not before the day itself"),
            ),
            (dialogue <= 0, sentence("hours to answer those who ask")),
        )
    )
    assert day and until
    key = token_hex(4)
    facts = (
        Launch(on=today, key=key, sort=sort, day=day, title=title.strip(), until=until),
        Must(
            on=today,
            launch=key,
            key=token_hex(4),
            seconds=Seconds(dialogue),
            kind=DIALOGUE,
            first=day,
            last=until,
            title=answers,
        ),
    )
    return key, receive(by=by, facts=[signed(by, fact) for fact in facts], source=SOURCE, now=now)
