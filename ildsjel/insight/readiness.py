"""How much of some work can be done in the hours kept free for it: a maximum flow, in whole minutes.

Work -> the hours of a week of somebody who can do it -> done. Work that comes first in the list gets its hours first:
what each piece gets is what the flow grows by when it is added, which sums to the flow of all, and does not hang on
which of many equal flows was found. scipy is loaded only here, and only when there is work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Slot = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work: its minutes, its craft, and the Mondays of the weeks it can be done in."""

    key: str
    minutes: int
    craft: str
    weeks: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Hands:
    """The minutes each person has in each week, and who can do each craft alone."""

    minutes: Mapping[Slot, int]
    able: Mapping[str, frozenset[str]]

    def without(self, who: str) -> Hands:
        """The same hands, less one person."""
        return Hands({slot: n for slot, n in self.minutes.items() if slot[0] != who}, self.able)

    def open_to(self, task: Task) -> tuple[Slot, ...]:
        """The weeks of the people that have minutes in which a task can be done."""
        able = self.able.get(task.craft, frozenset())
        return tuple((who, week) for week in task.weeks for who in sorted(able) if self.minutes.get((who, week)))


@dataclass(frozen=True, slots=True)
class Flow:
    """The minutes that can be done; where some cannot, the minimum cut: the tasks that want for more (`short`) and
    the weeks of people they have used up (`full`)."""

    minutes: int
    short: frozenset[str]
    full: frozenset[Slot]


def most(tasks: Sequence[Task], hands: Hands) -> Flow:
    """The most that can be done of all the tasks together."""
    ways = [hands.open_to(task) for task in tasks]
    slots = sorted({slot for way in ways for slot in way})
    needed = sum(task.minutes for task in tasks)
    if not slots or not needed:
        return Flow(0, frozenset(task.key for task in tasks if task.minutes), frozenset())
    at = {slot: 1 + len(tasks) + n for n, slot in enumerate(slots)}
    end = 1 + len(tasks) + len(slots)
    edges = [(0, 1 + n, task.minutes) for n, task in enumerate(tasks)]
    edges += [(1 + n, at[slot], needed) for n, way in enumerate(ways) for slot in way]
    edges += [(at[slot], end, hands.minutes[slot]) for slot in slots]
    value, reached = _flow(edges, end)
    short = frozenset(task.key for n, task in enumerate(tasks) if 1 + n in reached)
    return Flow(value, short, frozenset(slot for slot in slots if at[slot] in reached))


def placed(tasks: Sequence[Task], hands: Hands) -> dict[str, int]:
    """The minutes of each task that can be done, those before it served first."""
    sums = [most(tasks[:n], hands).minutes for n in range(len(tasks) + 1)]
    return {task.key: sums[n + 1] - sums[n] for n, task in enumerate(tasks)}


def _flow(edges: Sequence[tuple[int, int, int]], end: int) -> tuple[int, frozenset[int]]:
    """The maximum flow from node 0 to `end`, and the nodes 0 still reaches when it runs."""
    import numpy as np
    from scipy.sparse import csr_array  # type: ignore[import-untyped]
    from scipy.sparse.csgraph import breadth_first_order, maximum_flow  # type: ignore[import-untyped]

    starts, ends, room = (np.array(column, dtype=np.int32) for column in zip(*edges, strict=True))
    graph = csr_array((room, (starts, ends)), shape=(end + 1, end + 1))
    found = maximum_flow(graph, 0, end)
    left = csr_array(graph - found.flow)
    left.eliminate_zeros()
    reached = breadth_first_order(left, 0, return_predecessors=False)
    return int(found.flow_value), frozenset(int(node) for node in reached)
