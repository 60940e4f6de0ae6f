"""Viral weeks, the learning plan, carry-over and how long it takes."""

import numpy as np
import pytest

from ildsjel.insight.enough_time.forecast import BUCKETS, NEVER, as_now, bucket, by_plan
from ildsjel.insight.enough_time.grid import CARRY, Grid, grid
from ildsjel.insight.enough_time.path import path
from ildsjel.insight.enough_time.plan import differ, in_order, levels, more_than
from ildsjel.insight.enough_time.viral import clipped

from .weeks import TERMS, weeks


def test_a_viral_week_is_set_to_its_limit_and_its_surplus_shown():
    hours, value = np.full(10, 6.0), np.array([100.0] * 7 + [900.0, 100.0, 100.0])
    kept, surplus = clipped(hours, value)
    assert kept[7] == pytest.approx(100 + 4 * 0.08 * 100)
    assert surplus[7] == pytest.approx(900 - 132) and not surplus[[0, 6, 8, 9]].any()


def test_more_hours_may_be_worth_more_without_being_luck():
    hours, value = np.array([6.0] * 7 + [18.0]), np.array([100.0] * 7 + [330.0])
    assert not clipped(hours, value)[1].any()


def test_the_first_five_weeks_are_left_alone():
    value = np.array([1.0, 1, 1, 1, 1000])
    assert (clipped(np.ones(5), value)[0] == value).all()


@pytest.mark.parametrize(
    ("hours", "ceiling", "want"),
    [([6.0] * 13, 24, (2.5, 6.0, 13.0)), ([0.3] * 13, 24, (0.5, 0.5, 0.5)), ([6.0] * 13, 8.2, (2.5, 6.0, 8.0))],
)
def test_the_plan_is_few_usual_and_many_hours_under_the_ceiling(hours, ceiling, want):
    assert levels(hours, ceiling) == want


def test_without_a_ceiling_nothing_holds_the_plan_down():
    assert levels([6.0], None) == (2.5, 6.0, 13.0)


def test_the_plan_says_what_it_takes_above_now():
    assert more_than(6.0, (2.5, 6.0, 13.0)) == 4 * (2.5 + 6 + 13) - 12 * 6
    assert more_than(9.0, (2.5, 6.0, 9.0)) == 4 * (2.5 + 6 + 9) - 12 * 9


def test_levels_that_are_all_alike_are_no_plan():
    assert differ((2.5, 6.0, 8.0)) and not differ((0.5, 0.5, 0.5))


def test_the_order_is_by_lot_and_always_the_same():
    assert sorted(in_order("blog", (2.5, 6.0, 13.0))) == [2.5, 6.0, 13.0]
    assert in_order("blog", (2.5, 6.0, 13.0)) == in_order("blog", (2.5, 6.0, 13.0))
    assert len({in_order(seed, (2.5, 6.0, 13.0)) for seed in "abcdefgh"}) > 1


def test_hours_carry_over_to_the_week_after():
    shapes = grid(6.0)
    columns = shapes.columns(np.array([6.0, 0.0]), np.ones(2))
    gone, lasting = (shapes.carry == CARRY[0]), (shapes.carry == CARRY[-1])
    assert columns[0] == pytest.approx(np.ones(96))
    assert columns[1, gone] == pytest.approx(np.zeros(gone.sum()))
    assert (columns[1, lasting] > 0.3).all()


def test_one_more_hour_is_worth_its_cost_at_what_is_enough():
    shapes, heights = grid(6.0), np.full(96, 40_000.0)
    hours = shapes.enough(heights, 600)
    paying = heights / shapes.scale > 600
    assert (heights * shapes.slope(hours))[paying] == pytest.approx(np.full(paying.sum(), 600.0))
    assert not hours[~paying].any()


def test_a_plan_tells_sooner_than_going_on_as_now():
    alike = weeks(12, height=20_000, spread=0.05)
    plan = path(alike, TERMS).plan
    assert by_plan(alike, TERMS, plan) < as_now(alike, TERMS)


def test_how_long_is_said_in_buckets_alone():
    assert [bucket(n) for n in (4, 8, 12, 26, 39, 65, NEVER)] == [8, 8, 13, 26, 52, 104, NEVER]
    assert BUCKETS[-1] == 52


def test_what_saturates_alike_is_worked_out_once_and_comes_to_the_same():
    shapes = grid(6.0)
    shape = np.array([0, 95, 17, 40, 3])
    row = np.array([0, 0, 1, 1, 2])
    hours = np.linspace(0, [5.0, 20.0, 0.0], 4)
    curves = Grid(*(column[shape] for column in vars(shapes).values()))
    assert (shapes.saturated_at(hours, row, shape) == curves.saturated(hours[:, row])).all()
