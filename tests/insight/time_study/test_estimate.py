"""What a few days of some say of all days of everybody."""

from math import exp, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ildsjel.insight.time_study.estimate import estimate


def days(*rows):
    """Each person's minutes, day by day."""
    return {(f"p{who}", day): float(value) for who, row in enumerate(rows) for day, value in enumerate(row)}


def test_when_all_log_every_day_there_is_nothing_left_to_guess():
    found = estimate(days([10, 20, 30], [20, 30, 40]), people=2, period_days=3)
    assert (found.minutes, found.low, found.high) == (25, 25, 25)
    assert found.team_hours == pytest.approx(2 * 25 * 5 / 60)


def test_one_person_or_nothing_at_all_has_no_interval():
    assert estimate(days([10, 20, 30]), people=4, period_days=60).low is None
    assert estimate(days([0, 0, 0], [0, 0, 0]), people=4, period_days=60).low is None


def test_the_formula_written_out():
    """Two of four people, four of forty days, alike from day to day: only people and weeks are unsure."""
    found = estimate(days([30, 30, 30, 30], [50, 50, 50, 50]), people=4, period_days=40)
    between, period = (1 - 2 / 4) * 200 / 2, (0.10 * 40) ** 2 * (1 - 4 / 40)
    v = between + period
    freedom = v**2 / (between**2 / 1)
    from scipy.stats import t

    half = t.ppf(0.95, freedom) * sqrt(v) / 40
    assert (found.low, found.high) == (pytest.approx(40 * exp(-half)), pytest.approx(40 * exp(half)))


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(
        st.lists(st.floats(0, 400, allow_subnormal=False), min_size=1, max_size=12), min_size=2, max_size=8
    ),
    more=st.integers(0, 30),
)
def test_the_interval_holds_the_mean_and_more_people_unseen_make_it_no_narrower(rows, more):
    made = days(*rows)
    few = estimate(made, people=len(rows), period_days=60)
    many = estimate(made, people=len(rows) + more, period_days=60)
    if few.low is not None:
        assert few.low <= few.minutes <= few.high
        assert many.low <= many.minutes <= many.high
    assert few.minutes == many.minutes
