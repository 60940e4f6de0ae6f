"""Is it far too much? The time an initiative takes, against what the leader has called far too much.

C is the ceiling's seconds a week. S_k is the time of the last k calendar days, the busiest of them counted as
min(itself, C/5), protected time left out. It is too much from the day S_28 > 4C and S_7 > C, until the first day
S_28 < 0.9 * 4C; it is on the way when S_28 > 0.8 * 4C. Read every day by the ceiling that held then, so what an
earlier day said never changes. Unlogged time only makes it later: the sums are "at least". Where one week in four is
logged that is most of the time, and the sentence says so; a week that was not to be logged, and has nothing in it, is
no point of the curve, and four weeks it is among are not told as a sum of whole weeks.
Silent until a ceiling is stated and something is logged. Measured: one eight-hour day raises it in 0.7 % of runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import DAY, Period, monday
from ildsjel.facts.sentence import Name, Quantity, sentence
from ildsjel.facts.stated import Ceiling, Rhythm
from ildsjel.insight.answer import Answer, Evidence, Figure, Heads, Need, NotYet, Row, Series
from ildsjel.insight.blocks import BLOCK, last_block, reach, whole_weeks
from ildsjel.insight.ceiling_rule import Reading, latest
from ildsjel.insight.ceiling_words import DECIDE, finding, words
from ildsjel.insight.logged_weeks import LoggedWeeks

KEY, RULE = "ceiling", "ceiling/1"
SEVERITY = {"too_much": 2, "on_the_way": 1, "below": 0, "well_below": 0}


def question(book: Book) -> Answer:
    """The most urgent initiative in words, and a row for each that has a ceiling."""
    day = min(book.period.end, book.today)
    keys = {
        c.initiative for c in book.statements(Ceiling) if (held := _ceiling(book, c.initiative, day)) and held > 0
    }
    if not keys:
        return _not_yet(
            book, Need(what=sentence("State how many hours a week would be far too much."), have=0, need=1)
        )
    if not any(d.seconds for d in book.days):
        return _not_yet(book, Need(what=sentence("Log the first six minutes."), have=0, need=1))
    found = sorted((_line(book, key, day) for key in keys), key=lambda line: line.urgency)
    return _answer(book, found)


@dataclass(frozen=True, slots=True)
class _Line:
    """One initiative: its reading, its figures and its curve; whether weeks in them were not to be logged."""

    key: str
    reading: Reading
    figures: Mapping[str, Figure]
    series: Series
    leaves_out: bool

    @property
    def urgency(self) -> tuple[int, float, str]:
        return -SEVERITY[self.reading.status], -self.reading.load, self.key


def _line(book: Book, key: str, day: date) -> _Line:
    days = {d.on: d.seconds for d in book.days if d.initiative == key and d.seconds and d.on <= day}
    limits = {d: _ceiling(book, key, d) for d in {c.on for c in book.statements(Ceiling) if c.initiative == key}}
    steps = sorted(limits)

    def weekly(on: date) -> int:
        return next((limits[step] for step in reversed(steps) if step <= on), 0)

    reading = latest(days, weekly, day)
    curve = _curve(book, key, days, reading)
    told = Period(last_block(min(reading.on + DAY, book.today)).start, reading.on)
    leaves_out = _logged(book).leaves_out(told)
    return _Line(key, reading, _figures(book, key, reading, curve, days), curve, leaves_out)


def _logged(book: Book) -> LoggedWeeks:
    return LoggedWeeks.of(book.statements(Rhythm))


def _ceiling(book: Book, key: str, day: date) -> int:
    held = book.holds(Ceiling, day, initiative=key)
    return held.seconds if held else 0


def _curve(book: Book, key: str, days: Mapping[date, int], reading: Reading) -> Series:
    over = whole_weeks(Period(reach(book.period).start, reading.on), min(reading.on + DAY, book.today))
    first = monday(min(days, default=reading.on))
    weeks = [week for week in over.weeks() if week >= first] if over else []
    is_logged = _logged(book).is_logged
    points = tuple(
        (week.isoformat(), figure)
        for week in weeks
        if (figure := _week(book, key, days, week)).value or is_logged(week)
    )
    leaves_out = not all(map(is_logged, weeks))
    title = finding(key, reading.status, reading.since, leaves_out=leaves_out)
    limit = reading.weekly / 3600
    words = sentence("far too much: {amount}", amount=Quantity(limit, "hours"))
    return Series(name=key, title=title, step="week", points=points, limit=limit, limit_says=words)


def _week(book: Book, key: str, days: Mapping[date, int], week: date) -> Figure:
    seconds = sum(days.get(week + n * DAY, 0) for n in range(7))
    return Figure(
        value=seconds / 3600, unit="hours", heads=_heads(book, key, week, week), grain="weeks", weeks=(week,)
    )


def _figures(book: Book, key: str, reading: Reading, curve: Series, days: Mapping[date, int]) -> Mapping[str, Figure]:
    day = reading.on
    fine = _heads(book, key, day - BLOCK + DAY, day)
    figures = {
        "ceiling": Figure(value=reading.weekly / 3600, unit="hours"),
        "hours_28": Figure(value=reading.s28 / 3600, unit="hours", heads=fine, grain="day"),
        "hours_7": Figure(value=reading.s7 / 3600, unit="hours", heads=fine, grain="day"),
        "load": Figure(value=reading.load, unit="share", heads=fine, grain="day"),
    }
    last = [figure for _, figure in curve.points][-4:]
    weeks = tuple(week for figure in last for week in figure.weeks)
    if len(weeks) == 4 and all(map(_logged(book).is_logged, weeks)):
        figures["four_weeks"] = _sum(book, key, days, weeks, "weeks")
    block = last_block(min(day + DAY, book.today))
    if any(block.start <= d <= block.end for d in days):
        figures["block"] = _sum(book, key, days, block.weeks(), "block")
    return MappingProxyType(figures)


def _sum(book: Book, key: str, days: Mapping[date, int], weeks: tuple[date, ...], grain: str) -> Figure:
    hours = sum(seconds for on, seconds in days.items() if monday(on) in weeks) / 3600
    heads = _heads(book, key, weeks[0], weeks[-1])
    if grain == "block":
        return Figure(value=float(round(hours)), unit="hours", heads=heads, grain="block", weeks=weeks)
    return Figure(value=hours, unit="hours", heads=heads, grain="weeks", weeks=weeks)


def _heads(book: Book, key: str, start: date, end: date) -> Heads:
    first = monday(start)
    return frozenset().union(*(c.heads for c in book.crew if first <= c.week <= end and c.initiative == key))


def _answer(book: Book, found: list[_Line]) -> Answer:
    line = found[0]
    status = line.reading.status
    says, *rather = words(line.key, status, line.reading.since, line.figures, leaves_out=line.leaves_out)
    where = MappingProxyType({"initiative": line.key})
    over = Period(line.reading.on - BLOCK + DAY, line.reading.on)
    return Answer(
        key=KEY,
        status=status,
        says=says.says,
        uses=says.uses,
        rather=tuple(rather[:-1]),
        quietly=rather[-1].says,
        period=over,
        rule=RULE,
        about=line.key,
        severity=SEVERITY[status],
        figures=line.figures,
        rows=tuple(_row(each) for each in found),
        series=tuple(each.series for each in found if each.series.points),
        decide=DECIDE if SEVERITY[status] else (),
        evidence=(
            Evidence(kind="time", period=over, where=where),
            Evidence(kind="ceiling", period=over, where=where),
        ),
    )


def _row(line: _Line) -> Row:
    about = sentence("{initiative}", initiative=Name("initiative", line.key))
    return Row(about=about, key=line.key, status=line.reading.status, figures=line.figures)


def _not_yet(book: Book, need: Need) -> NotYet:
    says = sentence("Whether it is far too much can be said once there is a ceiling and a log to hold against it.")
    return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=(need,))
