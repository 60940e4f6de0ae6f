"""Whether what a firm can do hangs on one person, and how sure that is."""

from datetime import date, timedelta

from ildsjel.insight.few_hands.knowledge import Did
from ildsjel.insight.few_hands.verdict import verdict

TODAY = date(2026, 6, 29)


def weekly(who, channel, hours, weeks=52):
    days = (TODAY - timedelta(weeks=n) for n in range(weeks))
    return [Did(day, who, (channel, "answering"), "hour", hours) for day in days]


def test_one_who_does_nearly_all_of_it_alone_is_a_vulnerable_firm():
    found = verdict(weekly("ola", "facebook", 5) + weekly("amira", "blog", 1), TODAY)
    assert found.status == "vulnerable" and found.factors == (1, 1, 1) and not found.is_early


def test_three_who_all_do_everything_share_it():
    did = [one for who in ("ola", "amira", "per") for at in ("facebook", "blog") for one in weekly(who, at, 4)]
    found = verdict(did, TODAY)
    assert found.status == "shared" and min(found.factors) >= 2


def test_a_second_who_is_just_about_able_can_not_be_told():
    found = verdict(weekly("ola", "facebook", 5) + weekly("amira", "facebook", 0.5), TODAY)
    assert found.status == "cannot say" and 0.1 < found.share < 0.8


def test_under_13_weeks_it_is_an_early_sign():
    assert verdict(weekly("ola", "facebook", 5, weeks=12), TODAY).is_early


def test_the_same_log_gives_the_same_to_the_last_digit_and_a_later_week_changes_no_earlier_answer():
    did = weekly("ola", "facebook", 5) + weekly("amira", "facebook", 0.5)
    later = Did(TODAY + timedelta(days=3), "amira", ("facebook", "answering"), "hour", 40)
    assert verdict(did, TODAY) == verdict([*reversed(did), later], TODAY)
