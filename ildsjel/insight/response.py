"""How soon those who asked got an answer: the response figures of a set of conversations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ildsjel.facts.book import Book
from ildsjel.facts.conversation import Conversation
from ildsjel.facts.stated import Hours, Target
from ildsjel.insight.kaplan_meier import plain_quantile, quantile
from ildsjel.insight.working_time import WorkingTime

MANY_OPEN = 0.1
ENOUGH = 10


@dataclass(frozen=True, slots=True)
class Response:
    """Seconds by the clock and by stated hours; None where undefined."""

    asked: int
    answered: int
    median: float | None
    p90: float | None
    working_median: float | None
    working_p90: float | None
    within: float | None
    within_n: int


def response(book: Book, asked: Iterable[Conversation]) -> Response:
    """The figures of conversations in which somebody asked; no rate is given under ten."""
    found = [c for c in asked if c.asked]
    times = {channel: WorkingTime.of(book.statements(Hours), channel) for channel in {c.channel for c in found}}
    open_ = [c for c in found if not c.answered]
    clock = [float(c.clock) for c in found if c.clock is not None]
    working = [float(c.working) for c in found if c.working is not None]
    waited = [(book.now - c.asked).total_seconds() for c in open_ if c.asked]
    worked = [w for c in open_ if c.asked and (w := times[c.channel].between(c.asked, book.now)) is not None]
    inside, of = _within(book, found, times)
    return Response(
        asked=len(found),
        answered=len(found) - len(open_),
        median=_quantile(clock, waited, 0.5),
        p90=_quantile(clock, waited, 0.9),
        working_median=_quantile(working, worked, 0.5),
        working_p90=_quantile(working, worked, 0.9),
        within=inside / of if of >= ENOUGH else None,
        within_n=of,
    )


def target_for(book: Book, channel: str) -> int | None:
    """Seconds in which a reply is promised: the channel's own target, else the one for all."""
    held = book.holds(Target, channel=channel) or book.holds(Target, channel="")
    return held.seconds if held and held.seconds else None


def _quantile(done: list[float], waiting: Sequence[float], share: float) -> float | None:
    n = len(done) + len(waiting)
    if n < ENOUGH:
        return None
    if len(waiting) > MANY_OPEN * n:
        return quantile(done, waiting, share)
    return plain_quantile(done, len(waiting), share)


def _within(book: Book, found: list[Conversation], times: dict[str, WorkingTime]) -> tuple[int, int]:
    """How many were answered in time, and how many are old enough to have been."""
    inside = of = 0
    for channel, hours in times.items():
        target, own = target_for(book, channel), [c for c in found if c.channel == channel]
        if target:
            timed = [(c, c.asked, hours.holds(c.asked)) for c in own if c.asked]
            last = _last_old_enough(sorted(asked for _, asked, held in timed if held), hours, book.now, target)
            for conversation, asked, held in timed:
                took = conversation.working if held else conversation.clock
                is_old = asked <= last if held else (book.now - asked).total_seconds() >= target
                if is_old and (took is not None or not conversation.answered):
                    of += 1
                    inside += took is not None and took <= target
    return inside, of


def _last_old_enough(asked: list[datetime], hours: WorkingTime, now: datetime, target: int) -> datetime:
    """The latest of the moments, which are in order, that lie `target` working seconds back."""
    count = bisect_left(asked, True, key=lambda moment: (hours.between(moment, now) or 0) < target)
    return asked[count - 1] if count else datetime.min.replace(tzinfo=now.tzinfo)
