"""An object in JSON is read member by member, its lists item by item, and refused where it breaks off."""

import io

import pytest

from ildsjel.sources.json_object import members
from ildsjel.sources.reading import Data, Unreadable


def found(text):
    return list(members(Data.of(io.BytesIO(text.encode()), "a.json")))


def test_members_come_with_their_lines_and_lists_item_by_item():
    text = '{"a": 1,\n"b": [],\n"b": [{"c": 2},\n3],\n"d": {"e": []}}'
    assert found(text) == [(1, "a", 1), (3, "b", {"c": 2}), (4, "b", 3), (5, "d", {"e": []})]
    assert found("[1, 2]") == [(1, "", 1), (1, "", 2)]
    assert found("{}") == found("[]") == []


def test_a_number_is_whole_wherever_the_reading_pauses():
    text = '{"a": "' + "b" * (1024 * 1024 - 15) + '", "n": 1557}'
    assert found(text)[1] == (1, "n", 1557)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1", 1),
        ('{"a"', 1),
        ('{"a": 1', 1),
        ('{"a": [1,\n2', 2),
        ("{1: 2}", 1),
        ('{"a":\n{]', 2),
        ('{"a" 1}', 1),
        ('{"a":' * 100_000, 1),
    ],
    ids=["no object", "no value", "cut off", "list cut off", "no name", "damaged", "no colon", "deep"],
)
def test_what_is_no_object_is_refused_with_its_line(text, line):
    with pytest.raises(Unreadable) as refused:
        found(text)
    assert refused.value.line == line
