"""Working time: lunch, nights, holidays and the clock that changes."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.stated import Hours
from ildsjel.insight.working_time import ZONE, UnreadableSchedule, WorkingTime, parse

OFFICE = WorkingTime.of([Hours(on=date(2026, 1, 1), schedule="mon-fri 08:00-11:30 12:00-16:00; sat 10:00-14:00")], "")
ALWAYS = WorkingTime.of([Hours(on=date(2026, 1, 1), schedule="mon-sun 00:00-24:00")], "")


def at(day: str, clock: str = "12:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (at("2026-03-02", "11:00"), at("2026-03-02", "12:30"), 1),  # lunch
        (at("2026-03-02", "15:00"), at("2026-03-03", "09:00"), 2),  # a night
        (at("2026-03-02", "17:00"), at("2026-03-02", "20:00"), 0),  # off hours
        (at("2026-03-06", "15:00"), at("2026-03-09", "09:00"), 6),  # a weekend with an open Saturday
        (at("2026-04-01", "16:00"), at("2026-04-04", "00:00"), 0),  # Maundy Thursday and Good Friday
        (at("2026-05-17", "00:00"), at("2026-05-18", "00:00"), 0),
    ],
)
def test_only_stated_hours_count(start, end, hours):
    assert OFFICE.between(start, end) == hours * 3600


def test_the_nights_the_clock_changes_are_as_long_as_they_are():
    assert ALWAYS.between(at("2026-03-29", "00:00"), at("2026-03-30", "00:00")) == 23 * 3600
    assert ALWAYS.between(at("2026-10-25", "00:00"), at("2026-10-26", "00:00")) == 25 * 3600


def test_no_schedule_is_no_working_time():
    assert WorkingTime.of([], "").between(at("2026-03-02"), at("2026-03-03")) is None
    assert OFFICE.between(at("2025-12-30"), at("2026-03-03")) is None


def test_a_holiday_week_adds_nothing():
    """T16: a week stated as closed."""
    closed = Hours(on=date(2026, 7, 13), schedule="")
    again = Hours(on=date(2026, 7, 20), schedule="mon-fri 08:00-16:00")
    times = WorkingTime.of([*OFFICE.stated, closed, again], "")
    assert times.between(at("2026-07-12", "00:00"), at("2026-07-20", "00:00")) == 0
    assert times.between(at("2026-07-12", "00:00"), at("2026-07-20", "09:00")) == 3600


def test_a_channel_goes_by_its_own_hours():
    own = Hours(on=date(2026, 1, 1), schedule="mon 08:00-09:00", channel="phone")
    assert (
        WorkingTime.of([*OFFICE.stated, own], "phone").between(at("2026-03-02", "00:00"), at("2026-03-09", "00:00"))
        == 3600
    )


@pytest.mark.parametrize("odd", ["monday 08:00-16:00", "mon 8-16", "mon 16:00-08:00", "mon 08:00-12:00 11:00-16:00"])
def test_an_odd_schedule_is_refused(odd):
    with pytest.raises(UnreadableSchedule):
        parse(odd)


MOMENTS = st.datetimes(datetime(2026, 1, 2), datetime(2027, 1, 1), timezones=st.just(ZONE))  # noqa: DTZ001


@given(MOMENTS, MOMENTS, MOMENTS)
def test_time_adds_up(a, b, c):
    first, middle, last = sorted((a, b, c), key=lambda m: m.timestamp())
    parts = OFFICE.between(first, middle) + OFFICE.between(middle, last)
    assert abs(OFFICE.between(first, last) - parts) <= 2
    assert 0 <= parts <= last.timestamp() - first.timestamp() + 2


@given(st.lists(st.integers(0, 60 * 24 * 60), max_size=6))
def test_many_at_once_are_as_one_by_one(minutes):
    moments, end = [at("2025-12-20") + timedelta(minutes=n) for n in minutes], at("2026-03-02")
    each = [OFFICE.between(moment, end) for moment in moments]
    assert OFFICE.each_until(moments, end) == [seconds for seconds in each if seconds is not None]
    assert WorkingTime.of([], "").each_until(moments, end) == []
