"""From the days people logged to what a time study found."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ildsjel.facts.period import Period
from ildsjel.insight.time_study.result import Diary, Entry, result

MONDAY, OVER = date(2026, 3, 2), Period(date(2026, 3, 2), date(2026, 3, 13))
DAYS = [date(2026, 3, n) for n in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13)]
TEAM = "abcdef"


def diary(*more, who=TEAM, people=6, minutes=60, **about):
    complete = frozenset((each, day) for each in who for day in DAYS)
    entries = [Entry(each, day, "email", minutes + n) for each in who for n, day in enumerate(DAYS)]
    return Diary(entries=(*entries, *more), complete=complete, people=people, over=OVER, **about)


def found(given):
    return {one.activity: one for one in result(given, on=date(2026, 3, 16), by="kari", name="s1")}


def test_hours_a_week_of_all_and_how_sure():
    email = found(diary())["email"]
    assert email.minutes == Decimal("64.5") and email.hours == Decimal("32.25")
    assert email.low < email.minutes < email.high
    assert (email.people, email.days, email.filled, email.missing) == (6, 10, 60, 0)


def test_saturday_counts_to_the_friday_before():
    more = [Entry(each, date(2026, 3, 7), "email", 100) for each in TEAM]
    assert found(diary(*more))["email"].minutes == Decimal("74.5")


def test_a_day_that_was_never_completed_is_left_out():
    given = diary(Entry("a", date(2026, 3, 16), "email", 600))
    assert found(given)["email"].minutes == Decimal("64.5")


def test_a_saturday_that_is_completed_completes_no_friday():
    given = diary(*(Entry(c, date(2026, 3, 7), "email", 100) for c in TEAM))
    friday, saturday = date(2026, 3, 6), date(2026, 3, 7)
    complete = frozenset((who, saturday if day == friday else day) for who, day in given.complete)
    saturdays = replace(given, complete=complete)
    assert found(saturdays)["email"].filled == 54


def test_time_on_a_day_that_was_never_completed_makes_nobody_one_of_four():
    later = date(2026, 3, 16)
    phone = [Entry(who, MONDAY, "phone", 60) for who in "abc"]
    rest = [Entry(who, MONDAY, "rest", 60) for who in TEAM]
    assert "phone" not in found(diary(*phone, *rest, Entry("d", later, "phone", 60)))


def test_enquiries_from_the_press_are_counted_one_by_one_on_any_day():
    events = [Entry(who, MONDAY, "press", 15) for who in "abcd"]
    events += [Entry(who, date(2026, 3, 16), "press", 15) for who in "abcd"]
    press = found(diary(*events))["press"]
    assert press.minutes == Decimal("2")
    assert float(press.high) / 2 == pytest.approx(2.718281828 ** (1.645 * (8 * 225 * 5 / 6) ** 0.5 / 120), abs=0.001)


def test_what_few_have_given_time_is_put_together_and_says_so():
    given = diary(Entry("a", MONDAY, "phone", 60), *(Entry(each, MONDAY, "rest", 60) for each in "abcd"))
    rest = found(given)["rest"]
    assert rest.holds == ("phone", "rest") and rest.minutes == Decimal("5")
    assert "phone" not in found(given)


def test_the_whole_is_the_sum_of_its_parts():
    given = diary(
        *(Entry(each, MONDAY, "rest", 60) for each in "abcd"), *(Entry(c, MONDAY, "press", 9) for c in TEAM)
    )
    parts = found(given)
    assert parts["all"].hours == sum(one.hours for key, one in parts.items() if key != "all")
    assert parts["all"].low < parts["all"].minutes < parts["all"].high


def test_below_six_in_ten_only_the_interval_is_kept():
    email = found(diary(who="abcd", people=7))["email"]
    assert email.minutes is None and email.hours is None and email.low is not None


def test_those_who_did_not_log_are_reckoned_by_what_is_known_of_all():
    busy = dict.fromkeys("abcde", 10) | {"f": 40, "g": 40}
    assert found(diary(who="abcde", people=7, counts=busy))["email"].minutes == Decimal("119.786")
    assert found(diary(who="abcde", people=7, counts={"a": 10}))["email"].minutes == Decimal("64.5")


def test_how_many_did_not_log_is_told_where_they_are_three():
    assert found(diary(who="abcd", people=6))["email"].missing == 0
    assert found(diary(who="abcd", people=7))["email"].missing == 3


@pytest.mark.parametrize(
    "given",
    [diary(who="abc", people=3), Diary(entries=(), complete=frozenset(), people=6, over=OVER)],
    ids=["three people", "nothing logged"],
)
def test_too_few_to_tell_of_leaves_a_fact_without_a_figure(given):
    told = found(given)
    assert set(told) == {"all"} and told["all"].filled == 0
    assert (told["all"].minutes, told["all"].low, told["all"].hours) == (None, None, None)
