"""What somebody knows of a cell, from what they have done in it."""

from datetime import date, timedelta

import pytest

from ildsjel.insight.few_hands.knowledge import Did, knowledge

TODAY, CELL = date(2026, 6, 29), ("facebook", "answering")


def known(*did, half_life=26.0):
    return knowledge([Did(on, "ola", CELL, kind, amount) for on, kind, amount in did], TODAY, half_life)["ola", CELL]


def test_an_age_of_one_half_life_halves_it():
    """T1."""
    assert known((TODAY - timedelta(weeks=26), "hour", 10.0)) == pytest.approx(5)
    assert known((TODAY - timedelta(weeks=13), "hour", 10.0), half_life=13.0) == pytest.approx(5)


def test_of_two_hours_and_25_replies_on_one_day_the_larger_counts():
    """T2."""
    assert known((TODAY, "hour", 2.0), (TODAY, "reply", 25)) == pytest.approx(2.5)
    assert known((TODAY, "hour", 3.0), (TODAY, "reply", 25)) == pytest.approx(3)


def test_teaching_counts_beside_the_hours():
    assert known((TODAY, "hour", 2.0), (TODAY, "teaching", 1), (TODAY, "taught", 1)) == pytest.approx(3.5)


def test_what_has_not_happened_is_not_known():
    assert knowledge([Did(TODAY + timedelta(days=1), "ola", CELL, "hour", 5)], TODAY) == {}
