"""What the place of a cell is called."""

from __future__ import annotations

from ildsjel.facts.sentence import Name
from ildsjel.insight.few_hands.doings import NO_CHANNEL
from ildsjel.insight.few_hands.knowledge import Cell


def place_of(cell: Cell) -> Name:
    """What the place of a cell is called."""
    place = cell[0]
    if place.startswith(NO_CHANNEL):
        return Name("initiative", place.removeprefix(NO_CHANNEL))
    return Name("channel", place)
