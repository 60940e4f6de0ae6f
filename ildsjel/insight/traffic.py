"""What a week saw of an initiative besides its hours: posts, messages, and who followed as it began.

Of messages, only those that began a conversation are counted: an answer that comes later belongs to a conversation
of an earlier week, and no week to come may change what that week held.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ildsjel.facts.period import DAY, monday
from ildsjel.facts.sums import Followers, Traffic

MEASURE = "followers"
Count = tuple[date, str, int]


def traffic(posts: Iterable[Count], messages: Iterable[Count]) -> tuple[Traffic, ...]:
    """Sums by week and initiative, of counts by day and initiative."""
    found: defaultdict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0])
    for place, counts in enumerate((posts, messages)):
        for on, initiative, n in counts:
            found[monday(on), initiative][place] += n
    return tuple(Traffic(*key, *found[key]) for key in sorted(found))


def followers(readings: Iterable[tuple[date, str, float]]) -> tuple[Followers, ...]:
    """The last reading of each channel before a week begins, or on its Monday; of readings in their order."""
    found = {(monday(on + 6 * DAY), channel): value for on, channel, value in readings if channel}
    return tuple(Followers(*key, found[key]) for key in sorted(found))
