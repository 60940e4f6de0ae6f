"""solidtime says how long an entry took in the way its organisation has chosen; breaks are no work."""

import pytest
from samples import of_text, say

from ildsjel.sources import solidtime
from ildsjel.sources.reading import Skipped

HEAD = "Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Break"


def found(end="2026-02-13 11:20:00", duration="", decimal="", is_break=""):
    text = f'{HEAD}\nUtkast,,Blogg,,Amira,2026-02-13 10:00:00,{end},"{duration}","{decimal}",{is_break}\n'
    (one,) = of_text(solidtime, text)
    return one


@pytest.mark.parametrize(
    "duration", ["1:20:00", "1:20", "1:20 h", "1h 20m", "01h 20m", "1.33 h", "1,33 h", "1.33", "", "80m"]
)
def test_the_same_time_comes_out_however_it_is_written(duration):
    assert found(duration=duration).seconds == 4800


@pytest.mark.parametrize("decimal", ["1.3333333333333333", "1,33", "1.33"])
def test_hours_with_decimals_are_to_the_second_where_the_clock_tells_it(decimal):
    assert found(decimal=decimal, duration="1.3 h").seconds == 4800
    assert found(decimal=decimal, end="").seconds == pytest.approx(4800, abs=12)


def test_what_is_said_holds_where_the_clock_says_otherwise():
    assert found(duration="2:20:00").seconds == 8400


def test_a_break_is_left_out():
    left_out = found(is_break="Yes")
    assert isinstance(left_out, Skipped) and say(left_out.why) == "This is a break."
    assert found(is_break="No").seconds == 4800


def test_a_zone_is_followed_into_the_next_day():
    text = "description,billable,client,project,tags,start,end,task,user_name,user_email\n"
    text += "a,false,,b,,2026-02-28T23:30:00Z,2026-03-01T00:30:00Z,,Ola,\n"
    (time,) = of_text(solidtime, text)
    assert (str(time.on), str(time.at), time.seconds) == ("2026-03-01", "2026-03-01 00:30:00+01:00", 3600)
