"""The confidence set of a week: every curve the weeks so far have not ruled out, at any time they are read.

A shape with effect b belongs to it while its best likelihood over the drifts is at least alpha times the evidence of
all (Ville's inequality for a Robbins mixture; universal inference, Wasserman et al. 2020; Waudby-Smith and Ramdas,
arXiv 2210.08589).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ildsjel.insight.enough_time.evidence import Evidence
from ildsjel.insight.enough_time.grid import Floats, Places

ALPHA = 0.10


@dataclass(frozen=True)
class Ends:
    """The sets of those `weeks` (rows of the evidence) whose set is not empty, one after the other: a place for each
    shape in a week's set, with its least and its greatest effect b. `shape` says which shape a place is of, and
    `row` which of the weeks."""

    weeks: Places
    row: Places
    shape: Places
    low: Floats
    high: Floats

    @property
    def is_empty(self) -> bool:
        """Whether no curve of the grid fits what has been seen, in any of the weeks."""
        return not len(self.weeks)

    def least(self, of_places: Floats) -> Floats:
        """The least of each week's places, which are the last axis."""
        return np.minimum.reduceat(of_places, self._starts, axis=-1)

    def most(self, of_places: Floats) -> Floats:
        """The most of each week's places, which are the last axis."""
        return np.maximum.reduceat(of_places, self._starts, axis=-1)

    @property
    def _starts(self) -> Places:
        return np.searchsorted(self.row, np.arange(len(self.weeks)))


def ends(told: Evidence) -> Ends:
    """The sets of the weeks that have been weighed."""
    nu, left = np.maximum(told.nu, 1.0)[:, None, None], told.left[:, :, None]
    middle = told.with_y / told.own
    above = (told.height - told.mixture[:, None] - np.log(ALPHA))[:, :, None]
    allowed = np.exp(np.minimum(above * 2 / nu, 600.0))
    room = allowed - (left - told.with_y * middle)
    half = np.sqrt(np.maximum(room, 0.0) / told.own)
    high = np.where(room >= 0, middle + half, -np.inf)
    low = np.where((room >= 0) & (high >= 0), np.maximum(middle - half, 0.0), np.inf)
    top, bottom = high.max(axis=1), low.min(axis=1)
    inside = top >= 0
    fitting = np.flatnonzero(inside.any(axis=1))
    row, shape = np.nonzero(inside[fitting])
    return Ends(fitting, row, shape, bottom[fitting[row], shape], top[fitting[row], shape])
