"""What may stand on a paper that is passed on: a letter, a page for the board.

Nobody knows who will read it, and who reads it has pages of their own. On those, time is cut at other weeks and other
rows are hidden, since the reader is left out of those a sum rests on; a paper cut in a third way could be subtracted
from them. So a paper holds what the page of every one of its readers holds, to the last digit, and nothing else: it
tells nobody more than their own page does. One of the readers is nobody in particular, who leads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain
from types import MappingProxyType

from ildsjel.insight.answer import Answer, Curve, Figure, Heads, Row, Series
from ildsjel.insight.privacy import in_words, shown_to
from ildsjel.insight.viewer import Viewer

NOBODY = Viewer()


def passed_on(answer: Answer, readers: Sequence[Viewer]) -> Answer:
    """The answer as it may stand on a paper these may read."""
    heads = frozenset().union(*_heads(answer))
    differing = (reader for reader in readers if reader.leads or reader.shares or reader.person in heads)
    seen = [shown_to(answer, reader) for reader in (NOBODY, *differing)]
    common = reduce(_common, seen)
    worded = in_words(answer, frozenset(common.figures))
    return replace(common, says=worded.says, status=worded.status, severity=worded.severity)


def _heads(answer: Answer) -> Iterator[Heads]:
    """Whose time there is in it. Whoever has none of it, is shared none with and does not lead sees just what nobody
    in particular does."""
    curve = answer.curve
    figures = chain(answer.figures.values(), *(row.figures.values() for row in answer.rows))
    series = (*answer.series, curve.tried) if curve else answer.series
    points = chain(curve.points if curve else (), *(each.points for each in series))
    yield from (figure.heads for figure in chain(figures, (figure for _, figure in points)) if figure.heads)
    yield from (cell.heads for cell in answer.cells)
    yield from (row.tells_of for row in answer.rows if row.tells_of)


def _common(one: Answer, other: Answer) -> Answer:
    """What both of them show."""
    pairs = ((row, _same_in(other.rows, row)) for row in one.rows)
    rows = tuple(_row(mine, theirs) for mine, theirs in pairs if theirs)
    told = {row.key for row in rows if row.figures}
    others = {series.name: series for series in other.series}
    series = (_series(each, others[each.name]) for each in one.series if each.name in others)
    return replace(
        one,
        figures=_figures(one.figures, other.figures),
        rows=rows,
        order=tuple(pair for pair in one.order if told.issuperset(pair)),
        series=tuple(each for each in series if any(figure.value is not None for _, figure in each.points)),
        curve=_curve(one.curve, other.curve),
    )


def _same_in(rows: Sequence[Row], row: Row) -> Row | None:
    """The row about the same thing; a row about a person is there for some alone."""
    return next((each for each in rows if (each.key, each.about) == (row.key, row.about)), None)


def _row(one: Row, other: Row) -> Row:
    return replace(one, figures=_figures(one.figures, other.figures))


def _figures(one: Mapping[str, Figure], other: Mapping[str, Figure]) -> Mapping[str, Figure]:
    return MappingProxyType({name: figure for name, figure in one.items() if other.get(name) == figure})


def _series(one: Series, other: Series) -> Series:
    """Each step both give the same value for; the others are gaps."""
    same = dict(other.points)
    points = ((step, f if same.get(step) == f else replace(f, value=None)) for step, f in one.points)
    return replace(one, points=tuple(points))


def _curve(one: Curve | None, other: Curve | None) -> Curve | None:
    if one is None or other is None or one.points != other.points:
        return None
    return replace(one, tried=_series(one.tried, other.tried))
