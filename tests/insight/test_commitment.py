"""Who is committed by four answers, and what was pledged beside what was logged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ildsjel.facts.happened import Seconds
from ildsjel.facts.launching import Reserve
from ildsjel.facts.leading import Taken
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Goal, Rhythm
from ildsjel.insight.commitment import effort, is_committed, last_weeks

TODAY = date(2026, 3, 4)
HOUR = 3600
GOAL = Goal(
    on=date(2026, 1, 5), sort="result", title="a", owner="ola", initiative="rugbrod", effort=Seconds(4 * HOUR), id="g"
)


def of(stated, logged=None, taken=(), today=TODAY):
    return effort(stated, taken, logged or {}, who="ola", initiative="rugbrod", today=today)


@pytest.mark.parametrize(
    "answers, committed",
    [((4, 4, 3, 3), True), ((3, 4, 3, 3), False), ((5, 5, 5, 2), False), ((3, 3, 4, 4), True), ((5, 5, 5, 3), True)],
)
def test_a_mean_of_three_and_a_half_and_none_of_two(answers, committed):
    assert is_committed(answers) == committed


def test_four_whole_weeks_of_what_the_goals_take():
    assert last_weeks((), TODAY) == tuple(date(2026, 2, 23) - timedelta(weeks=n) for n in range(4))
    found = of([GOAL], {date(2026, 2, 3): HOUR, date(2026, 3, 1): HOUR, date(2026, 3, 2): HOUR})
    assert (found.pledged, found.logged, found.taken) == (16 * HOUR, 2 * HOUR, 0)


def test_nothing_pledged_is_nothing_to_say():
    assert of([]) is None
    assert effort([GOAL], (), {}, who="kari", initiative="rugbrod", today=TODAY) is None


def test_a_week_away_is_not_pledged():
    two_weeks = {"first": date(2026, 2, 9), "last": date(2026, 2, 22)}
    away = Reserve(on=date(2026, 1, 20), who="ola", seconds=Seconds(0), **two_weeks)
    assert of([GOAL, away]).pledged == 8 * HOUR


def test_easter_is_not_pledged():
    assert of([GOAL], today=date(2026, 4, 15)).pledged == 4 * 4 * HOUR - 3 * 4 * HOUR // 5


def test_a_goal_that_is_over_pledges_no_more():
    over = replace(GOAL, until=date(2026, 2, 15))
    assert of([over]).pledged == 8 * HOUR


def test_where_one_week_in_four_is_logged_it_is_the_last_four_of_those():
    rhythm = Rhythm(on=date(2025, 6, 1), weeks=4)
    goal = replace(GOAL, on=date(2025, 6, 1))
    weeks = last_weeks([rhythm], TODAY)
    assert len(weeks) == 4 and weeks[0] - weeks[3] > timedelta(weeks=8)
    found = of([goal, rhythm], dict.fromkeys(Period(date(2025, 6, 1), TODAY).days(), HOUR))
    assert found.logged == 4 * 7 * HOUR


def test_time_that_was_taken_stands_beside_it():
    taken = [Taken(on=date(2026, 2, 10), who=who, seconds=Seconds(HOUR)) for who in ("ola", "kari")]
    assert of([GOAL], taken=taken).taken == HOUR
