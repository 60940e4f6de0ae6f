"""JSON-stat 2: what the samples cannot show, and that nothing in such a file breaks the reader."""

import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import CONTEXT, SAMPLES, one_by_one

from ildsjel.facts.outside import Published
from ildsjel.facts.table_period import start_of
from ildsjel.facts.text import read_line, write_line
from ildsjel.sources import json_stat
from ildsjel.sources.reading import Data, Head, Remark, Unreadable

MEDIA = json.loads((SAMPLES / "json_stat" / "media.json").read_text("utf-8"))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def taken(said):
    raw = (said if isinstance(said, str) else json.dumps(said)).encode()
    return one_by_one(json_stat.read(Data.of(io.BytesIO(raw), "tabell.json"), CONTEXT))


def with_note(note):
    return MEDIA | {"note": [note]}


def breaks(note):
    return [one.breaks for one in taken(with_note(note)) if isinstance(one, Published)][1]


@pytest.mark.parametrize(
    "note, found",
    [
        ("Brudd i tidsserien fra 2022.", ("2022",)),
        ("Brudd i tidsserien mellom 2021 og 2022.", ("2022",)),
        ("Brudd i tidsserien. Tallene gjelder 2021.", ()),
        ("Tallene til og med 2020 er ikke direkte sammenlignbare med de nyere.", ("2021",)),
        ("Break in the time series 2021-2022 and again in 2023.", ("2022", "2023")),
        ("Brudd i tidsserien i 1997.", ()),
        ("Brudd i tidsserien fra 2022K1.", ("2022",)),
        ("Tall for 2022 er foreløpige.", ()),
    ],
)
def test_a_break_is_marked_where_the_note_says(note, found):
    assert breaks(note) == found


def test_a_break_without_a_year_is_left_for_a_person_to_place():
    assert [type(one) for one in taken(with_note("Ny metode."))] == [Published, Published, Remark]


def test_a_table_of_very_many_series_is_refused_with_what_to_do():
    wide = {f"{n:03}": n for n in range(80)}
    many = MEDIA | {
        "size": [80, 1, 4],
        "value": [1] * 320,
        "dimension": MEDIA["dimension"] | {"MedieType": {"category": {"index": wide}}},
    }
    with pytest.raises(Unreadable) as refused:
        taken(many)
    assert "Choose fewer rows" in refused.value.says.text
    years = [str(n) for n in range(200_000)]
    endless = {"size": [200_000], "id": ["Tid"], "dimension": {"Tid": {"category": {"index": years}}}, "value": {}}
    with pytest.raises(Unreadable, match="too large"):
        taken(MEDIA | endless)


def test_a_long_key_is_shortened_and_stays_its_own():
    codes = ["a" * 90 + "1", "a" * 90 + "2"]
    long = MEDIA | {"dimension": MEDIA["dimension"] | {"MedieType": {"category": {"index": codes}}}}
    series = {one.series for one in taken(long)}
    assert len(series) == 2 and all(len(one) < 90 for one in series)


def test_numbers_nobody_could_write_out_are_left_out():
    text = json.dumps(MEDIA).replace("66.5", "6e9999999").replace("61", "NaN")
    facebook = taken(text)[1]
    assert facebook.m == (("2020", Decimal(68)), ("2023", Decimal(59)))
    assert read_line(write_line(facebook)) == facebook


def test_only_a_data_set_is_recognised():
    def head(text):
        return Head("tabell.json", text.encode())

    assert json_stat.recognises(head('\ufeff { "version": "2.0", "class" : "dataset"'))
    assert not json_stat.recognises(head('{"class": "collection"}'))
    assert not json_stat.recognises(head('Dato,Hva\n"class": "dataset"'))


@given(
    st.sampled_from(["id", "size", "dimension", "value", "role", "note", "status", "extension", "label"]), ANYTHING
)
def test_whatever_stands_in_it_is_read_or_refused(name, said):
    try:
        for one in taken(MEDIA | {name: said}):
            assert not isinstance(one, Published) or read_line(write_line(one)) == one
    except Unreadable as refused:
        assert refused.says.text


@given(
    st.sampled_from(["MedieType", "ContentsCode", "Tid"]),
    st.sampled_from(["index", "label", "note", "unit"]),
    ANYTHING,
)
def test_whatever_stands_in_a_dimension_is_read_or_refused(side, name, said):
    own = MEDIA["dimension"][side]
    other = own | {"category": own["category"] | {name: said}}
    try:
        taken(MEDIA | {"dimension": MEDIA["dimension"] | {side: other}})
    except Unreadable as refused:
        assert refused.says.text


@pytest.mark.parametrize(
    "code, start",
    [
        ("2022", date(2022, 1, 1)),
        ("2022M03", date(2022, 3, 1)),
        ("2022-03", date(2022, 3, 1)),
        ("2022K4", date(2022, 10, 1)),
        ("2022-Q2", date(2022, 4, 1)),
        ("2022U05", date(2022, 1, 31)),
        ("2022S2", date(2022, 7, 1)),
        ("2022-2023", date(2022, 1, 1)),
        ("2022-03-14", date(2022, 3, 14)),
        ("2022K9", None),
        ("i fjor", None),
    ],
)
def test_a_period_begins(code, start):
    assert start_of(code) == start
