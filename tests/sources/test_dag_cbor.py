"""DAG-CBOR is read as it is specified, and what is not that is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.sources.bluesky_export.dag_cbor import NotDagCbor, decoded


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("00", 0),
        ("1818", 24),
        ("1903e8", 1000),
        ("1bffffffffffffffff", 2**64 - 1),
        ("3863", -100),
        ("f4", False),
        ("f6", None),
        ("fb3ff199999999999a", 1.1),
        ("6362c3a5", "bå"),
        ("6261" + "00", "a"),
        ("43010203", b"\1\2\3"),
        ("83010203", [1, 2, 3]),
        ("a261610161628102", {"a": 1, "b": [2]}),
        ("d82a43000171", b"\1\x71"),
    ],
)
def test_values_are_those_of_the_specification(block, value):
    assert decoded(bytes.fromhex(block)) == value


@pytest.mark.parametrize(
    "block",
    [
        "",
        "18",
        "6362",
        "9f01ff",
        "0000",
        "f97e00",
        "c11a514b67b0",
        "a10102",
        "62c328",
        "81" * 70 + "00",
        "9bffffffffffffffff",
    ],
    ids=[
        *("nothing", "no number", "cut off", "no length", "two", "half float", "no link", "number as name"),
        *("no letter", "deep", "endless list"),
    ],
)
def test_anything_else_is_refused(block):
    with pytest.raises(NotDagCbor):
        decoded(bytes.fromhex(block))


@given(st.binary(max_size=200))
def test_no_bytes_break_it(block):
    try:
        decoded(block)
    except NotDagCbor as refused:
        assert str(refused)
