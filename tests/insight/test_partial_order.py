"""Values are ranked only where they are told apart."""

from math import log
from random import Random

import pytest

from ildsjel.insight.partial_order import Valued, best, claims


def valued(**values: tuple[float, float]) -> list[Valued]:
    return [Valued(name, log(value), se) for name, (value, se) in values.items()]


def test_clear_differences_are_claimed_the_clearest_first():
    found = claims(valued(facebook=(500, 0.1), email=(200, 0.1), phone=(50, 0.1)))
    assert found == (("facebook", "phone"), ("email", "phone"), ("facebook", "email"))
    assert best(["facebook", "email", "phone"], found) == "facebook"


def test_what_is_only_a_fourth_more_is_not_claimed():
    assert claims(valued(a=(124, 0.0), b=(100, 0.0))) == ()
    assert claims(valued(a=(126, 0.0), b=(100, 0.0))) == (("a", "b"),)


def test_holm_stops_at_the_first_that_is_not_clear():
    # One-sided p: a/c about .0003, a/b about .02: with three pairs the second must be under .025.
    found = claims(valued(a=(300, 0.2), b=(147, 0.2), c=(110, 0.2)))
    assert ("a", "c") in found and ("b", "c") not in found


def test_one_that_beats_only_some_is_not_the_best():
    found = claims(valued(a=(300, 0.1), b=(290, 0.1), c=(50, 0.1)))
    assert set(found) == {("a", "c"), ("b", "c")}
    assert best(["a", "b", "c"], found) == ""


@pytest.mark.parametrize("names", [[], ["a"]])
def test_there_is_no_best_of_one(names):
    assert best(names, ()) == ""


def test_when_all_are_equal_hardly_anything_is_claimed():
    dice, wrong = Random(7), 0
    for _ in range(400):
        drawn = [Valued(str(n), dice.gauss(0, 0.3), 0.3) for n in range(5)]
        wrong += bool(claims(drawn))
    assert wrong <= 0.05 * 400


def test_the_interval_is_on_the_logarithmic_scale():
    (one,) = valued(a=(100, 0.2))
    low, high = one.interval
    assert one.value == pytest.approx(100)
    assert low * high == pytest.approx(100**2)
    assert high == pytest.approx(100 * 2.718281828 ** (1.645 * 0.2))
