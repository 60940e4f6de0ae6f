"""Whom a shown answer concerns: those whose time it shows so closely that they should know who has looked."""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.insight.answer import Answer, Figure, Heads
from ildsjel.insight.safe_runs import K
from ildsjel.insight.viewer import Viewer


def concerned(asked: Answer, shown: Answer, viewer: Viewer) -> Heads:
    """Members behind a shown figure or row that rests on one or two others than the viewer; `asked` still has its
    heads."""
    close = (figure.heads - {viewer.person} for figure in _still_there(asked, shown) if figure.heads)
    told = {row.key for row in shown.rows}
    named = (row.tells_of - {viewer.person} for row in asked.rows if row.key in told)
    few = [heads for heads in (*close, *named) if len(heads) < K]
    return frozenset(who for heads in few for who in heads if not who.startswith("label:"))


def _still_there(asked: Answer, shown: Answer) -> Iterator[Figure]:
    yield from (figure for name, figure in asked.figures.items() if name in shown.figures)
    figures = {row.key: row.figures for row in shown.rows}
    for row in asked.rows:
        yield from (figure for name, figure in row.figures.items() if name in figures.get(row.key, ()))
    points = {series.name: dict(series.points) for series in shown.series}
    for series in asked.series:
        kept = points.get(series.name, {})
        yield from (figure for step, figure in series.points if step in kept and kept[step].value is not None)
