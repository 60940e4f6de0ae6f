"""What may be told of a pulse, so that nobody's answer can be worked out (R1-R7).

R1 of five answers or more; R2 the team is told of whole, never a part of it, and never how many answered; R3 nor may
two rounds be told of whose members differ by one to four; R7 means in halves. What all have answered alike says what
each has: it is told as agreement, and of fewer than eight not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from statistics import fmean

from ildsjel.facts.pulse import K

AGREED = 8


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
