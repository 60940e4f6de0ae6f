"""Breaks of a day are taken off the entries around them, so that the day comes to what klog says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources.logged import Logged
from ildsjel.sources.reading import Skipped


class Break(NamedTuple):
    """A negative entry of klog."""

    line: int
    seconds: int


def less_breaks(told: Sequence[Logged | Break]) -> Iterator[Logged | Skipped]:
    """The entries less the breaks among them, in the order they are written.

    A break is taken off the entries above it, the nearest first, then off those below; one that is longer than all
    that is left of the day is left out. An entry is known again by what was written before.
    """
    entries = [one for one in told if isinstance(one, Logged)]
    left = [one.seconds for one in entries]
    total, owed, place = int(sum(left)), 0, 0
    above: list[int] = []
    for one in told:
        if isinstance(one, Logged):
            off = min(owed, left[place])
            left[place] = Seconds(left[place] - off)
            owed -= off
            above.append(place)
            place += 1
        elif one.seconds > total:
            yield Skipped(one.line, sentence("This break is longer than what it is taken off."))
        else:
            total -= one.seconds
            owed += _taken(one.seconds, above, left)
    for entry, seconds in zip(entries, left, strict=True):
        yield entry._replace(seconds=seconds, written=entry.seconds) if seconds != entry.seconds else entry


def _taken(due: int, above: list[int], left: list[Seconds]) -> int:
    """Takes what is due off the nearest of those above that have anything left; what is due still."""
    while due and above:
        off = min(due, left[above[-1]])
        left[above[-1]] = Seconds(left[above[-1]] - off)
        due -= off
        if not left[above[-1]]:
            above.pop()
    return due
