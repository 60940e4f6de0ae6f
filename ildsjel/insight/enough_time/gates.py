"""What there must be of before anything can be said: weeks, posts, messages, followers, hours, and some variation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

FIRST = 8
ENOUGH = {"weeks": FIRST, "posts": 20, "messages": 20, "followers": 50, "hours": 10}
ALIKE = 0.05


@dataclass(frozen=True, slots=True)
class Lack:
    """What there is too little of, how much there is and how much it takes; of variation only that it lacks."""

    why: str
    have: float = 0.0
    need: float = 0.0


def lacks(
    hours: Sequence[float],
    value: Sequence[float],
    *,
    followers: Sequence[float] = (),
    posts: Sequence[float] = (),
    messages: Sequence[float] = (),
) -> tuple[Lack | None, ...]:
    """Of every week with those before it, the first thing there is too little of, if any. What is not known (empty)
    stops nothing."""
    unknown = [None] * len(hours)
    have = {
        "weeks": map(float, range(1, len(hours) + 1)),
        "posts": accumulate(posts) if posts else unknown,
        "messages": accumulate(messages) if messages else unknown,
        "followers": followers or unknown,
        "hours": accumulate(hours),
    }
    told = zip(*(have[why] for why in ENOUGH), strict=True)
    return tuple(map(_lack, told, _varied(hours, value)))


def _lack(have: Sequence[float | None], is_varied: bool) -> Lack | None:
    for (why, need), held in zip(ENOUGH.items(), have, strict=True):
        if held is not None and held < need:
            return Lack(why, held, need)
    return None if is_varied else Lack("variation")


def _varied(hours: Sequence[float], value: Sequence[float]) -> Iterator[bool]:
    """Whether hours and value have been different enough in the weeks so far to tell anything by."""
    most, least = accumulate(hours, max), accumulate(hours, min)
    highest, lowest = accumulate(value, max), accumulate(value, min)
    for week, total in enumerate(accumulate(hours), start=1):
        spread, level = next(most) - next(least), next(highest) == next(lowest)
        yield spread >= ALIKE * total / week and not level
