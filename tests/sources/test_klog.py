"""klog: a day comes to what klog says it comes to, and what cannot be placed refuses the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import of_text, say

from ildsjel.facts.happened import Time
from ildsjel.sources import klog
from ildsjel.sources.reading import Head, Skipped, Unreadable


def found(*lines, day="2026-02-13"):
    return of_text(klog, "\n".join((day, *(f"    {line}" for line in lines))) + "\n")


def entries(*lines, day="2026-02-13"):
    return [one for one in found(*lines, day=day) if isinstance(one, Time)]


@pytest.mark.parametrize(
    ("line", "at", "seconds"),
    [
        ("6m", None, 360),
        ("+1h30m", None, 5400),
        ("119m", None, 7140),
        ("10:00 - 10:06", "2026-02-13 10:00:00+01:00", 360),
        ("9:00am-1:00pm", "2026-02-13 09:00:00+01:00", 14_400),
        ("12:00am - 12:30am", "2026-02-13 00:00:00+01:00", 1800),
        ("<23:00 - 1:00", "2026-02-12 23:00:00+01:00", 7200),
        ("23:00 - 1:30>", "2026-02-13 23:00:00+01:00", 9000),
        ("0:30> - 4:00>", "2026-02-14 00:30:00+01:00", 12_600),
        ("22:00 - 24:00", "2026-02-13 22:00:00+01:00", 7200),
    ],
)
def test_an_entry_is_read_as_klog_reads_it(line, at, seconds):
    (time,) = entries(f"{line} #facebook svarte")
    assert (time.at and str(time.at), time.seconds) == (at, seconds)
    assert (time.note, time.under) == ("#facebook svarte", "facebook")


LENGTHS = st.lists(st.integers(-240, 480).filter(bool), min_size=1, max_size=8)


@given(minutes=LENGTHS)
def test_a_day_with_breaks_comes_to_what_klog_says(minutes):
    times = entries(*(f"{'-' if length < 0 else ''}{abs(length)}m" for length in minutes))
    total = sum(time.seconds for time in times)
    if sum(minutes) >= 0:
        assert total == 60 * sum(minutes)
    assert all(time.seconds > 0 for time in times)


def test_a_break_longer_than_the_day_is_told():
    kept, skipped = sorted(found("1h", "-2h"), key=lambda one: not isinstance(one, Time))
    assert kept.seconds == 3600
    assert isinstance(skipped, Skipped) and (skipped.line, "break" in say(skipped.why)) == (3, True)


def test_an_entry_is_the_same_when_a_break_is_written_below_it_later():
    (before,), (after,) = entries("8:00 - 16:00"), entries("8:00 - 16:00", "-30m")
    assert (before.id, before.seconds - after.seconds) == (after.id, 1800)


def test_the_night_the_clock_is_changed_is_as_long_as_it_was():
    assert entries("1:30 - 3:30", day="2026-03-29")[0].seconds == 3600


def test_what_is_said_of_the_record_is_said_of_each_entry():
    text = "2026-02-13\nMesse #vakt #kunde=nes\n  1h\n  2h #facebook svarte\n"
    first, second = of_text(klog, text)
    assert (first.note, first.under) == ("Messe #vakt #kunde=nes", "vakt / kunde=nes")
    assert (second.note, second.under) == ("#facebook svarte", "vakt / kunde=nes / facebook")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hei\n", 1),
        ("2026-02-13\n    1h\nmer\n", 3),
        ("2026-02-13\n    1h\n  1h\n", 3),
        ("2026-02-13\n 1h\n", 2),
        ("2026-02-31\n    1h\n", 1),
        ("2026-02-13\n    1h\n\n    2h\n", 4),
        ("2026-02-13\n" + "    1m\n" * 1001, 1002),
    ],
)
def test_a_line_without_a_place_refuses_the_file(text, line):
    with pytest.raises(Unreadable) as refused:
        of_text(klog, text)
    assert refused.value.line == line


@pytest.mark.parametrize(
    "text", ["", "2026-02-13\n", "2026-02-13\nfacebook  6m\n", "2026-02-13 time ola 0h06\n", "2026-02-13\n  a  6m\n"]
)
def test_what_is_not_klog_is_not_taken(text):
    assert not klog.recognises(Head("file", text.encode()))
