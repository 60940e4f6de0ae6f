"""CUSUM: hears what has moved, seldom what has not, and nothing of what it has seen too little of."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.cusum import BASELINE, FEWEST, watch

VALUES = st.lists(st.integers(-(10**6), 10**6).map(float), max_size=80)
MADE = 400
HALF_YEAR = 26


def noise(seed, weeks, shift=0.0, at=0):
    dice = random.Random(seed)
    return [dice.gauss(0, 1) + (shift if week >= at else 0) for week in range(weeks)]


def share_told(start, end):
    """Of so many steady measures, the share told to have moved in these weeks."""
    return sum(any(start <= a.at < end for a in watch(noise(n, end)).alarms) for n in range(MADE)) / MADE


def test_ten_points_say_nothing_however_wild():
    """T8."""
    assert watch([0.0] * 5 + [1e6] * 5).alarms == ()


@given(VALUES)
def test_under_thirteen_points_it_is_silent(values):
    alarms = watch(values).alarms
    starts = [0, *(alarm.since for alarm in alarms)]
    assert all(alarm.at - start >= FEWEST - 1 for alarm, start in zip(alarms, starts, strict=False))


@given(VALUES, VALUES)
def test_a_week_to_come_never_changes_what_a_week_has_said(values, more):
    said = watch(values).alarms
    assert watch([*values, *more]).alarms[: len(said)] == said


@given(VALUES)
def test_upside_down_it_hears_the_same_the_other_way(values):
    up, down = watch(values).alarms, watch([-value for value in values]).alarms
    assert [(a.at, a.since, a.is_up) for a in up] == [(a.at, a.since, not a.is_up) for a in down]


@given(VALUES, st.integers(-1000, 1000), st.sampled_from([0.25, 2.0, 8.0]))
def test_the_scale_says_nothing(values, moved, scale):
    alike = [value * scale + moved for value in values]
    assert [a.at for a in watch(alike).alarms] == [a.at for a in watch(values).alarms]


@given(VALUES, VALUES)
def test_a_break_begins_anew(before, after):
    cut = watch([*before, *after], breaks={len(before)})
    assert [a.at - len(before) for a in cut.alarms if a.at >= len(before)] == [a.at for a in watch(after).alarms]


@pytest.mark.parametrize("start", [BASELINE, BASELINE + HALF_YEAR])
def test_about_one_steady_measure_in_fifteen_is_told_to_have_moved_in_half_a_year(start):
    assert 0.03 <= share_told(start, start + HALF_YEAR) <= 0.10


@pytest.mark.parametrize("shift", [2.0, -2.0])
def test_what_moves_by_two_swings_is_heard_within_weeks(shift):
    found = [[a for a in watch(noise(n, 52, shift, 26)).alarms if a.at >= 26] for n in range(100)]
    assert sum(bool(alarms) for alarms in found) >= 95
    firsts = sorted(alarms[0].at - 25 for alarms in found if alarms)
    assert firsts[len(firsts) // 2] <= 7
    assert sum(alarms[0].is_up == (shift > 0) for alarms in found if alarms) >= 95


def test_it_says_when_it_began():
    steady = [11.0, 12.0, 11.0, 10.0] * 7
    [alarm] = watch([*steady, *[20.0] * 3]).alarms
    assert (alarm.since, alarm.is_up) == (28, True)


def test_what_never_varied_has_no_verdict_and_counts_swing_by_chance():
    assert watch([4.0] * 30 + [5.0]).alarms == ()
    assert watch([4.0] * 30 + [6.0] * 4, counts=True).alarms == ()
    assert watch([4.0] * 30 + [14.0] * 4, counts=True).alarms[0].is_up


def test_after_an_alarm_the_new_level_is_the_usual():
    level = [10.0, 12.0] * 13 + [30.0, 32.0] * 20
    assert len(watch(level).alarms) == 1
