"""How long somebody has waited for the leader's answer, by the working clock."""

from datetime import datetime

import pytest

from ildsjel.facts.stated import Hours
from ildsjel.facts.text import read_line
from ildsjel.insight.asks import asked
from ildsjel.insight.working_time import ZONE

HOUR = 3600


def waits(ask, reply="", until="2026-03-06T12:00", hours=()):
    [one] = asked([read_line(ask)], [read_line(reply)] if reply else [])
    now = datetime.fromisoformat(until).replace(tzinfo=ZONE)
    return one.working([read_line(line) for line in hours], now) / HOUR


@pytest.mark.parametrize(
    ("ask", "reply", "until", "hours"),
    [
        ("2026-03-02T09:00:00+01:00", "2026-03-02T11:30:00+01:00", "", 2.5),
        ("2026-03-02T15:00:00+01:00", "2026-03-03T09:00:00+01:00", "", 2),
        ("2026-03-06T15:00:00+01:00", "2026-03-09T09:00:00+01:00", "", 2),  # over a weekend
        ("2026-04-01T15:00:00+02:00", "2026-04-07T09:00:00+02:00", "", 2),  # over Easter
        ("2026-03-02T09:00:00+01:00", "", "2026-03-03T09:00", 8),
        ("2026-03-02", "", "2026-03-02T10:00", 0),  # a worry has no time of day
        ("2026-03-02", "", "2026-03-03T10:00", 2),
    ],
)
def test_the_clock_runs_in_working_hours(ask, reply, until, hours):
    said = f'{reply} reply q1 yes "" id=r1' if reply else ""
    assert waits(f'{ask} ask - "Noe" id=q1', said, until or "2026-06-01T12:00") == hours


def test_the_clock_is_that_of_the_hours_that_are_stated_for_all():
    ask = '2026-03-02T09:00:00+01:00 ask - "Noe" id=q1'
    for_all = '2026-01-01 hours "mon-fri 10:00-12:00" id=h1'
    of_one = '2026-01-02 hours "mon-sun 00:00-23:00" channel=facebook id=h2'
    assert waits(ask, until="2026-03-03T11:00", hours=(for_all, of_one)) == 3
    assert isinstance(read_line(for_all), Hours)
