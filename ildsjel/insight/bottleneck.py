"""The bottleneck: what the minimum cut of a launch comes down to, a person, a week or a craft.

In this order: work nobody can do is its craft; work whose weeks are past is late; work only one person can do is that
person; work that wants for more in one single week is that week; all else is the craft that wants for the most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ildsjel.insight.readiness import Flow, Hands, Task


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """What is in the way: the key of a person or a craft, the Monday of a week, or the key of late work."""

    of: Literal["person", "week", "craft", "nobody", "late"]
    key: str


def bottleneck(tasks: Sequence[Task], flow: Flow, hands: Hands, parts: Mapping[str, int]) -> Bottleneck | None:
    """What the cut comes down to; `parts` are the minutes each task gets. None where nothing is short."""
    wanting = Counter({task.key: task.minutes - parts[task.key] for task in tasks if task.key in flow.short})
    short = sorted((task for task in tasks if wanting[task.key] > 0), key=lambda task: (-wanting[task.key], task.key))
    if not short:
        return None
    for task in short:
        if not hands.able.get(task.craft):
            return Bottleneck("nobody", task.craft)
        if not task.weeks:
            return Bottleneck("late", task.key)
    cut = [task for task in tasks if task.key in flow.short]
    people = {who for task in cut for who in hands.able.get(task.craft, ())}
    if len(people) == 1:
        return Bottleneck("person", people.pop())
    weeks = {week for _, week in flow.full} or {week for task in short for week in task.weeks}
    if len(weeks) == 1:
        return Bottleneck("week", weeks.pop().isoformat())
    crafts = Counter[str]()
    for task in short:
        crafts[task.craft] += wanting[task.key]
    return Bottleneck("craft", min(crafts, key=lambda craft: (-crafts[craft], craft)))
