"""A learning plan begins on a Monday, goes through its blocks, and ends by itself."""

from datetime import date, timedelta

import pytest

from ildsjel.facts.holding import holding
from ildsjel.facts.learning_plan import begins, last_day, week_of
from ildsjel.facts.text import read_line

PLAN = read_line('2026-10-07 plan daily 6h00 blocks="2h30,13h00,6h00"')
FIRST = date(2026, 10, 12)


@pytest.mark.parametrize("on", ["2026-10-05", "2026-10-07", "2026-10-11"])
def test_it_begins_the_monday_after_it_is_stated(on):
    assert begins(read_line(f"{on} plan daily 6h00")) == FIRST


@pytest.mark.parametrize(
    ("days", "week", "hours"), [(-3, 0, 2.5), (0, 1, 2.5), (27, 4, 2.5), (28, 5, 13), (56, 9, 6), (83, 12, 6)]
)
def test_every_day_has_its_week_and_its_hours(days, week, hours):
    found = week_of(PLAN, FIRST + timedelta(days=days))
    assert (found.week, found.weeks, found.seconds) == (week, 12, hours * 3600)


def test_it_is_over_after_its_last_day():
    assert last_day(PLAN) == date(2027, 1, 3)
    assert week_of(PLAN, date(2027, 1, 4)) is None
    assert holding([PLAN], date(2027, 1, 3)) == (PLAN,)
    assert holding([PLAN], date(2027, 1, 4)) == ()


def test_hours_a_week_without_blocks_are_no_learning_plan():
    steady = read_line("2026-10-07 plan daily 6h00")
    assert week_of(steady, FIRST) is None
    assert holding([steady], date(2030, 1, 1)) == (steady,)


def test_a_plan_of_nothing_stops_the_one_before():
    stopped = read_line("2026-10-20 plan daily 0h00")
    assert holding([PLAN, stopped], date(2026, 10, 20)) == ()
