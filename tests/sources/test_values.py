"""Numbers, dates, durations, ids and moments, as exports write them."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.sources.dates import when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.durations import counted, duration
from ildsjel.sources.ids import is_rounded, is_rounded_column, platform_id
from ildsjel.sources.moment import comes_twice, placed, placed_before
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.reading import AskDayOrder, LeftOut, Unreadable

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25,881", "25881"),
        ("1,025,881", "1025881"),
        ("77.77%", "77.77"),
        ("2633.0", "2633.0"),
        ("6,25", "6.25"),
        ("0,125", "0.125"),
        ("2.000,0", "2000.0"),
        ("2,000.5", "2000.5"),
        ("1.025.881", "1025881"),
        ("1\u00a0025 kr", "1025"),
        ("US$12.50", "12.50"),
        ("kr 1\u202f025,50", "1025.50"),
        ("(12)", "-12"),
        ("\u221212", "-12"),
        ("+3", "3"),
        (".5", ".5"),
    ],
)
def test_a_number_is_read_as_it_was_meant(text, value):
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", " ", "-", " --", "NAN", "N/A", "US$", "–"])
def test_missing_is_not_zero(text):
    assert number(text) is None


@pytest.mark.parametrize(
    "text", ["3.apr", "apr.03", "03.04.2025", "6.49E+17", "12 stk", "1,2,3", "1.2.3,4", "½", "9" * 99]
)
def test_what_is_no_number_is_refused_not_guessed(text):
    with pytest.raises(NotANumber) as refused:
        number(text)
    assert refused.value.says.text


def test_a_file_that_is_known_to_use_a_decimal_comma():
    assert number("1.040", ",") == 1040
    assert number("1,040", ",") == Decimal("1.040")


@pytest.mark.parametrize(
    ("text", "day", "clock", "hours"),
    [
        ("2025-03-04", date(2025, 3, 4), "", None),
        ("2025-03-04 10:00:05", date(2025, 3, 4), "10:00:05", None),
        ("2025-03-04T10:00:00Z", date(2025, 3, 4), "10:00:00", 0),
        ("2025-03-04T10:00:00.123+01:00", date(2025, 3, 4), "10:00:00", 1),
        ("2025/10/31", date(2025, 10, 31), "", None),
        ("20250304", date(2025, 3, 4), "", None),
        ("04/03/2025 17:05", date(2025, 3, 4), "17:05:00", None),
        ("4.3.25", date(2025, 3, 4), "", None),
        ("04.03.25 kl. 14.30", date(2025, 3, 4), "14:30:00", None),
        ("Tue, Aug 26, 2025", date(2025, 8, 26), "", None),
        ("Mon Feb 17 2025", date(2025, 2, 17), "", None),
        ("Mar 15, 2025", date(2025, 3, 15), "", None),
        ("27-Apr-23", date(2023, 4, 27), "", None),
        ("27-04-2023", date(2023, 4, 27), "", None),
        ("27-04-2023 10:30", date(2023, 4, 27), "10:30:00", None),
        ("27-04-2023 10:30:05 pm", date(2023, 4, 27), "22:30:05", None),
        ("Jun 01, 2023 09:46 pm", date(2023, 6, 1), "21:46:00", None),
        ("2017-01-30 17:39 +0000", date(2017, 1, 30), "17:39:00", 0),
        ("Tue, 26 Aug 2025 10:00:00 +0200", date(2025, 8, 26), "10:00:00", 2),
        ("Wed Oct 11 06:55:44 +0000 2017", date(2017, 10, 11), "06:55:44", 0),
        ("1700000000", date(2023, 11, 14), "22:13:20", 0),
        ("1700000000123", date(2023, 11, 14), "22:13:20", 0),
        ("mandag 3. mars 2025", date(2025, 3, 3), "", None),
        ("26. aug. 2025 kl. 10.00", date(2025, 8, 26), "10:00:00", None),
    ],
)
def test_a_date_is_read(text, day, clock, hours):
    found = when(text, "dmy")
    assert (found.day, f"{found.local:%H:%M:%S}" if found.local else "") == (day, clock)
    offset = found.local.utcoffset() if found.local else None
    assert (offset.total_seconds() / 3600 if offset is not None else None) == hours


@pytest.mark.parametrize(
    "text", ["", "Lifetime", "31.02.2025", "2025-13-01", "10:00", "1.1.0001", "5/6/7/8", "May June 2025"]
)
def test_what_is_no_date_is_nothing(text):
    assert when(text, "dmy") is None


def test_a_number_over_twelve_decides_for_the_whole_column():
    assert order_of([(2, "02/03/2026"), (3, "02/13/2026")]) == "mdy"
    assert order_of([(2, "02/03/2026"), (3, "13/02/2026")]) == "dmy"
    assert order_of([(2, "13/02/2026")], answer="mdy") == "dmy"


def test_an_order_nothing_decides_is_asked_with_both_readings():
    with pytest.raises(AskDayOrder) as asked:
        order_of([(2, "02/02/2026"), (3, "02/03/2026")])
    assert (asked.value.line, asked.value.dmy, asked.value.mdy) == (3, date(2026, 3, 2), date(2026, 2, 3))
    assert order_of([(3, "02/03/2026")], answer="dmy") == "dmy"
    assert order_of([(3, "02/03/2026")], usual="mdy") == "mdy"


def test_an_order_that_does_not_matter_is_not_asked():
    assert order_of([(2, "2026-03-02"), (3, "02/02/2026")]) == "ymd"
    assert when("02/02/2026").day == date(2026, 2, 2)


def test_two_orders_in_one_column_are_refused():
    with pytest.raises(Unreadable):
        order_of([(2, "13/02/2026"), (3, "02/13/2026")])


@given(st.text(max_size=70) | st.from_regex(r"[0-9 :./T+Z-]{1,30}", fullmatch=True))
def test_no_cell_breaks_what_reads_it(text):
    when(text, "dmy")
    duration(text)
    platform_id(text)
    try:
        number(text)
    except NotANumber as odd:
        assert odd.says.text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("00:06:00", 360), ("27:30:00", 99000), ("0:06", 360), ("1h 5m 3s", 3903), ("45 min", 2700), ("2 t", 7200)],
)
def test_a_duration_is_read(text, seconds):
    assert duration(text) == seconds


@pytest.mark.parametrize("text", ["", "-00:06:00", "0:60:00", "6", "ten minutes", "3.apr"])
def test_what_is_no_duration_is_nothing(text):
    assert duration(text) is None


@pytest.mark.parametrize(
    ("text", "unit", "seconds"),
    [("1.33", 3600, 4788), ("0,1", 3600, 360), ("1,333", 3600, 4799), ("0:06", 3600, 360), ("90", 60, 5400)],
)
def test_a_number_of_hours_or_minutes_is_read(text, unit, seconds):
    assert counted(text, unit) == seconds


@pytest.mark.parametrize("text", ["", "-", "-1", "3.apr", "soon"])
def test_what_is_no_number_of_hours_is_left_out(text):
    with pytest.raises(LeftOut):
        counted(text, 3600)


def test_an_id_is_text_and_a_shortened_one_is_none():
    assert platform_id(" 18355151116178767 ") == "18355151116178767"
    assert platform_id("8.0") == "8"
    assert platform_id("1220e06136") == "1220e06136"
    assert platform_id("6.49E+17") == platform_id("649000000000000000.0") == platform_id("") == ""


def test_a_rounded_column_shows_and_a_round_id_among_others_does_not():
    assert is_rounded_column(["18355151116178700", "18068710030723800"])
    assert not is_rounded_column(["18062907934824500", "18068710030723886"])
    assert is_rounded("18062907934824500", column=True) and not is_rounded("18062907934824500", column=False)
    assert is_rounded("122121474620644000", column=False)
    assert not is_rounded("939005954986000", column=True)


def test_the_hour_that_comes_twice_is_told_by_when_the_entry_ended():
    twice, end = datetime(2025, 10, 26, 2, 10), datetime(2025, 10, 26, 3, 10)  # noqa: DTZ001
    assert comes_twice(twice, OSLO) and not comes_twice(end, OSLO)
    assert placed(twice, OSLO).isoformat() == "2025-10-26T02:10:00+02:00"
    assert placed_before(end, twice, OSLO, 7200).isoformat() == "2025-10-26T02:10:00+02:00"
    assert placed_before(end, twice, OSLO, 3600).isoformat() == "2025-10-26T02:10:00+01:00"


def test_the_hour_that_does_not_exist_moves_on():
    assert placed(datetime(2026, 3, 29, 2, 30), OSLO).isoformat() == "2026-03-29T03:30:00+02:00"  # noqa: DTZ001


DAYS_WRITTEN = st.tuples(st.integers(1, 31), st.integers(1, 31), st.integers(2000, 2031), st.sampled_from("./-"))
CLOCKS_WRITTEN = st.tuples(st.integers(0, 25), st.integers(0, 61), st.none() | st.integers(0, 61))


@given(day=DAYS_WRITTEN, clock=CLOCKS_WRITTEN, order=st.sampled_from(["dmy", "mdy", "ymd"]))
def test_the_usual_way_to_write_a_moment_is_read_as_any_other(day, clock, order):
    first, second, year, mark = day
    hour, minute, seconds = clock
    written = f"{hour}:{minute:02}" + (f":{seconds:02}" if seconds is not None else "")
    for said in (f"{first}{mark}{second}{mark}{year}", f"{year}{mark}{first}{mark}{second}"):
        assert when(f"{said} {written}", order) == when(f"{said}  {written}", order)


@given(digits=st.text("0123456789", min_size=1, max_size=39))
def test_digits_alone_are_read_as_with_a_sign(digits):
    assert number(digits) == number(f"+{digits}") == number(digits, ",")
