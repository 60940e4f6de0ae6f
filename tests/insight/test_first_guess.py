"""The first guess says how little it knows."""

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.first_guess import first_guess

PARTS = {
    "people": st.integers(1, 500),
    "hours_each": st.floats(0, 80),
    "bought": st.floats(0, 1e9),
    "ceiling": st.floats(0.5, 1e4),
}


def test_two_people_with_five_hours_may_be_five_or_twenty():
    found = first_guess(people=2, hours_each=5, bought=0, ceiling=15)
    assert (found.hours.low, found.hours.value, found.hours.high) == (5, 10, 20)
    assert "cannot be told" in found.too_much.text


def test_what_is_far_beyond_doubt_is_said():
    assert "lowest" in first_guess(people=2, hours_each=40, bought=0, ceiling=15).too_much.text
    assert "highest" in first_guess(people=1, hours_each=1, bought=0, ceiling=15).too_much.text


@given(**PARTS)
def test_every_range_holds_its_guess(**said):
    found = first_guess(**said)
    for figure in (found.hours, found.kroner, found.bought):
        assert figure.low <= figure.value <= figure.high
