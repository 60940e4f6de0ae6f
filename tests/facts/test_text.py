"""The text form: what is written is read back to the same fact, whatever it holds."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.happened import Extras, Metrics, Seconds, Time
from ildsjel.facts.kinds import KINDS
from ildsjel.facts.text import UnreadableLine, read, read_line, write, write_line

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
ZONES = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=ZONES)  # noqa: DTZ001
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4)
VALUES = {
    str: TEXTS,
    int: st.integers(),
    Decimal: NUMBERS,
    Decimal | None: st.none() | NUMBERS,
    Seconds: st.integers(-(10**7), 10**7),
    bool: st.booleans(),
    date: DAYS,
    date | None: st.none() | DAYS,
    datetime | None: st.none() | MOMENTS,
    tuple[Seconds, ...]: st.lists(st.integers(0, 10**6), max_size=3).map(tuple),
    tuple[str, ...]: st.lists(TEXTS.filter(bool), max_size=3).map(tuple),
    Extras: st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
    Metrics: st.lists(st.tuples(TEXTS, NUMBERS), max_size=3).map(tuple),
}


@st.composite
def facts(draw):
    cls = draw(st.sampled_from(list(KINDS.values())))
    hints = get_type_hints(cls)
    values = {field.name: draw(VALUES[hints[field.name]]) for field in fields(cls)}
    if values.get("at"):
        values["on"] = values["at"].date()
    return cls(**values)


@given(facts())
def test_every_fact_comes_back(fact):
    assert list(read(write([fact]))) == [fact]


def test_the_line_of_the_design_reads_as_six_minutes():
    fact = read_line('2026-03-02 time ola 0h06 facebook dialogue "svarte på spørsmål"')
    assert fact == Time(
        on=date(2026, 3, 2),
        who="ola",
        seconds=360,
        channel="facebook",
        kind="dialogue",
        note="svarte på spørsmål",
    )


def test_a_moment_is_kept_with_its_offset():
    fact = read_line("2026-03-02T10:00:00+00:00 time ola 0h06")
    assert fact.at == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert write_line(fact) == "2026-03-02T10:00:00+00:00 time ola 0h06 - -"


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-02",
        "2026-03-02 nonsense ola",
        "yesterday time ola 0h06",
        '2026-03-02 time ola 0h06 facebook dialogue "open',
        "2026-03-02 time ola six facebook",
        "2026-03-02 time ola 0h06 facebook dialogue note extra",
        "2026-03-02 time ola 0h06 at=2026-03-02",
        "2026-03-02 time ola 0h06 colour=red",
        "2026-03-02 spend NaN NOK",
        "2026-03-02T10:00 time ola 0h06",
        "2026-03-02 decision ceiling",
    ],
)
def test_an_odd_line_is_named(line):
    with pytest.raises(UnreadableLine) as refused:
        list(read(["# a remark", line]))
    assert refused.value.line == 2


@given(TEXTS)
def test_no_line_breaks_the_reader(line):
    try:
        read_line(line.replace("\n", " "))
    except UnreadableLine as refused:
        assert refused.says.text
