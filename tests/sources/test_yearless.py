"""Days without a year are the latest they can be, in the order they stand in."""

import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.sources.daily import DAILY
from ildsjel.sources.reading import Data
from ildsjel.sources.table import Table
from ildsjel.sources.tiktok_business.yearless import without_year, yearless

TODAY = date(2026, 3, 1)


def placed(days):
    rows = "".join(f"{day:%d %B},1\n" for day in days)
    table = Table(Data.of(io.BytesIO(f"Date,Views\n{rows}".encode()), "a.csv"), DAILY)
    return list(yearless(table, TODAY).values())


@given(ago=st.integers(0, 30), count=st.integers(2, 365))
def test_a_period_up_to_now_is_read_as_it_was(ago, count):
    days = [TODAY - timedelta(days=ago + n) for n in range(count)]
    assert placed(days) == days
    assert placed(days[::-1]) == days


def test_the_last_of_february_tells_the_year():
    days = [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]
    assert placed(days) == days[::-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("September 4", (9, 4)),
        ("4. september", (9, 4)),
        ("den 1 maj", (5, 1)),
        ("31. Dez.", (12, 31)),
        ("2026-03-01", None),
        ("4 September 2025", None),
        ("18 января", None),
        ("Total", None),
    ],
)
def test_a_day_may_be_said_without_its_year(text, said):
    assert without_year(text) == said
