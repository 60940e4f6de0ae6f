"""Sums cut across initiatives (hours by channel), that cannot be set against the other sums to single anybody out.

In every block, time falls into groups no other shown sum ever cuts finer: each safe run of an initiative, and what
its runs do not cover. A line (a channel) is open in a block when its part of every group rests on nobody or on three
others or more, and when what the open lines leave of the groups they have a part in does too. Where the block's total
can be told, what they leave of all that no run covers must as well. Then any sum or difference of shown sums is put
together of such parts, whole ones. What is open in a block is settled by that block alone, so no other period can be
held against it; a line is shown when it is open in every block it has time in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ildsjel.insight.answer import Cell, Heads
from ildsjel.insight.blocks import block_of
from ildsjel.insight.safe_runs import Others, is_enough, safe_runs
from ildsjel.insight.safe_table import total_is_safe
from ildsjel.insight.viewer import Viewer

ALL = "all"
Group = dict[str, Heads]


def safe_lines(cells: Iterable[Cell], viewer: Viewer) -> frozenset[str]:
    """The lines that may be shown to the viewer; `ALL` where their total may."""
    blocks: dict[date, list[Cell]] = defaultdict(list)
    for cell in cells:
        blocks[block_of(cell.week).start].append(cell)
    lines = {cell.line for own in blocks.values() for cell in own}
    closed = ({cell.line for cell in own} - _open(own, viewer) for own in blocks.values())
    whole = {ALL} if all(total_is_safe(own, viewer) for own in blocks.values()) else set()
    return frozenset(lines.difference(*closed) | whole)


def _open(cells: list[Cell], viewer: Viewer) -> set[str]:
    """The lines that are open in one block."""
    runs, uncovered = _groups(cells, viewer.others)
    groups, is_told = [*runs, *uncovered], total_is_safe(cells, viewer)
    found = {c.line for c in cells}
    found = {line for line in found if all(_is_safe(group.get(line, frozenset())) for group in groups)}
    while found and not _leaves_enough(groups, uncovered if is_told else [], found):
        # The line with the least time of its own goes into the rest.
        found.remove(min(found, key=lambda line: (sum(c.seconds for c in cells if c.line == line), line)))
    return found


def _leaves_enough(groups: list[Group], told: list[Group], found: set[str]) -> bool:
    met = (group for group in groups if not found.isdisjoint(group))
    left = frozenset().union(*(_rest(group, found) for group in told))
    return all(_is_safe(_rest(group, found)) for group in met) and _is_safe(left)


def _groups(cells: list[Cell], others: Others) -> tuple[list[Group], list[Group]]:
    """The people behind each line, in each run of each initiative, and in what no run of it covers."""
    found: tuple[list[Group], list[Group]] = [], []
    for initiative in sorted({c.initiative for c in cells}):
        own = [c for c in cells if c.initiative == initiative]
        weeks = sorted({c.week for c in own})
        points = [(week, frozenset().union(*(c.heads for c in own if c.week == week))) for week in weeks]
        runs = safe_runs(points, others)
        found[0].extend(_by_line([c for c in own if c.week in run], others) for run in runs)
        left = set(weeks).difference(*runs)
        if left:
            found[1].append(_by_line([c for c in own if c.week in left], others))
    return found


def _by_line(cells: list[Cell], others: Others) -> Group:
    found: Group = defaultdict(frozenset)
    for cell in cells:
        found[cell.line] |= others(cell.heads)
    return found


def _rest(group: Group, shown: set[str]) -> Heads:
    return frozenset().union(*(heads for line, heads in group.items() if line not in shown))


def _is_safe(heads: Heads) -> bool:
    return not heads or is_enough(heads)
