"""The confidence set of a week: every curve the weeks so far have not ruled out, at any time they are read.

A shape with effect b belongs to it while its best likelihood over the drifts is at least alpha times the evidence of
all (Ville's inequality for a Robbins mixture; universal inference, Wasserman et al. 2020; Waudby-Smith and Ramdas,
arXiv 2210.08589).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ildsjel.insight.enough_time.evidence import Evidence
from ildsjel.insight.enough_time.grid import Floats

ALPHA = 0.10


@dataclass(frozen=True)
class Ends:
    """The least and the greatest effect b of each shape in the set; those outside it are left out of `shapes`."""

    shapes: NDArray[np.intp]
    low: Floats
    high: Floats

    @property
    def is_empty(self) -> bool:
        """Whether no curve of the grid fits what has been seen."""
        return not len(self.shapes)


def ends(told: Evidence, week: int, mixture: float) -> Ends:
    """The set of a week, counted from 0, where `mixture` is its lnM."""
    nu, own, with_y = max(told.nu[week], 1.0), told.own[week], told.with_y[week]
    height, left = told.height[week][:, None], told.left[week][:, None]
    allowed = np.exp(np.minimum((height - mixture - np.log(ALPHA)) * 2 / nu, 600.0))
    room = allowed - (left - with_y * with_y / own)
    half = np.sqrt(np.maximum(room, 0.0) / own)
    high = np.where(room >= 0, with_y / own + half, -np.inf)
    low = np.where((room >= 0) & (high >= 0), np.maximum(with_y / own - half, 0.0), np.inf)
    top, bottom = high.max(axis=0), low.min(axis=0)
    inside = np.flatnonzero(top >= 0)
    return Ends(inside, bottom[inside], top[inside])
