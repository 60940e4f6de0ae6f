"""Kaplan and Meier: those who still wait count as far as they have come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.kaplan_meier import plain_quantile, quantile, survival

TIMES = st.lists(st.integers(0, 9), max_size=12)


@given(TIMES, TIMES)
def test_the_share_left_is_the_product_over_the_times_something_was_done(done, waiting):
    curve = survival(done, waiting)
    assert [time for time, _ in curve] == sorted(done)
    left = 1.0
    for time in sorted(set(done)):
        left *= 1 - done.count(time) / sum(t >= time for t in (*done, *waiting))
        assert dict(curve)[time] == pytest.approx(left)


def test_of_four_done_and_three_waiting_half_are_done_by_the_last():
    assert quantile(survival([12, 20, 31, 44], [25, 40, 60]), 0.5) == 44
    assert quantile(survival([], [1, 2]), 0.5) is None


def test_when_few_wait_the_plain_quantile_counts_them_as_longest():
    assert plain_quantile([1, 2, 3, 4], 1, 0.5) == 3
    assert plain_quantile([1, 2, 3, 4], 1, 0.9) is None
