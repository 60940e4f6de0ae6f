"""The gates: what there is too little of is told week by week, of the weeks so far alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.enough_time.gates import ENOUGH, FIRST, Lack, lacks

HOURS, VALUE = (2.0, 6.0) * 6, (100.0, 300.0) * 6
amounts = st.lists(st.floats(0, 50).map(float), min_size=1, max_size=30)


def test_the_weeks_come_first():
    found = lacks(HOURS, VALUE)
    assert found[FIRST - 2] == Lack("weeks", FIRST - 1, FIRST)
    assert found[FIRST - 1] is None


@pytest.mark.parametrize(
    ("what", "told"), [("posts", (1.0,) * 12), ("messages", (1.0,) * 12), ("followers", (9.0,) * 12)]
)
def test_each_thing_that_is_known_must_be_enough(what, told):
    found = lacks(HOURS, VALUE, **{what: told})[-1]
    assert found == Lack(what, 9 if what == "followers" else 12, ENOUGH[what])


def test_few_hours_are_told_of_with_how_many():
    assert lacks((0.5, 1.0) * 6, VALUE)[-1] == Lack("hours", 9, 10)


@pytest.mark.parametrize(("hours", "value"), [((5.0,) * 12, VALUE), (HOURS, (7.0,) * 12)])
def test_where_nothing_varies_nothing_can_be_told(hours, value):
    assert lacks(hours, value)[-1] == Lack("variation")


@given(amounts, st.data())
def test_a_week_is_judged_by_those_before_it_alone(hours, data):
    value = data.draw(st.lists(st.floats(0, 1000), min_size=len(hours), max_size=len(hours)))
    whole = lacks(hours, value)
    for known in range(1, len(hours) + 1):
        assert lacks(hours[:known], value[:known]) == whole[:known]
