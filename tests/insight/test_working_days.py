"""Working days between two."""

from datetime import date

import pytest

from ildsjel.insight.working_days import working_days


@pytest.mark.parametrize(
    ("first", "last", "n"),
    [
        (date(2026, 3, 2), date(2026, 3, 2), 0),
        (date(2026, 3, 2), date(2026, 3, 3), 1),
        (date(2026, 3, 6), date(2026, 3, 9), 1),  # a weekend between
        (date(2026, 3, 7), date(2026, 3, 8), 0),  # within one
        (date(2026, 4, 1), date(2026, 4, 7), 1),  # Easter
        (date(2026, 5, 15), date(2026, 5, 18), 1),  # 17 May is a Sunday
        (date(2026, 3, 9), date(2026, 3, 2), 0),
    ],
)
def test_neither_weekends_nor_public_holidays_count(first, last, n):
    assert working_days(first, last) == n
