"""Who may see a sum of time: the rule of three, as pure functions.

The guarantee. Take away the viewer, and those who have shared their rows with the viewer: what is left are the
*others* a sum rests on. A sum of time is shown only when it rests on no others or on at least three, and this
holds for every difference of shown sums too, because all of them are put together of the same fixed pieces:

- Time is cut at ISO weeks that are over, never at the days somebody asks about. Within fixed blocks of four weeks
  (`blocks.py`) the weeks of one curve are joined, oldest first, into *safe runs* that each rest on three others or
  more; what is left over at the end of a block is never shown. A run is settled by its own weeks and those before
  it in the block, so neither another period nor a later week moves its edges. Two sums made of whole runs of
  a curve differ by whole runs, and two curves share no entry.
- Tables that add up come by whole past blocks (`safe_table.py`): a row for what the runs cover completely, one
  for all the rest, and no total unless the rest is safe as well.
- Sums cut across initiatives (hours by channel) are shown where every part of every run is safe too
  (`safe_cells.py`).
- A row about one person (readiness without them) is for the leader and that person. A row that tells how many can do
  a thing is for those whose own line they all are in: a leader gets none from outside it, on no surface.
- A figure that can only be cut finer (the last 28 days) is shown to nobody but those it rests on. An initiative of
  one or two others has one sum, for the leader alone: a whole past block, in whole hours, all channels together.

Names nobody has been matched to do not count towards three, since two of them may be one person. The state of the
ceiling is always shown, without figures if need be. The guarantee is about one state of the ledger: An entry
written later than its week moves the sums it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from ildsjel.insight.answer import Answer, Curve, Figure, Heads, Row, Series
from ildsjel.insight.safe_cells import safe_lines
from ildsjel.insight.safe_runs import Runs, safe_runs
from ildsjel.insight.suppress import suppressed
from ildsjel.insight.viewer import Viewer


def shown_to(answer: Answer, viewer: Viewer) -> Answer:
    """The answer as this viewer may see it; the people behind the figures, and the other wordings, are taken out."""
    curves = {series.name: _curve(series, viewer) for series in answer.series}
    runs = {name: found for name, (_, found) in curves.items()}
    lines = safe_lines(answer.cells, viewer)
    figures = _shown(answer.figures, answer.about, runs, lines, viewer)
    kept = tuple(row for row in answer.rows if _is_for(row, viewer))
    rows = tuple(
        replace(row, tells_of=frozenset(), figures=_shown(row.figures, row.key, runs, lines, viewer)) for row in kept
    )
    rows = _not_by_subtraction(replace(answer, rows=kept), rows, figures, viewer)
    told = {row.key for row in rows if row.figures}
    return replace(
        in_words(answer, frozenset(figures)),
        figures=figures,
        rows=rows,
        order=tuple(pair for pair in answer.order if told.issuperset(pair)),
        series=tuple(series for series, _ in curves.values() if series.points),
        curve=_over_hours(answer.curve, viewer) if answer.curve else None,
        cells=(),
        uses=None,
        rather=(),
        quietly=None,
        quiet_status="",
    )


def _is_for(row: Row, viewer: Viewer) -> bool:
    return viewer.may_be_told_of(row.tells_of) and (viewer.leads or row.person in ("", viewer.person))


def _curve(series: Series, viewer: Viewer) -> tuple[Series, Runs]:
    guarded = [
        (figure.weeks[0], figure.heads) for _, figure in series.points if figure.weeks and figure.heads is not None
    ]
    if len(guarded) < len(series.points):
        points = tuple((step, _bare(f)) for step, f in series.points if f.heads is None)
        return replace(series, points=points), ()
    if not viewer.others(frozenset().union(*(heads for _, heads in guarded))):
        points = tuple((step, _bare(figure)) for step, figure in series.points)
        return replace(series, points=points), tuple((week,) for week, _ in guarded)
    runs = safe_runs(guarded, viewer.others)
    values = {figure.weeks[0]: figure.value or 0.0 for _, figure in series.points}
    means = {week: sum(values[w] for w in run) / len(run) for run in runs for week in run}
    points = tuple((step, replace(_bare(f), value=means.get(f.weeks[0]))) for step, f in series.points)
    return replace(series, points=points if means else ()), runs


def _over_hours(curve: Curve, viewer: Viewer) -> Curve | None:
    """What is worked out of all the weeks, where they rest on enough; the weeks themselves as any curve of weeks."""
    if not all(_may_see(figure, (), frozenset(), viewer) for _, figure in curve.points):
        return None
    tried, _ = _curve(curve.tried, viewer)
    return replace(curve, points=tuple((hours, _bare(figure)) for hours, figure in curve.points), tried=tried)


def _shown(
    figures: Mapping[str, Figure], about: str, runs: Mapping[str, Runs], lines: Heads, viewer: Viewer
) -> Mapping[str, Figure]:
    kept = {name: _bare(f) for name, f in figures.items() if _may_see(f, runs.get(about, ()), lines, viewer)}
    return MappingProxyType(kept)


def _may_see(figure: Figure, runs: Runs, lines: Heads, viewer: Viewer) -> bool:
    if figure.audience == "leader" and not viewer.leads:
        return False
    if figure.heads is None or not viewer.others(figure.heads):
        return True
    if figure.grain == "":
        return all(viewer.may_see(piece) for piece in figure.pieces or (figure.heads,))
    if figure.grain == "cells":
        return figure.line in lines and all(viewer.may_see(piece) for piece in figure.pieces)
    if figure.grain == "block" and viewer.leads and not viewer.may_see(figure.heads):
        return True
    return figure.grain in ("weeks", "block") and _is_whole(figure.weeks, runs)


def _is_whole(weeks: tuple[date, ...], runs: Runs) -> bool:
    wanted = set(weeks)
    return wanted == {week for run in runs if wanted.issuperset(run) for week in run}


def _not_by_subtraction(
    answer: Answer, rows: tuple[Row, ...], figures: Mapping[str, Figure], viewer: Viewer
) -> tuple[Row, ...]:
    for name in answer.adds_up:
        if name in figures:
            parts = {n: row.figures[name] for n, row in enumerate(answer.rows) if name in row.figures}
            shown = {n for n in parts if name in rows[n].figures}
            gone = suppressed(parts, shown, viewer.others)
            rows = tuple(_without(row, name) if n in gone else row for n, row in enumerate(rows))
    return rows


def _without(row: Row, name: str) -> Row:
    return replace(row, figures=MappingProxyType({n: f for n, f in row.figures.items() if n != name}))


def in_words(answer: Answer, shown: frozenset[str]) -> Answer:
    """The answer in the fullest words that name no figure beyond those shown."""
    used = answer.figures if answer.uses is None else answer.uses
    if shown.issuperset(used):
        return answer
    for wording in answer.rather:
        if shown.issuperset(wording.uses):
            return replace(answer, says=wording.says, uses=wording.uses)
    status = answer.quiet_status or answer.status
    severity = 0 if answer.quiet_status else answer.severity
    return replace(answer, says=answer.quietly or answer.says, uses=(), status=status, severity=severity)


def _bare(figure: Figure) -> Figure:
    return replace(figure, heads=None, grain="", pieces=(), weeks=(), line="")
