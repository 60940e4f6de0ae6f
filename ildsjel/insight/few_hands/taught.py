"""What writing a lesson, teaching it and being taught it counts as.

A lesson says which channel it is about, not which craft: it counts where its author had done the most on that channel
by then. Where that is nowhere, it counts nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from ildsjel.facts.kinds import Learning
from ildsjel.facts.learning import TAUGHT, Lesson, Spread
from ildsjel.facts.period import monday
from ildsjel.facts.sums import Doing
from ildsjel.insight.few_hands.knowledge import WEIGHTS


def taught(done: Sequence[Doing], learning: Iterable[Learning]) -> list[Doing]:
    """As hours, in the week each was written or taught."""
    facts = list(learning)
    lessons = {one.id: one for one in facts if isinstance(one, Lesson) and one.channel}
    crafts = {id: _craft(done, one.by, one.channel, one.on) for id, one in lessons.items()}
    found = [_as(one.on, one.by, one.channel, crafts[id], "lesson") for id, one in lessons.items() if crafts[id]]
    for one in facts:
        if isinstance(one, Spread) and one.step == TAUGHT and crafts.get(one.lesson):
            channel = lessons[one.lesson].channel
            found.append(_as(one.on, one.who, channel, crafts[one.lesson], "teaching"))
            found.append(_as(one.on, one.by, channel, crafts[one.lesson], "taught"))
    return found


def _as(on: date, who: str, channel: str, craft: str, kind: str) -> Doing:
    return Doing(monday(on), who, channel, craft, WEIGHTS[kind])


def _craft(done: Iterable[Doing], who: str, channel: str, on: date) -> str:
    hours: defaultdict[str, float] = defaultdict(float)
    for one in done:
        if (one.who, one.place) == (who, channel) and one.week <= on:
            hours[one.kind] += one.hours
    return min(hours, key=lambda kind: (-hours[kind], kind), default="")
