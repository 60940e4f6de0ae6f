"""Sittings: letters, calls and replies that came close upon each other are one stretch of work, and one proposal.

What only has a moment (a letter, a reply) is taken to have lasted since the one before it, at most six minutes: less
than most take, and never more than there was. A sitting is over when half an hour has gone without another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.key import content_key
from ildsjel.sources.proposed import Proposed

SIX, GAP = timedelta(minutes=6), timedelta(minutes=30)  # [set]


class Stretch(NamedTuple):
    """Something that was done: from when, and for how long."""

    began: datetime
    lasted: timedelta

    @property
    def ended(self) -> datetime:
        return self.began + self.lasted


def up_to(moments: Iterable[datetime]) -> Iterator[Stretch]:
    """What was finished at each moment, each as long as it can have taken, at most six minutes."""
    before: datetime | None = None
    for moment in sorted(moments):
        lasted = min(SIX, moment - before) if before else SIX
        yield Stretch(moment - lasted, lasted)
        before = moment


def sittings(source: str, stretches: Iterable[Stretch], *, channel: str, kind: str) -> Iterator[Proposed]:
    """A proposal for each sitting, in order; none goes on over midnight, or it would be another the day after."""
    some: list[Stretch] = []
    for one in sorted(stretches):
        if some and not _goes_on(some, one):
            yield _sitting(source, some, channel, kind)
            some = []
        some.append(one)
    if some:
        yield _sitting(source, some, channel, kind)


def _goes_on(some: list[Stretch], one: Stretch) -> bool:
    return one.ended.date() == some[0].ended.date() and one.began - max(s.ended for s in some) <= GAP


def _sitting(source: str, some: list[Stretch], channel: str, kind: str) -> Proposed:
    began = some[0].began
    lasted = sum((one.lasted for one in some), timedelta())
    time = Time(
        on=began.date(),
        at=began,
        seconds=Seconds(60 * max(1, -(-lasted // timedelta(minutes=1)))),
        channel=channel,
        kind=kind,
        id=content_key(source, channel, some[0].ended.isoformat()),
    )
    return Proposed(time=time, ends=max(one.ended for one in some) + GAP, n=len(some))
