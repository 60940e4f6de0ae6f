"""A list in JSON is read one item at a time, however long it is, and refused where it breaks off."""

import io

import pytest

from ildsjel.sources.json_list import items
from ildsjel.sources.json_text import LARGEST_ITEM
from ildsjel.sources.reading import Data, Unreadable


def found(text):
    return list(items(Data.of(io.BytesIO(text.encode()), "a.js")))


def test_items_come_with_their_lines():
    assert found('window.YTD.tweets.part0 = [ {"a": "å"},\n\n[1]\n, 2]') == [(1, {"a": "å"}), (3, [1]), (4, 2)]
    assert found("[]") == []


def test_what_no_text_can_hold_is_left_out_of_it():
    told = r'[{"a\u0000": ["x\u0000y", "\uD800z", "\ud83d\ude00", "\\u0000", 1]}]'
    ((_, value),) = found(told)
    assert value == {"a": ["xy", "\ufffdz", "\U0001f600", "\\u0000", 1]}
    repr(value).encode()


def test_a_list_longer_than_what_is_held_is_read_whole():
    item = '{"a": "' + "b" * 1000 + '"}'
    assert len(found("[" + ",\n".join([item] * 5000) + "]")) == 5000


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{}", 1),
        ("[1,\n2", 2),
        ("[1,\n{]", 2),
        ("[1 2]", 1),
        ("[" * 100_000, 1),
        ("[" + "1" * 9999 + "]", 1),
        ('["' + "a" * (LARGEST_ITEM * 2), 1),
    ],
    ids=["no list", "cut off", "damaged", "no comma", "deep", "endless number", "endless text"],
)
def test_what_is_no_list_is_refused_with_its_line(text, line):
    with pytest.raises(Unreadable) as refused:
        found(text)
    assert refused.value.line == line
