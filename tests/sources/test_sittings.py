"""Sittings: never more time than there was, never over midnight, and the same ones whenever they are looked at."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.sources.sittings import GAP, SIX, Stretch, sittings, up_to

START = datetime(2026, 2, 2, 8, 0, tzinfo=UTC)
MOMENTS = st.lists(st.integers(0, 60 * 24 * 60), min_size=1, max_size=40, unique=True).map(
    lambda seconds: [START + timedelta(seconds=one) for one in seconds]
)


def sat(moments):
    return list(sittings("mail", up_to(moments), channel="email", kind=""))


def at(*minutes):
    return [START + timedelta(minutes=one) for one in minutes]


def test_one_letter_is_six_minutes_that_end_when_it_was_sent():
    (one,) = sat(at(30))
    assert (one.time.at, one.time.seconds, one.n) == (START + timedelta(minutes=24), 360, 1)
    assert one.ends == START + timedelta(minutes=30) + GAP


def test_letters_close_upon_each_other_are_one_sitting_and_take_no_more_than_there_was():
    (one,) = sat(at(0, 2, 4, 24))
    assert (one.time.seconds, one.n) == (60 * (6 + 2 + 2 + 6), 4)


def test_half_an_hour_without_another_ends_it():
    assert [one.n for one in sat(at(0, 36, 73))] == [2, 1]


@given(moments=MOMENTS)
def test_every_letter_is_in_one_sitting_of_one_day_that_lasts_no_longer_than_it_was(moments):
    found = sat(moments)
    assert sum(one.n for one in found) == len(moments)
    for one in found:
        last = one.ends - GAP
        assert 60 <= one.time.seconds < (last - one.time.at).total_seconds() + 60
        assert one.time.seconds <= one.n * SIX.total_seconds()
        assert last.date() == (one.time.at + SIX).date() or one.time.at.date() == last.date()
    for one, after in pairwise(found):
        assert one.ends - GAP <= after.time.at + SIX


@given(moments=MOMENTS, day=st.integers(0, 1))
def test_a_later_look_at_fewer_days_finds_the_same_sittings(moments, day):
    first = (START + timedelta(days=day)).date()
    whole = {one.time.id: one.n for one in sat(moments) if (one.ends - GAP).date() >= first}
    assert whole == {one.time.id: one.n for one in sat([one for one in moments if one.date() >= first])}


def test_calls_last_as_long_as_they_did():
    calls = [Stretch(START, timedelta(minutes=20)), Stretch(START + timedelta(minutes=25), timedelta(seconds=61))]
    (one,) = sittings("phone", calls, channel="phone", kind="dialogue")
    assert (one.time.seconds, one.n, one.time.kind) == (22 * 60, 2, "dialogue")
