"""What counts as knowing a cell (a place and a craft), from what somebody has done in it.

K(p, c) = sum of w_kind * amount * 2^(-age / H), age and half-life H in weeks (`weeks.py`). Hours and substantive
replies of one day in one cell are two measures of the same work: the larger counts (`doings.py`). Able alone from
K = 12, with help from K = 3 [set].
"""

from __future__ import annotations

from collections.abc import Mapping

HALF_LIFE, BAND = 26.0, (13.0, 26.0, 52.0)
ABLE, WITH_HELP = 12.0, 3.0
REPLY = 0.1
WEIGHTS: Mapping[str, float] = {"hour": 1.0, "pairing": 0.5, "lesson": 1.0, "teaching": 1.0, "taught": 0.5}
Cell = tuple[str, str]
