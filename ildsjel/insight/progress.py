"""Are we achieving what we said? Each result goal's measure, against the line from its baseline to its target.

An outcome's value is the baseline and what has been counted since the goal's day; an audience's is its last reading.
The line is straight from the goal's day to its deadline. The spread of the measure decides what can be said: of
counts, 1.645 times the root of max(1, variance / mean of the weekly counts) times the sum (90 %); of readings, 1.645
standard deviations of the change from week to week. Below the line by less than that is neither behind nor on track.
A goal whose measure is an audience tells how many are reached, not what came of it: "telling, not measuring" (AMEC).
Silent until a result goal has a measure, a baseline, a target and a deadline, and the measure has been counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.holding import holding
from ildsjel.facts.period import Period, monday
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.stated import Goal
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row, Series
from ildsjel.insight.blocks import block_of
from ildsjel.insight.measured import Measured, measured
from ildsjel.insight.progress_words import DECIDE, finding, says
from ildsjel.insight.sampled_hours import whole_work

KEY, RULE = "progress", "progress/1"
URGENCY = ("behind", "unsure", "cannot", "on_track", "reached")


def question(book: Book) -> Answer:
    """The most urgent goal in words, and a row for each."""
    goals = [goal for goal in holding(book.stated, book.today) if isinstance(goal, Goal) and goal.sort == "result"]
    found = sorted((_line(book, goal) for goal in goals), key=lambda line: (URGENCY.index(line.status), line.goal.id))
    spoken = [line for line in found if line.status != "cannot"]
    needs = tuple(need for line in found for need in line.needs)
    if not spoken:
        none = Need(what=sentence("State what you shall achieve, and by when."), have=0, need=1)
        return _not_yet(book, needs or (none,), found)
    return _answer(book, spoken[0], found, needs)


@dataclass(frozen=True, slots=True)
class _Line:
    """One goal: how it stands, its figures, its curve, and what is missing."""

    goal: Goal
    status: str
    figures: Mapping[str, Figure]
    series: Series | None = None
    needs: tuple[Need, ...] = ()


def _line(book: Book, goal: Goal) -> _Line:
    missing = _missing(goal)
    seen = None if missing else measured(book, goal)
    if seen is None:
        what = missing or sentence("Bring in figures for “{measure}”.", measure=goal.measure)
        return _Line(goal, "cannot", MappingProxyType({}), needs=(Need(what=what, have=0, need=1),))
    expected = _expected(book, goal)
    status = _status(goal, seen, expected)
    points = tuple((week.isoformat(), Figure(value=value, unit="count")) for week, value in seen.weeks)
    target = float(goal.target or 0)
    series = Series(
        name=_name(goal),
        title=finding(goal, status, seen),
        step="week",
        points=points,
        limit=target,
        limit_says=sentence("target: {target}", target=target),
    )
    telling = Need(
        what=sentence("“{title}” tells how many you reach. Count what comes of it too.", title=goal.title),
        have=0,
        need=1,
    )
    needs = (telling,) if seen.is_telling else ()
    return _Line(goal, status, _figures(book, goal, seen, expected), series, needs)


def _missing(goal: Goal) -> Sentence | None:
    """What the goal itself lacks, in words; None if it can be held against figures."""
    if not goal.measure:
        return sentence("Say what “{title}” is measured by.", title=goal.title)
    if goal.baseline is None or goal.target is None or goal.until is None or goal.until <= goal.on:
        return sentence("“{title}” needs where it starts, where it shall end, and by when.", title=goal.title)
    return None


def _expected(book: Book, goal: Goal) -> float:
    start, end = float(goal.baseline or 0), float(goal.target or 0)
    whole = max(1, ((goal.until or goal.on) - goal.on).days)
    gone = min(whole, (min(book.period.end, book.today) - goal.on).days)
    return start + (end - start) * gone / whole


def _status(goal: Goal, seen: Measured, expected: float) -> str:
    rises = 1 if float(goal.target or 0) >= float(goal.baseline or 0) else -1
    if rises * (seen.value - float(goal.target or 0)) >= 0:
        return "reached"
    short = rises * (expected - seen.value)
    if short <= 0:
        return "on_track"
    return "behind" if seen.spread is not None and short > seen.spread else "unsure"


def _figures(book: Book, goal: Goal, seen: Measured, expected: float) -> Mapping[str, Figure]:
    spread = seen.spread
    low, high = (None, None) if spread is None else (seen.value - spread, seen.value + spread)
    figures = {
        "value": Figure(value=seen.value, unit="count", low=low, high=high, n=seen.n),
        "target": Figure(value=float(goal.target or 0), unit="count"),
        "expected": Figure(value=round(expected, 1), unit="count"),
    }
    if goal.effort and goal.owner:
        figures |= {"pledged": Figure(value=goal.effort / 3600, unit="hours"), "given": _given(book, goal)}
    return MappingProxyType(figures)


def _given(book: Book, goal: Goal) -> Figure:
    """The owner's hours a week on the goal's initiative, in the blocks the period touches and since the week of the
    goal, as if every one had been logged; theirs alone to see."""
    blocks = Period(block_of(book.period.start).start, block_of(book.period.end).end)
    weeks = ((min(blocks.end, book.today) - max(blocks.start, monday(goal.on))).days + 1) / 7
    work = whole_work(book, Period(blocks.start, min(blocks.end, book.today)))
    rows = [w for w in work if w.who == goal.owner and (not goal.initiative or w.initiative == goal.initiative)]
    mean = sum(w.seconds for w in rows) / 3600 / max(1, weeks)
    return Figure(value=mean, unit="hours", heads=frozenset({goal.owner}), grain="day")


def _answer(book: Book, line: _Line, found: list[_Line], needs: tuple[Need, ...]) -> Answer:
    goal = line.goal
    return Answer(
        key=KEY,
        status=line.status,
        says=says(goal, line.status, line.figures),
        uses=("value", "target", "expected"),
        period=Period(goal.on, max(goal.on, min(book.period.end, book.today))),
        rule=RULE,
        about=goal.initiative,
        severity=1 if line.status == "behind" else 0,
        figures=line.figures,
        rows=tuple(_row(each) for each in found),
        series=tuple(each.series for each in found if each.series and len(each.series.points) > 1),
        needs=needs,
        decide=DECIDE if line.status == "behind" else (),
        evidence=(Evidence(kind="outcome", period=book.period), Evidence(kind="goal", period=book.period)),
    )


def _row(line: _Line) -> Row:
    about = sentence("{title}", title=line.goal.title)
    return Row(about=about, key=_name(line.goal), status=line.status, figures=line.figures)


def _name(goal: Goal) -> str:
    """A name for the goal that can stand in an address."""
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in goal.id) or "goal"


def _not_yet(book: Book, needs: tuple[Need, ...], found: list[_Line]) -> NotYet:
    return NotYet(
        key=KEY,
        status="cannot",
        says=sentence("Whether you achieve what you said can be told once a goal has figures to hold it to."),
        period=book.period,
        rule=RULE,
        rows=tuple(_row(line) for line in found),
        needs=needs,
    )
