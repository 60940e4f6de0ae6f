"""Plans for what somebody hands over, as they stand: the newest that was said of each plan and of each piece."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ildsjel.facts.hands import PAIRING, Handover, HandoverTask
from ildsjel.insight.few_hands.knowledge import Cell


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan that has not been called off, with its pieces, thing by thing."""

    handover: Handover
    tasks: tuple[HandoverTask, ...]

    @property
    def concerns(self) -> frozenset[str]:
        """The one who hands over, and those who take over."""
        return frozenset({self.handover.who} | {task.to for task in self.tasks if task.to})

    @property
    def seconds_left(self) -> int:
        """What is left to do together."""
        return sum(task.seconds for task in self.tasks if task.sort == PAIRING and not task.done)

    @property
    def is_done(self) -> bool:
        """Whether all of it is."""
        return all(task.done for task in self.tasks)

    @property
    def cells(self) -> tuple[tuple[Cell, tuple[HandoverTask, ...]], ...]:
        """The pieces of each thing, what is done together first."""
        found: dict[Cell, list[HandoverTask]] = {}
        for task in sorted(self.tasks, key=lambda task: task.sort != PAIRING):
            found.setdefault((task.place, task.kind), []).append(task)
        return tuple((cell, tuple(tasks)) for cell, tasks in found.items())

    def only(self, who: str) -> Plan:
        """What somebody who takes over may see: the pieces that are with them."""
        return replace(self, tasks=tuple(task for task in self.tasks if task.to == who))

    def task(self, key: str) -> HandoverTask | None:
        """One piece."""
        return next((task for task in self.tasks if task.key == key), None)


def plans(handovers: Iterable[Handover], tasks: Iterable[HandoverTask]) -> tuple[Plan, ...]:
    """Those that stand, in the order they were made; both are given in the order they were said."""
    newest = {one.key: one for one in handovers}
    pieces = {(one.handover, one.key): one for one in tasks}
    return tuple(
        Plan(one, tuple(task for (plan, _), task in pieces.items() if plan == key))
        for key, one in newest.items()
        if not one.off
    )
