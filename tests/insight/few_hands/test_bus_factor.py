"""The bus factor."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.few_hands.bus_factor import bus_factor

ONE_ALONE = np.array([[1, 1, 1, 1], [0, 1, 1, 1]], dtype=bool)


def test_one_person_alone_on_more_than_half():
    """T4."""
    assert bus_factor(ONE_ALONE, [5, 1, 1, 1]) == 1


def test_the_same_on_a_quarter_takes_two():
    """T4."""
    assert bus_factor(ONE_ALONE, [1, 1, 1, 1]) == 2


def test_where_nobody_is_able_nobody_needs_to_go():
    """T4."""
    assert bus_factor(np.zeros((2, 4), dtype=bool), [5, 1, 1, 1]) == 0


def test_more_people_than_it_is_exact_for_are_refused():
    with pytest.raises(ValueError, match="15"):
        bus_factor(np.ones((15, 1), dtype=bool), [1])


@given(st.data())
def test_it_is_what_trying_every_set_of_people_gives(data):
    people, cells = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 6))
    able = np.array(data.draw(st.lists(st.booleans(), min_size=people * cells, max_size=people * cells)))
    able = able.reshape(people, cells)
    weight = np.array(data.draw(st.lists(st.integers(1, 9), min_size=cells, max_size=cells)), dtype=float)
    least = next(
        n
        for n in range(people + 1)
        for gone in combinations(range(people), n)
        if weight[~np.delete(able, gone, axis=0).any(axis=0)].sum() > weight.sum() / 2
    )
    assert bus_factor(able, weight) == least


@given(st.data())
def test_one_more_who_is_able_never_makes_it_smaller_where_somebody_is(data):
    people, cells = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    able = np.array(data.draw(st.lists(st.booleans(), min_size=people * cells, max_size=people * cells)))
    able = able.reshape(people, cells)
    more = np.vstack([able, data.draw(st.lists(st.booleans(), min_size=cells, max_size=cells))])
    assert bus_factor(more, np.ones(cells)) >= bus_factor(able, np.ones(cells))
