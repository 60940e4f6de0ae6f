"""Whether what a firm can do hangs on one person, and how sure that is."""

from datetime import timedelta

from ildsjel.insight.few_hands.answering import known_in
from ildsjel.insight.few_hands.verdict import verdict as verdict_of

from .firm import MONDAY, firm


def weekly(who, channel, hours, weeks=52):
    spent = f"{int(hours)}h{int(hours % 1 * 60):02}"
    return [f"{MONDAY - timedelta(weeks=n)} time {who} {spent} {channel} dialogue id={who}{n}" for n in range(weeks)]


def verdict(did):
    return verdict_of(known_in(firm(*did)))


def test_one_who_does_nearly_all_of_it_alone_is_a_vulnerable_firm():
    found = verdict(weekly("ola", "facebook", 5) + weekly("amira", "blog", 1))
    assert found.status == "vulnerable" and found.factors == (1, 1, 1) and not found.is_early


def test_three_who_all_do_everything_share_it():
    did = [one for who in ("ola", "amira", "kari") for at in ("facebook", "blog") for one in weekly(who, at, 4)]
    found = verdict(did)
    assert found.status == "shared" and min(found.factors) >= 2


def test_a_second_who_is_just_about_able_can_not_be_told():
    found = verdict(weekly("ola", "facebook", 5) + weekly("amira", "facebook", 0.5))
    assert found.status == "cannot say" and 0.1 < found.share < 0.8


def test_under_13_weeks_it_is_an_early_sign():
    assert verdict(weekly("ola", "facebook", 5, weeks=12)).is_early


def test_the_same_log_gives_the_same_to_the_last_digit_and_a_later_week_changes_no_earlier_answer():
    did = weekly("ola", "facebook", 5) + weekly("amira", "facebook", 0.5)
    later = f"{MONDAY + timedelta(days=3)} time amira 40h00 facebook dialogue id=later"
    assert verdict(did) == verdict([*reversed(did), later])
