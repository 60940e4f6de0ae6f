"""How long Ildsjel has been in view at Fjordbrød, by week: light, and one page nobody has opened for long."""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.demo.year import Year
from ildsjel.facts.sums import Use

WEEKS = 20
PAGES = {"other": 420, "weekly": 300, "asks": 120, "backing": 60, "launches": 90, "mirror": 60, "pulse": 40}
EACH = {**PAGES, "half_truths": 30, "letter": 90, "decision_page": 20, "card": 10}
LAST = {"study": 14}
"""Weeks ago somebody last opened it."""


def used(year: Year) -> Iterator[Use]:
    """What each page took, oldest first."""
    for week in range(WEEKS, 0, -1):
        for page, seconds in EACH.items():
            yield Use(year.monday(week), page, seconds + 30 * (week % 3), 4)
        for page, last in LAST.items():
            if week >= last:
                yield Use(year.monday(week), page, 60, 1)
