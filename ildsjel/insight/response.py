"""How soon those who asked got an answer: the response figures of a days of talk."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from math import inf
from operator import itemgetter

from ildsjel.facts.book import Book
from ildsjel.facts.stated import Hours, Target
from ildsjel.facts.sums import TalkSum
from ildsjel.insight.kaplan_meier import plain_quantile, quantile, survival
from ildsjel.insight.working_time import WorkingTime

MANY_OPEN = 0.1
ENOUGH, SHARES = 10, (0.5, 0.9)


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


def response(book: Book, talk: Sequence[TalkSum]) -> Response:
    """The figures of the enquiries in `talk`; no rate is given under ten."""
    hours = {channel: WorkingTime.of(book.statements(Hours), channel) for channel in {t.channel for t in talk}}
    answered, open_ = sum(len(t.answers) for t in talk), sum(len(t.waits) for t in talk)
    clock = [float(clock) for t in talk for _, clock, _ in t.answers if clock is not None]
    working = [float(working) for t in talk for _, _, working in t.answers if working is not None]
    waited = [book.now.timestamp() - asked for t in talk for asked in t.waits]
    worked = [w for t in talk for w in hours[t.channel].each_until(map(_moment, t.waits), book.now)]
    inside, of = _within(book, talk, hours)
    (median, p90), (working_median, working_p90) = _quantiles(clock, waited), _quantiles(working, worked)
    return Response(
        asked=answered + open_,
        answered=answered,
        median=median,
        p90=p90,
        working_median=working_median,
        working_p90=working_p90,
        within=inside / of if of >= ENOUGH else None,
        within_n=of,
    )


def target_for(book: Book, channel: str) -> int | None:
    """Seconds in which a reply is promised: the channel's own target, else the one for all."""
    held = book.holds(Target, channel=channel) or book.holds(Target, channel="")
    return held.seconds if held and held.seconds else None


def _quantiles(done: list[float], waiting: Sequence[float]) -> list[float | None]:
    """The times by which half, and nine of ten, have got an answer."""
    n = len(done) + len(waiting)
    if n < ENOUGH:
        return [None for _ in SHARES]
    if len(waiting) > MANY_OPEN * n:
        curve = survival(done, waiting)
        return [quantile(curve, share) for share in SHARES]
    times = sorted(done)
    return [plain_quantile(times, len(waiting), share) for share in SHARES]


def _within(book: Book, talk: Sequence[TalkSum], hours: dict[str, WorkingTime]) -> tuple[int, int]:
    """How many were answered in time, and how many are old enough to have been."""
    inside = of = 0
    for channel, worked in hours.items():
        if target := target_for(book, channel):
            own = [t for t in talk if t.channel == channel]
            waits, answers = [at for t in own for at in t.waits], [answer for t in own for answer in t.answers]
            since = worked.since.timestamp() if worked.since else inf
            held = sorted(at for at in chain(waits, map(itemgetter(0), answers)) if at >= since)
            last = {True: _last_old_enough(held, worked, book.now, target), False: book.now.timestamp() - target}
            took = [working if at >= since else clock for at, clock, working in answers if at <= last[at >= since]]
            inside += sum(seconds <= target for seconds in took if seconds is not None)
            of += sum(seconds is not None for seconds in took) + sum(at <= last[at >= since] for at in waits)
    return inside, of


def _last_old_enough(asked: list[int], hours: WorkingTime, now: datetime, target: int) -> float:
    """The latest of the moments, which are in order, that lie `target` working seconds back."""
    count = bisect_left(asked, True, key=lambda at: (hours.between(_moment(at), now) or 0) < target)
    return asked[count - 1] if count else -inf


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
