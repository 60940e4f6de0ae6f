"""timedot: an amount of time in any of the ways hledger writes it; what is no amount is a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import of_text, say

from ildsjel.facts.happened import Time
from ildsjel.sources import timedot
from ildsjel.sources.reading import Head, Skipped, Unreadable


def found(*lines, day="2026-02-13"):
    return of_text(timedot, "\n".join((day, *lines)) + "\n")


def seconds(amount):
    (time,) = found(f"facebook  {amount}")
    return time.seconds


@given(quarters=st.integers(1, 96))
def test_the_same_quarters_come_out_however_they_are_written(quarters):
    dots = "." * quarters
    spaced = " ".join(dots[n : n + 4] for n in range(0, quarters, 4))
    hours = f"{quarters / 4:g}"
    ways = (dots, spaced, "a" * quarters, hours, f"{hours}h", hours.replace(".", ","), f"{quarters * 15}m")
    assert {seconds(way) for way in ways} == {quarters * 900}


@pytest.mark.parametrize(
    ("amount", "long"), [("6m", 360), ("90s", 90), ("0.1", 360), (".5h", 1800), ("2.", 7200), ("6 m", 360)]
)
def test_a_number_has_its_unit_or_is_hours(amount, long):
    assert seconds(amount) == long


@pytest.mark.parametrize("amount", ["1d", "1w", "1mo", "1y", "25", "0", "6 minutter", "-1", "1:30", "." * 97])
def test_what_is_no_working_time_is_left_out_with_its_line(amount):
    (skipped,) = found(f"facebook  {amount}")
    assert isinstance(skipped, Skipped) and skipped.line == 2 and say(skipped.why)


def test_letters_are_a_quarter_each_and_kept_beside():
    (time,) = found("møter  aab")
    assert (time.seconds, time.x) == (2700, (("t", "aab"),))


@pytest.mark.parametrize(
    "line", ["husk å ringe", "# 6m", "; facebook  6m", "facebook", "facebook  ", "facebook  ; note", "\t", "* Arbeid"]
)
def test_a_line_without_an_amount_takes_no_time(line):
    assert len(found(line, "facebook  6m")) == 1


@pytest.mark.parametrize(
    "day", ["2026-02-13", "2026/2/13", "2026.02.13", "* 2026-02-13", "2026-02-13 fredag ; en note"]
)
def test_a_day_is_a_day(day):
    (time,) = found("facebook:ola  6m ; svarte", day=day)
    assert (str(time.on), time.at, time.under, time.note) == ("2026-02-13", None, "facebook / ola", "svarte")


def test_an_entry_is_the_same_when_the_day_is_described_later():
    before, after = (found("facebook  6m", day=day)[0] for day in ("2026-02-13", "2026-02-13 fredag"))
    assert (before.id, before.note, after.note) == (after.id, "", "fredag")


@pytest.mark.parametrize(("text", "line"), [("facebook  6m\n", 1), ("2/13\n", 1), ("2026-02-31\n", 1)])
def test_without_a_day_the_file_is_refused(text, line):
    with pytest.raises(Unreadable) as refused:
        of_text(timedot, text)
    assert refused.value.line == line


@pytest.mark.parametrize("end", ["\0", "x" * 1024 * 1024])
def test_what_is_no_text_is_refused_however_it_begins(end):
    with pytest.raises(Unreadable):
        found("facebook  6m", end)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-13\n    6m #facebook\n",
        "2026-02-13 time ola 0h06\n2026-02-14 time ola 0h06\n",
        "2026-02-13 Butikk\n    expenses:food  10 kr\n    assets:bank  -10 kr\n",
        "2026-02-13\nbare en dagbok\n",
        "facebook  6m\n",
    ],
)
def test_what_is_not_timedot_is_not_taken(text):
    assert not timedot.recognises(Head("file", text.encode()))


def test_a_year_is_read_a_line_at_a_time():
    text = "".join(f"2026-01-{n % 28 + 1:02}\nfacebook  .... ..\n" for n in range(2000))
    assert sum(one.seconds for one in of_text(timedot, text) if isinstance(one, Time)) == 2000 * 5400
