"""Values of a repository are decoded by libipld; what it refuses, however deep or long, refuses the repository."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.sources.bluesky_export.repository import value_in
from ildsjel.sources.reading import Unreadable

REFUSED = {
    **{"nothing": "", "no number": "18", "cut off": "6362", "no length": "9f01ff", "two": "0000", "no link": "c100"},
    **{"number as name": "a10102", "no letter": "62c328", "endless list": "9bffffffffffffffff"},
    **{"deep": "81" * 900 + "00", "abysmal": "81" * 200_000 + "00"},
}


def test_a_link_is_its_bytes_and_a_text_can_be_kept():
    link = bytes.fromhex("d82a58250001711220") + b"a" * 32
    assert value_in(link) == b"\x01\x71\x12\x20" + b"a" * 32
    assert value_in(bytes.fromhex("a1616163620063")) == {"a": "bc"}


@pytest.mark.parametrize("block", REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused(block):
    with pytest.raises(Unreadable):
        value_in(bytes.fromhex(block))


@given(st.binary(max_size=200))
def test_no_bytes_break_it(block):
    try:
        value_in(block)
    except Unreadable as refused:
        assert refused.says.text
