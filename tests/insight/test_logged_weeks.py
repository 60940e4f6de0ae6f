"""One week in four: which it is, from when, and what each logged day stands for."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from ildsjel.facts.holding import holding
from ildsjel.facts.period import WEEK, Period
from ildsjel.facts.text import read_line
from ildsjel.insight.blocks import BLOCK, block_of
from ildsjel.insight.logged_weeks import LoggedWeeks, begins, one_of

CHOSEN = read_line("2026-03-04 rhythm 4 by=ola")
BACK = read_line("2026-06-17 rhythm 1 by=amira")
WEEKS = LoggedWeeks.of([CHOSEN])
BLOCKS = [block_of(date(2026, 3, 30) + n * BLOCK) for n in range(8)]


def logged(weeks, block):
    return [monday for monday in block.weeks() if weeks.is_logged(monday)]


def test_it_holds_from_the_monday_after_it_was_chosen():
    assert begins(CHOSEN) == date(2026, 3, 9)
    assert WEEKS.held(date(2026, 3, 8)) is None and WEEKS.held(date(2026, 3, 9)) == CHOSEN
    assert all(WEEKS.is_logged(date(2026, 3, 2) + timedelta(days=n)) for n in range(7))


def test_one_week_of_every_block_is_logged_all_its_days_alike():
    for block in BLOCKS:
        (monday,) = logged(WEEKS, block)
        assert monday == one_of(block)
        assert [day for day in block.days() if WEEKS.is_logged(day)] == [monday + timedelta(days=n) for n in range(7)]


def test_it_moves_from_block_to_block_so_that_each_place_has_its_turn():
    places = [(one_of(block) - block.start) // WEEK for block in BLOCKS]
    assert sorted(places[:4]) == [0, 1, 2, 3] and places[4:] == places[:4]
    assert [(later - earlier) % 4 for earlier, later in pairwise(places)] == [1] * 7


def test_going_back_holds_from_a_monday_too_and_changes_nothing_before_it():
    weeks = LoggedWeeks.of([BACK, CHOSEN])
    days = [date(2026, 3, 2) + timedelta(days=n) for n in range(150)]
    assert all(weeks.is_logged(day) == WEEKS.is_logged(day) for day in days if day < begins(BACK))
    assert all(weeks.is_logged(day) for day in days if day >= begins(BACK))


def test_going_back_before_it_has_begun_leaves_every_week():
    weeks = LoggedWeeks.of([CHOSEN, read_line("2026-03-06 rhythm 1")])
    assert not weeks.leaves_out(Period(date(2026, 3, 1), date(2026, 12, 31)))


def test_without_a_choice_every_week_is_logged():
    assert LoggedWeeks.of([]).is_logged(date(2026, 3, 9))
    assert LoggedWeeks.of([]).stands_for(BLOCKS[0]) == 1


def test_a_logged_day_stands_for_those_that_are_left_out():
    assert WEEKS.stands_for(BLOCKS[0]) == 4
    begun = block_of(date(2026, 3, 9))
    left_out = sum(not WEEKS.is_logged(monday) for monday in begun.weeks())
    assert left_out and WEEKS.stands_for(begun) == 4 / (4 - left_out)
    silent = next(monday for monday in BLOCKS[0].weeks() if not WEEKS.is_logged(monday))
    assert WEEKS.stands_for(Period(silent, silent + timedelta(days=6))) == 0


@pytest.mark.parametrize("n", range(0, 56, 5))
def test_the_next_week_is_the_first_that_is_logged_after_this_one(n):
    day = date(2026, 4, 1) + timedelta(days=n)
    found = WEEKS.next_after(day)
    assert found > day and WEEKS.is_logged(found)
    between = Period(day - day.weekday() * timedelta(days=1) + WEEK, found - timedelta(days=1))
    assert not any(WEEKS.is_logged(each) for each in between.days())


def test_what_holds_is_one_week_in_four_until_it_is_taken_back():
    assert holding([CHOSEN, BACK], date(2026, 6, 16)) == (CHOSEN,)
    assert holding([CHOSEN, BACK], date(2026, 6, 17)) == ()
