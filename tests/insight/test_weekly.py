"""The weekly ten minutes: what moved, what can be changed, and when a word is said about weeks that went by."""

from datetime import date, datetime, timedelta

import pytest

from ildsjel.facts.leading import Weekly
from ildsjel.insight.questions import ask_all
from ildsjel.insight.weekly import is_due, is_over, last_change, missed, moved, options, this_week
from tests.insight.conftest import book_of

MONDAY = date(2026, 3, 16)
HOUSE = "2026-01-01 ceiling launch 1h00\nnow 2026-03-08T12:00\nperiod 2026-02-09..2026-03-08\n"
BUSY = "2026-02-02..2026-03-06 time ola 3h00 - - initiative=launch\n"


def held(*days, change=""):
    return [Weekly(on=day, change=change) for day in days]


def test_what_says_something_new_has_moved_the_most_urgent_first():
    quiet, busy = ask_all(book_of(HOUSE)), ask_all(book_of(HOUSE + BUSY))
    assert moved(busy, busy) == ()
    found = moved(busy, quiet)
    assert found[0].key == "ceiling" and len(found) <= 3
    assert moved(quiet, busy) == ()  # what can no longer be said has not moved; it is a "not yet"


def test_each_finding_offers_one_change():
    [first, *_] = options(ask_all(book_of(HOUSE + BUSY)))
    assert first.question == "ceiling"
    assert len({one.question for one in options(ask_all(book_of(HOUSE + BUSY)))}) <= 3
    assert options(ask_all(book_of(""))) == ()


def test_this_weeks_and_the_change_of_the_last():
    before, now = MONDAY - timedelta(days=5), MONDAY + timedelta(days=2)
    assert this_week(held(before), MONDAY) is None
    assert this_week(held(before, now), MONDAY).on == now
    assert last_change(held(before, change="Svar i disken"), MONDAY).change == "Svar i disken"
    assert last_change(held(before), MONDAY) is None
    assert last_change(held(now, change="Svar i disken"), MONDAY) is None


@pytest.mark.parametrize(("weeks", "n"), [(0, 0), (1, 0), (2, 1), (3, 2), (4, 3)])
def test_a_missed_week_is_a_whole_one(weeks, n):
    assert missed(held(MONDAY - timedelta(weeks=weeks)), MONDAY) == n


def test_two_missed_weeks_are_told_of_once_and_one_is_silent():
    last = held(MONDAY - timedelta(weeks=3))
    assert is_due(last, MONDAY)
    assert not is_due(last, MONDAY + timedelta(days=1))
    assert not is_due(last, MONDAY + timedelta(weeks=1))
    assert not is_due(held(MONDAY - timedelta(weeks=2)), MONDAY)
    assert not is_due([], MONDAY)


def test_it_stops_at_ten_minutes():
    now = datetime(2026, 3, 16, 9, 10)  # noqa: DTZ001
    assert is_over(now - timedelta(minutes=10), now)
    assert not is_over(now - timedelta(minutes=9), now)
    assert not is_over(None, now)
