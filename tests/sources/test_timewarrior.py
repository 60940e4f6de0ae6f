"""A line of Timewarrior's data and an item of its export are the same entry."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import of_text

from ildsjel.facts.happened import Time
from ildsjel.sources import timewarrior
from ildsjel.sources.reading import Skipped
from ildsjel.sources.timewarrior.line import interval_of, is_interval

START, END = "20260202T090000Z", "20260202T090600Z"
WORDS = st.text(st.characters(categories=["L", "N"], include_characters=' "\\#'), min_size=1, max_size=12)


def quoted(tag):
    return '"' + tag.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.parametrize(
    ("said", "tags", "annotation"),
    [
        ("", (), ""),
        (" # facebook", ("facebook",), ""),
        (' # "Svar til kunder" facebook', ("Svar til kunder", "facebook"), ""),
        (" # facebook # en note # til", ("facebook",), "en note # til"),
        (' # facebook # "en note"', ("facebook",), "en note"),
        (" # # bare en note", (), "bare en note"),
        (r' # "sagt \"så\"" # "et \\ tegn"', ('sagt "så"',), "et \\ tegn"),
        (' # "uten slutt', ('"uten', "slutt"), ""),
    ],
)
def test_tags_and_annotation_are_parted(said, tags, annotation):
    interval = interval_of(f"inc {START} - {END}{said}\n")
    assert (interval.tags, interval.annotation) == (tags, annotation)


@given(tags=st.lists(WORDS.filter(str.strip), max_size=4, unique=True), note=st.text("abcæøå ", max_size=20))
def test_data_and_export_have_one_entry_under_one_id(tags, note):
    note = note.strip()
    said = " #" + "".join(f" {quoted(tag)}" for tag in tags) + (f" # {note}" if note else "") if tags or note else ""
    item = {"id": 1, "start": START, "end": END, "tags": tags, "annotation": note}
    (line,), (listed,) = (of_text(timewarrior, text) for text in (f"inc {START} - {END}{said}\n", json.dumps([item])))
    assert isinstance(line, Time) and line == listed


@pytest.mark.parametrize("line", ["", "incl", "inc 2026-02-02", f"inc {START} - ", f"inc {START} -{END}", "txn: 1"])
def test_what_is_no_interval(line):
    assert not is_interval(line)


@pytest.mark.parametrize(
    "item", ["7", "[]", "{}", '{"start": 7, "tags": {}}', f'{{"start": "{START}", "end": null}}']
)
def test_an_item_that_says_no_time_is_left_out(item):
    good = json.dumps({"start": START, "end": END})
    for text in (f'[{{"start": "{START}"}}, {good}]', f"[{good}, {item}]"):
        kinds = [type(one) for one in of_text(timewarrior, text)]
        assert (kinds.count(Skipped), kinds.count(Time)) == (1, 1)
