"""What may be told of a pulse, so that nobody's answer can be worked out (R1-R7).

R1 of five answers or more; R2 no total and part of it may leave one to four; R3 nor two rounds whose members differ
by one to four; R7 means in halves. What all have answered alike says what each has: it is told as agreement, and of
fewer than eight not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from statistics import fmean

from ildsjel.facts.pulse import K

AGREED = 8


def told(parts: Mapping[str, int]) -> tuple[str, ...]:
    """Which parts of a total may be told of beside it: none where it, a part or what is left of it is one to four."""
    total = sum(parts.values())
    if total < K:
        return ()
    shown = [name for name, n in parts.items() if n >= K]
    rest = total - sum(parts[name] for name in shown)
    return tuple(shown) if not 0 < rest < K else ()


def may_be_told(answers: int, members: Collection[str], before: Collection[str] | None) -> bool:
    """Whether a round may be told of at all, beside the one before it that was."""
    differ = len(set(members) ^ set(before)) if before is not None else 0
    return answers >= K and not 0 < differ < K


def halves(values: Sequence[int]) -> float | None:
    """The mean in halves; None where all said the same and are too few for that to be told."""
    if len(set(values)) == 1 and len(values) < AGREED:
        return None
    return round(fmean(values) * 2) / 2


def agreed(values: Sequence[int]) -> bool:
    """Whether all said the same, and are many enough for that to be told."""
    return len(values) >= AGREED and len(set(values)) == 1
