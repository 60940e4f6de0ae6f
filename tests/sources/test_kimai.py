"""Kimai writes how long an entry took in several ways, and says none of which it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import of_text, say

from ildsjel.sources import kimai
from ildsjel.sources.reading import Skipped

HEAD = "Date,From,To,Duration,User,Customer,Project,Activity,Description,Billable"
START = 10 * 60


def clock(minutes):
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def row(duration, minutes=None):
    start, end = (clock(START), clock(START + minutes)) if minutes is not None else ("", "")
    return f'{HEAD}\n2026-02-13,{start},{end},"{duration}",ola,Nes,Facebook,Svar,,1\n'


def seconds(duration, minutes=None):
    (time,) = of_text(kimai, row(duration, minutes))
    return time.seconds


@given(minutes=st.integers(1, 1439))
def test_the_same_minutes_come_out_however_they_are_written(minutes):
    long = f"{minutes // 60}:{minutes % 60:02}"
    decimal = f"{minutes / 60:.2f}"
    ways = (long, f"{long}:00", f"{long} h", decimal, decimal.replace(".", ","), f"{minutes * 60}", "")
    assert {seconds(way, minutes) for way in ways} == {minutes * 60}


@given(minutes=st.integers(1, 1439))
def test_hours_with_two_decimals_are_the_minutes_that_were_entered(minutes):
    assert seconds(f"{minutes / 60:.2f}") == minutes * 60


def test_a_whole_number_is_hours_where_the_clock_says_so_and_else_seconds():
    assert (seconds("2", 120), seconds("7200", 120), seconds("7200"), seconds("1", 75)) == (7200, 7200, 7200, 3600)


def test_a_number_that_can_be_neither_is_left_out():
    (skipped,) = of_text(kimai, row("90", 90))
    assert "does not say whether" in say(skipped.why)


def test_a_break_counts_off_the_time_by_the_clock():
    assert (seconds("3:30", 240), seconds("3.5", 240)) == (12_600, 12_600)


@pytest.mark.parametrize("duration", ["", "0:00", "0"])
def test_what_was_not_stopped_waits(duration):
    text = f"{HEAD}\n2026-02-13,10:00,,{duration},ola,Nes,Facebook,Svar,,1\n"
    (skipped,) = of_text(kimai, text)
    assert isinstance(skipped, Skipped) and skipped.line == 2 and "still running" in say(skipped.why)


def test_an_entry_is_known_by_its_number_also_when_all_else_has_changed():
    with_id = "ID," + HEAD
    ids = {
        of_text(kimai, f"{with_id}\n4711,2026-02-1{n},10:00,11:00,1:00,ola,Nes,Blogg,Svar,,1\n")[0].id for n in (3, 4)
    }
    assert ids == {"kimai:4711"}
