"""The tables of a report as figures: by the day, by the week, or over the whole period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ildsjel.facts.happened import Extras
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.columns import plain
from ildsjel.sources.daily import DAYS, Series, figure
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.ga4.blocks import Block, rows
from ildsjel.sources.ga4.key_events import outcome
from ildsjel.sources.measures import measure, slug
from ildsjel.sources.reading import Context, Data, Found, Remark, Skipped

_NTH_DAY = {plain(name) for name in ("Nth day", "Dag nummer", "N-te dag")}
_NTH_WEEK = {plain(name) for name in ("Nth week", "Uke nummer", "N-te uke")}
_DAYS = {plain(name) for name in DAYS}
_NO_DAY = ("Week 0", "Uke 0", "Woche 0", "Vecka 0")


def read_report(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every figure, and an Outcome for every key event. Raises Unreadable."""
    left_out: Block | None = None
    for block, line, cells in rows(data):
        if len(block.headings) < 2 or block is left_out:
            continue
        if block.start is None or block.end is None or block.headings[1] in _NO_DAY:
            left_out = block
            says = sentence("The table “{title}” belongs to no day, and is left out.", title=block.title)
            yield Remark(says)
            continue
        yield from _figures(block, line, cells, context)


def _figures(block: Block, line: int, cells: list[str], context: Context) -> Iterator[Found]:
    series = Series("web", block.account, counts="ga4")
    day, naming, x = _place(block, cells[0])
    if day is None:
        yield Skipped(line, not_a_day(cells[0]))
        return
    for heading, text in zip(block.headings[1:], cells[1:], strict=False):
        value = figure(heading, text)
        if isinstance(value, Sentence):
            yield Skipped(line, value)
        elif value is not None:
            name = slug(naming.format(_measure(heading)))
            yield outcome(series.figure(day, name, value, context.today, x))


def _place(block: Block, text: str) -> tuple[date | None, str, Extras]:
    """What the first cell of a row says of its day, what that makes of its measures, and what divides them."""
    first, start = plain(block.headings[0]), block.start or date.min
    if first in _DAYS:
        found = when(text)
        return (found.day if found else None), "{}", ()
    if first in _NTH_DAY:
        return _later(start, text, 1), "{}", ()
    if first in _NTH_WEEK:
        return _week(start, text), "weekly {}", ()
    divided = ((block.headings[0], text), ("Start date", start.isoformat()))
    return block.end, f"{{}} by {slug(block.headings[0].partition('(')[0])}", divided


def _later(start: date, number: str, days: int) -> date | None:
    return start + timedelta(days=int(number) * days) if number.isdecimal() and len(number) <= 4 else None


def _week(start: date, number: str) -> date | None:
    """The first day of the week in the period: weeks begin on Sunday, the first one where the period does."""
    sunday = start - timedelta(days=(start.weekday() + 1) % 7)
    day = _later(sunday, number, 7)
    return max(day, start) if day else None


def _measure(heading: str) -> str:
    """`7 days`, in the table of active users over time, are those active in the last seven."""
    return f"active_users_{slug(heading)}" if heading.split()[0].isdecimal() else measure(heading)
