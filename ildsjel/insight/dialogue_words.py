"""What the question `dialogue` says, and the names of its four bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.response import Response
from ildsjel.insight.working_time import ZONE

ABOUT = {
    "D1": sentence("Conversations with both sides"),
    "D2": sentence("Replies, of all you wrote"),
    "D3": sentence("Conversations of three turns or more"),
    "D4": sentence("Own posts that ask"),
}


def words(found: Response, waiting: Sequence[int]) -> Sentence:
    """How many were answered, how soon, and how many wait: when each asked, the first one first."""
    parts = [
        sentence("You answered {answered} of {asked} enquiries.", answered=found.answered, asked=found.asked),
        *_times(found),
        *_waits(waiting),
    ]
    says = parts[0]
    for part in parts[1:]:
        says = sentence("{first} {then}", first=says, then=part)
    return says


def _times(found: Response) -> list[Sentence]:
    if found.median is None:
        return []
    median = Quantity(found.median, "span")
    if found.p90 is None:
        return [sentence("Half got an answer within {median}.", median=median)]
    p90 = Quantity(found.p90, "span")
    return [sentence("Half got an answer within {median}; nine of ten within {p90}.", median=median, p90=p90)]


def _waits(waiting: Sequence[int]) -> list[Sentence]:
    if not waiting:
        return []
    day = datetime.fromtimestamp(waiting[0], ZONE).date()
    return [plural("{n} is waiting, since {day}.", "{n} are waiting, the oldest since {day}.", len(waiting), day=day)]
