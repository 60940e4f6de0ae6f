"""The lines people type, as Ola types them on Monday 2 March 2026 at 14:06 in Oslo."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.defaults import DEFAULT_CHANNELS, DEFAULT_KINDS
from ildsjel.facts.happened import Time
from ildsjel.facts.house import House, Initiative, Member
from ildsjel.facts.text import read_line as read_fact
from ildsjel.facts.text import write_line
from ildsjel.sources.six_minutes import Ambiguous, Refused, read_line

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 3, 2, 14, 6, 23, tzinfo=OSLO)
LAST = datetime(2026, 3, 2, 13, 50, tzinfo=OSLO)
START = date(2026, 1, 1)
HOUSE = House(
    DEFAULT_CHANNELS,
    DEFAULT_KINDS,
    (
        Initiative(on=START, key="drift", name="Daglig drift", default=True),
        Initiative(on=START, key="lansering", name="Ny app"),
    ),
    (Member(on=START, key="ola", role="adviser"), Member(on=START, key="amira", role="adviser")),
)


def typed(text, now=NOW, last=LAST):
    return read_line(text, now=now, house=HOUSE, who="ola", last=lambda: last)


def shown(time):
    """The time as a line of text: its day if it is not today, and not who or when it was logged."""
    line = write_line(time).replace(" logged=2026-03-02T14:06:23+01:00", "")
    return line.replace("2026-03-02T", "").replace(":00+01:00 time ola", "").replace(" time ola", "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("fb 6", "14:00 0h06 facebook -"),
        ("6 fb", "14:00 0h06 facebook -"),
        (
            "6m facebook svarte på spørsmål",
            '14:00 0h06 facebook dialogue "svarte på spørsmål"',
        ),
        ("fb6", "14:00 0h06 facebook -"),
        ("6fb svarte", '14:00 0h06 facebook dialogue "svarte"'),
        ("Fb, 6!", "14:00 0h06 facebook -"),
        ("fb 1 t 30", "12:36 1h30 facebook -"),
        ("6 min", "14:00 0h06 - -"),
        ("6 m insta", "14:00 0h06 instagram -"),
        ("0:06", "14:00 0h06 - -"),
        (":06", "14:00 0h06 - -"),
        ("1t30", "12:36 1h30 - -"),
        ("1h30m", "12:36 1h30 - -"),
        ("1 time og 30 minutter", "12:36 1h30 - -"),
        ("1,5t", "12:36 1h30 - -"),
        ("0.1h", "14:00 0h06 - -"),
        ("½t", "13:36 0h30 - -"),
        ("kvarter", "13:51 0h15 - -"),
        ("fb et kvarter", "13:51 0h15 facebook -"),
        ("quarter", "13:51 0h15 - -"),
        ("halvtime", "13:36 0h30 - -"),
        ("half hour", "13:36 0h30 - -"),
        ("half an hour li", "13:36 0h30 linkedin -"),
        ("90", "12:36 1h30 - -"),
        ("fb 6 i går", "2026-03-01 0h06 facebook -"),
        ("fb 6 yesterday", "2026-03-01 0h06 facebook -"),
        ("fb 6 sist fredag", "2026-02-27 0h06 facebook -"),
        ("fb 6 2026-02-27 kl 9", "2026-02-27T09:00 0h06 facebook -"),
        ("fb 6 kl 10", "10:00 0h06 facebook -"),
        ("fb 6 kl. 10.15", "10:15 0h06 facebook -"),
        ("fb 6 at 10", "10:00 0h06 facebook -"),
        ("fb 6 1pm", "13:00 0h06 facebook -"),
        ("fb 6 10:00", "10:00 0h06 facebook -"),
        ("fb 10:00-10:06", "10:00 0h06 facebook -"),
        ("fb 10.00–10.06", "10:00 0h06 facebook -"),
        ("fb kl 10 til 11", "10:00 1h00 facebook -"),
        ("fb 23:50-00:10", "2026-03-01T23:50 0h20 facebook -"),
        ("fb siden sist", "13:50 0h16 facebook -"),
        ("fb since last", "13:50 0h16 facebook -"),
        (
            "tlf 12 journalist #lansering",
            '13:54 0h12 phone - "journalist" initiative=lansering',
        ),
        ("epost 20 @amira", "13:46 0h20 email - mate=amira"),
        ("E-post 20 @ami", "13:46 0h20 email - mate=amira"),
        ("fb 6 @petter", "14:00 0h06 facebook - mate=petter"),
        ("fb 6 #ryggdekning", "14:00 0h06 facebook - protected=yes"),
        ("fb 6 #backing", "14:00 0h06 facebook - protected=yes"),
        ("fb 6 #ukjent", '14:00 0h06 facebook - "#ukjent"'),
        ("li 6 svarte 3 kunder", '14:00 0h06 linkedin dialogue "svarte 3 kunder"'),
        ("15 møte med Kari", '13:51 0h15 meetings meeting "med Kari"'),
        ("fb 6 dialog med Per", '14:00 0h06 facebook dialogue "med Per"'),
        (
            "fb 20 tall for siste quarter",
            '13:46 0h20 facebook - "tall for siste quarter"',
        ),
        ("fb 6 spørsmål fra i går", '14:00 0h06 facebook - "spørsmål fra i går"'),
        (
            "svarte en kunde på facebook 6",
            '14:00 0h06 facebook dialogue "svarte en kunde på facebook"',
        ),
        ("6 i møte om mål", '14:00 0h06 meetings meeting "i møte om mål"'),
    ],
)
def test_a_line_is_read(text, line):
    assert shown(typed(text)) == line


@pytest.mark.parametrize(
    ("text", "what", "readings"),
    [
        ("bl 6", "channel", {"blog", "bluesky"}),
        ("fb ig 6", "channel", {"facebook", "instagram"}),
        ("fb 6 10", "seconds", {360, 600}),
        ("svarte 3 kunder 10", "seconds", {180, 600}),
        ("fb 5m 10m", "seconds", {300, 600}),
        ("0.33h fb", "seconds", {19 * 60, 20 * 60}),
    ],
)
def test_what_can_be_meant_in_two_ways_is_asked(text, what, readings):
    answer = typed(text)
    assert isinstance(answer, Ambiguous)
    assert {getattr(time, what) for time in answer.readings} == readings
    assert answer.says.text


def test_three_in_the_afternoon_or_in_the_night_is_asked():
    answer = typed("fb 6 kl 3", now=NOW.replace(hour=16))
    assert [time.at.hour for time in answer.readings] == [3, 15]


def test_the_number_that_was_not_minutes_stays_in_the_note():
    assert [time.note for time in typed("svarte 3 kunder 10").readings] == ["svarte kunder 10", "svarte 3 kunder"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "fb", "svarte på spørsmål", "fb 0", "fb -6", "0:00", "fb -1:30", "1,5", "fb 1441", "25t", "999999999",
     "fb 6 kl 22", "fb 22:00-22:10", "fb 6 2026-03-03", "fb 0.001h", "fb 10:00-10:00", "fb " + "x" * 2000],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_a_sentence(text):
    answer = typed(text)
    assert isinstance(answer, Refused)
    assert answer.says.text


def test_since_last_needs_an_entry_of_the_same_day():
    assert isinstance(typed("fb siden sist", last=None), Refused)
    assert isinstance(typed("fb siden sist", last=LAST - timedelta(days=1)), Refused)
    assert isinstance(typed("fb siden sist", last=NOW), Refused)


def test_an_entry_over_midnight_belongs_to_the_day_it_starts():
    time = typed("fb 20", now=datetime(2026, 3, 2, 0, 10, tzinfo=OSLO))
    assert (time.on, time.at.hour, time.at.minute) == (date(2026, 3, 1), 23, 50)


def test_the_night_the_clocks_go_forward_is_an_hour_short():
    time = typed("fb 90", now=datetime(2026, 3, 29, 4, 0, tzinfo=OSLO))
    assert time.at.isoformat() == "2026-03-29T01:30:00+01:00"


def test_a_house_without_words_still_takes_minutes():
    time = read_line("fb 6", now=NOW, house=House())
    assert (time.seconds, time.channel, time.note) == (360, "", "fb")


@pytest.mark.parametrize("channel", DEFAULT_CHANNELS, ids=lambda channel: channel.key)
def test_every_name_and_nickname_of_a_channel_is_its_own(channel):
    for name in (channel.key, channel.nb, channel.en, *channel.nicks):
        assert typed(f"{name} 6").channel == channel.key


WORDS = st.lists(st.sampled_from(re.split(" ", "fb 6 6m 10 1t30 kl 10:00-10:06 i går siden sist #a @ -1 ½ møte x ,")))


@given(st.text(max_size=60) | WORDS.map(" ".join))
def test_no_line_breaks_the_reader(text):
    answer = typed(text)
    for time in (answer,) if isinstance(answer, Time) else getattr(answer, "readings", ()):
        assert 60 <= time.seconds <= 24 * 3600 and time.seconds % 60 == 0
        assert read_fact(write_line(time)) == time


@given(st.integers(1, 1440), st.sampled_from(DEFAULT_CHANNELS), st.sampled_from(["kunder", "", "ny film om påske"]))
def test_the_canonical_line_reads_back(minutes, channel, note):
    time = typed(f"{minutes}m {channel.key} {note}")
    assert (time.seconds, time.channel, time.note) == (minutes * 60, channel.key, note)
