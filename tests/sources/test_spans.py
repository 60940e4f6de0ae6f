"""From one time to another: clock times beside their day, whole moments, and nights in which the clock is changed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.sources.reading import LeftOut
from ildsjel.sources.spans import SAME, between, elapsed, exact, lasted, moment_of
from ildsjel.sources.tags import tags_in

OSLO = ZoneInfo("Europe/Oslo")
DAYS = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("cell", "day", "found"),
    [
        ("10:06", "13.02.2026", "2026-02-13 10:06:00"),
        ("9:06 AM", "2026-02-13", "2026-02-13 09:06:00"),
        ("2026-02-13 23:50:10", "", "2026-02-13 23:50:10"),
        ("2026-02-13 23:50:10", "2026-02-12", "2026-02-13 23:50:10"),
        ("2026-02-13T22:50:10Z", "", "2026-02-13 22:50:10+00:00"),
    ],
)
def test_a_time_of_day_has_its_day_beside_it_or_with_it(cell, day, found):
    assert str(moment_of(cell, day, "dmy").local) == found


@pytest.mark.parametrize(
    ("cell", "day"), [("", "2026-02-13"), ("10:06", ""), ("25:06", "2026-02-13"), ("1" * 99, "2")]
)
def test_without_a_clock_or_a_day_there_is_no_moment(cell, day):
    assert moment_of(cell, day, "dmy") is None


def test_an_end_on_the_clock_before_its_start_is_the_next_day():
    start, end = moment_of("23:50", "2026-02-13", "ymd"), moment_of("0:10", "2026-02-13", "ymd")
    assert between(start, end) == 1200
    assert between(start, None) is None
    assert between(start, moment_of("2026-02-13T22:50:10Z", "", "ymd")) is None


@given(start=DAYS, minutes=st.integers(0, 3000))
def test_the_same_time_has_passed_by_every_clock(start, minutes):
    end = datetime.fromtimestamp(start.timestamp() + 60 * minutes, UTC)
    assert elapsed(start, end, OSLO) == elapsed(start.astimezone(OSLO), end, OSLO) == 60 * minutes


def test_what_has_no_end_or_ends_too_early_is_left_out():
    start, end = moment_of("10:06", "2026-02-13", "ymd"), moment_of("10:00", "2026-02-13", "ymd")
    assert lasted(end, start, OSLO) == 360
    for pair in ((start, None), (start, end)):
        with pytest.raises(LeftOut):
            lasted(*pair, OSLO)


@given(said=st.integers(0, 90_000), span=st.integers(0, 90_000))
def test_the_clock_is_believed_where_it_differs_only_by_rounding(said, span):
    assert exact(said, span) == (span if abs(said - span) <= SAME else said)
    assert (exact(None, span), exact(said, None)) == (span, said)


def test_tags_are_words_behind_a_hash_each_once():
    told = '#facebook svarte #kunde=nes, #x="to ord" (#vår-lansering) #facebook # a#b #'
    assert tags_in(told) == ("facebook", "kunde=nes", "x=to ord", "vår-lansering", "b")
