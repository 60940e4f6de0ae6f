"""Before a time study starts: how long, how sure, and which days."""

from datetime import date

import pytest

from ildsjel.facts.period import Period
from ildsjel.insight.time_study.plan import MOST_DAYS, days_needed, margin, plan_for, stretch, working_day


@pytest.mark.parametrize(("people", "days"), [(1, 20), (6, 20), (9, 18), (12, 15), (25, 10), (60, 10)])
def test_the_more_who_log_the_fewer_days_it_takes(people, days):
    assert days_needed(people) == days


@pytest.mark.parametrize("people", [5, 6, 9, 12, 18, 25, 60])
def test_the_plan_holds_the_answer_within_a_fifth(people):
    assert 0 < plan_for(people).margin < 0.20


def test_two_or_three_people_can_not_come_as_near():
    assert margin(3, 3, 20) > 0.20 and margin(1, 1, 20) is None


def test_those_who_do_not_log_cost_certainty():
    assert margin(12, 7, 15) > margin(12, 12, 15)


def test_a_stretch_of_working_days_steps_over_easter():
    assert stretch(date(2026, 3, 30), 5) == Period(date(2026, 3, 30), date(2026, 4, 8))


@pytest.mark.parametrize("start", [date(2026, 1, 5), date(2026, 9, 7)])
def test_twenty_working_days_are_never_more_than_a_study_may_last(start):
    assert len(stretch(start, 20)) <= MOST_DAYS


def test_what_is_done_on_a_sunday_counts_to_the_friday_before():
    assert working_day(date(2026, 3, 8)) == date(2026, 3, 6)
