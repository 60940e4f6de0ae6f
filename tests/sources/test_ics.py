"""A calendar gives the times of meetings and nothing of what they were about, and never goes on for ever."""

import io

import pytest
import samples

from ildsjel.facts.happened import Time
from ildsjel.facts.text import write_line
from ildsjel.sources import ics
from ildsjel.sources.reading import Data, Unreadable


def held(*events):
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    content = f"BEGIN:VCALENDAR\nVERSION:2.0\n{body}END:VCALENDAR\n".encode()
    found = ics.read(Data.of(io.BytesIO(content), "a.ics"), samples.CONTEXT)
    return [one for one in found if isinstance(one, Time)]


def test_nothing_of_what_is_written_goes_further():
    (time,) = held("UID:a\nDTSTART:20260203T080000Z\nDTEND:20260203T090000Z\nSUMMARY:Sensitive\nLOCATION:Sensitive")
    assert "Sensitive" not in write_line(time)


def test_a_single_meeting_that_is_moved_stays_the_same():
    (before,) = held("UID:a\nDTSTART:20260203T080000Z\nDTEND:20260203T090000Z")
    (after,) = held("UID:a\nDTSTART:20260204T080000Z\nDTEND:20260204T090000Z")
    assert before.id == after.id and before.at != after.at


def test_a_series_is_held_until_today_and_two_years_back():
    times = held("UID:a\nDTSTART:20100104T080000Z\nDTEND:20100104T083000Z\nRRULE:FREQ=WEEKLY")
    assert (len(times), len({time.id for time in times})) == (104, 104)
    assert {time.seconds for time in times} == {1800}


def test_a_series_that_was_over_long_ago_is_not_looked_at():
    over = "UID:a\nDTSTART:20100104T080000Z\nDTEND:20100104T083000Z\nRRULE:FREQ=DAILY;UNTIL=20110104T080000Z"
    assert not held(*[over] * 501)


def test_more_than_anybody_can_attend_is_refused():
    with pytest.raises(Unreadable):
        held(*(f"UID:{n}\nDTSTART:20100104T080000Z\nDTEND:20100104T083000Z\nRRULE:FREQ=DAILY" for n in range(501)))
