"""Puts the parts of a typed line together: one time, its possible readings, or why not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, product
from math import ceil, floor

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.house import House
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.moment import fixed, placed
from ildsjel.sources.six_minutes.answer import Ambiguous, Refused
from ildsjel.sources.six_minutes.line import Line, sort
from ildsjel.sources.six_minutes.phrases import Clock

LONGEST_LINE = 2000
MINUTES_OF_A_DAY = 24 * 60
MOST_READINGS = 4
Last = Callable[[], datetime | None]


def read_line(
    text: str, *, now: datetime, house: House, who: str = "", last: Last = lambda: None
) -> Time | Ambiguous | Refused:
    """The time a typed line stands for, with `id` left empty.

    `now` carries the organisation's zone; `last()` is when the person's latest entry ended, and is asked
    only for "since last".
    """
    if len(text) > LONGEST_LINE:
        return Refused(sentence("This line is too long. Write the minutes, the channel and a short note."))
    line, texts = sort(text, house, now.date())
    try:
        spans = _spans(line, now, last)
    except _No as no:
        return Refused(no.says)
    readings = [
        Time(
            on=span.on,
            at=span.at,
            seconds=span.seconds,
            note=line.text(mark, texts),
            who=who,
            channel=channel,
            kind=line.kind,
            initiative=initiative,
            mate=mate,
            protected=line.protected,
            logged=fixed(now),
        )
        for (mark, span), channel, initiative, mate in islice(
            product(spans, line.channels, line.initiatives, line.mates), MOST_READINGS
        )
    ]
    if len(readings) == 1:
        return readings[0]
    return Ambiguous(tuple(readings), sentence("This can be read in more than one way. Which did you mean?"))


class _No(Exception):
    def __init__(self, says: Sentence) -> None:
        self.says = says


def _spans(line: Line, now: datetime, last: Last) -> list[tuple[str, Time]]:
    """When and how long, one for each way to read it, with the mark that gave the length."""
    if line.since:
        return [("", _since(now, last()))]
    if line.clock and line.clock[1].end:
        return [("", _range(line.clock[1], line, now))]
    spans = [(mark, span) for mark, minutes in _lengths(line) for span in _placed(_checked(minutes), line, now)]
    return list({(span.on, span.at, span.seconds): (mark, span) for mark, span in spans}.values())


def _since(now: datetime, last: datetime | None) -> Time:
    if last is None or last.astimezone(now.tzinfo).date() != now.date():
        raise _No(sentence("Nothing has been logged earlier today. Write how many minutes instead."))
    start = last.astimezone(now.tzinfo).replace(second=0, microsecond=0)
    return _time(start, _minutes_between(start, now))


def _range(clock: Clock, line: Line, now: datetime) -> Time:
    assert clock.end
    day = line.day[1] if line.day else now.date()
    start, end = _at(day, clock.start, now), _at(day, clock.end, now)
    if clock.end < clock.start:
        if not line.day and start > now:
            day -= timedelta(days=1)
            start = _at(day, clock.start, now)
        end = _at(day + timedelta(days=1), clock.end, now)
    return _time(_past(start, now), _minutes_between(start, end))


def _lengths(line: Line) -> list[tuple[str, int]]:
    """The marks that may be the length, with their whole minutes: opening ones first, with a unit before bare."""
    if line.clock is None and len(line.lengths) == 0:
        raise _No(sentence("How many minutes was it? Write for example “fb 6”."))
    for opening, bare in ((True, False), (True, True), (False, False), (False, True)):
        found = [(mark, one.minutes) for mark, one, o in line.lengths if o == opening and one.bare == bare]
        if not found:
            continue
        if bare and any(minutes.denominator != 1 for _, minutes in found):
            raise _No(sentence("Minutes are whole here. Write for example “90” for minutes or “1.5h” for hours."))
        return [(mark, whole) for mark, m in found for whole in dict.fromkeys((floor(m), ceil(m)))]
    raise _No(sentence("How many minutes was it? Write for example “fb 6”."))


def _checked(minutes: int) -> int:
    if minutes < 1:
        raise _No(sentence("There must be at least one minute to log. Write for example “fb 6”."))
    if minutes > MINUTES_OF_A_DAY:
        raise _No(sentence("That is more than a day and a night. Log one day at a time, in minutes or as “1h30m”."))
    return minutes


def _placed(minutes: int, line: Line, now: datetime) -> list[Time]:
    day = line.day[1] if line.day else now.date()
    if line.clock:
        starts = [_at(day, clock, now) for clock in _clocks(line.clock[1])]
        past = [start for start in starts if start <= now] or starts[:1]
        return [_time(_past(start, now), minutes) for start in past]
    if day > now.date():
        raise _No(sentence("{day} is still to come. Log it when it has happened.", day=day))
    if day < now.date():
        return [Time(on=day, seconds=Seconds(minutes * 60))]
    end = now.replace(second=0, microsecond=0).astimezone(UTC)
    return [_time((end - timedelta(minutes=minutes)).astimezone(now.tzinfo), minutes)]


def _clocks(clock: Clock) -> list[time]:
    return [clock.start, clock.start.replace(hour=clock.start.hour + 12)] if clock.rough else [clock.start]


def _at(day: date, clock: time, now: datetime) -> datetime:
    assert now.tzinfo
    return placed(datetime.combine(day, clock), now.tzinfo)


def _past(start: datetime, now: datetime) -> datetime:
    if start > now:
        raise _No(sentence("{at} is still to come. Add the day if it was earlier, such as “yesterday”.", at=start))
    return start


def _minutes_between(start: datetime, end: datetime) -> int:
    return int((end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(minutes=1))


def _time(start: datetime, minutes: int) -> Time:
    start = fixed(start)
    return Time(on=start.date(), at=start, seconds=Seconds(_checked(minutes) * 60))
