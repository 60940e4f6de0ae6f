"""When a daily task was last due: over midnight, over both nights the clock is changed, and over the new year."""

from datetime import UTC, datetime, time, timedelta

import pytest

from ildsjel.actions.tidy import tidy_up
from ildsjel.surfaces.tasks.due import Daily, Hourly, Weekly

NIGHTLY = Daily(tidy_up, at=time(3, 30))
CHANGED = Daily(tidy_up, at=time(2, 30))


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        ("2026-03-06T02:30:00", "2026-03-06T02:30:00"),
        ("2026-03-06T02:29:59", "2026-03-05T02:30:00"),
        ("2026-03-06T22:59:00", "2026-03-06T02:30:00"),
        ("2026-03-06T23:01:00", "2026-03-06T02:30:00"),
        ("2026-07-01T01:30:00", "2026-07-01T01:30:00"),
        ("2027-01-01T00:30:00", "2026-12-31T02:30:00"),
        ("2027-01-01T02:30:00", "2027-01-01T02:30:00"),
        ("2028-02-29T12:00:00", "2028-02-29T02:30:00"),
    ],
)
def test_half_past_three_in_oslo_is_the_newest_that_has_been(now, latest):
    assert NIGHTLY.latest(utc(now)) == utc(latest)


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        ("2026-03-06T02:10:00", "2026-03-06T02:10:00"),
        ("2026-03-06T02:09:59", "2026-03-06T01:10:00"),
        ("2026-03-06T00:05:00", "2026-03-05T23:10:00"),
        ("2026-03-29T01:30:00", "2026-03-29T01:10:00"),
    ],
)
def test_ten_past_is_the_newest_that_has_been_of_what_is_due_every_hour(now, latest):
    assert Hourly(tidy_up, minute=10).latest(utc(now)) == utc(latest)


@pytest.mark.parametrize("daily", [NIGHTLY, CHANGED])
@pytest.mark.parametrize(("first", "nights"), [("2026-03-28T12:00:00", 2), ("2026-10-24T12:00:00", 2)])
def test_a_night_has_one_moment_also_when_an_hour_is_missing_or_comes_twice(daily, first, nights):
    steps = range(nights * 24 * 12)
    moments = {daily.latest(utc(first) + timedelta(minutes=5 * n)) for n in steps}
    assert len(moments) == 1 + nights
    assert len({moment.date() for moment in moments}) == 1 + nights


@pytest.mark.parametrize("daily", [NIGHTLY, CHANGED])
def test_the_newest_moment_has_always_been_and_no_later_one_has(daily):
    now = utc("2026-01-01T00:00:00")
    while now < utc("2027-01-02T00:00:00"):
        latest = daily.latest(now)
        assert latest <= now < latest + timedelta(hours=25)
        now += timedelta(minutes=47)


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        ("2026-03-09T06:00:00", "2026-03-09T06:00:00"),
        ("2026-03-09T05:59:59", "2026-03-02T06:00:00"),
        ("2026-03-15T23:30:00", "2026-03-09T06:00:00"),
        ("2026-03-30T05:00:00", "2026-03-30T05:00:00"),
        ("2026-10-26T05:59:00", "2026-10-19T05:00:00"),
        ("2027-01-01T12:00:00", "2026-12-28T06:00:00"),
    ],
)
def test_seven_on_monday_in_oslo_is_the_newest_that_has_been(now, latest):
    assert Weekly(tidy_up, on=0, at=time(7)).latest(utc(now)) == utc(latest)
