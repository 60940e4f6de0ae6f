"""What comes back for a line that is not simply the time it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.happened import Time
from ildsjel.facts.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two readings or a few more, each complete: the person picks one."""

    readings: tuple[Time, ...]
    says: Sentence


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing can be logged: why, and what to write instead."""

    says: Sentence
