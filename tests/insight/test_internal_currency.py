"""The firm's own currency: at most three outcomes with a worth at the same time."""

from datetime import date
from decimal import Decimal

from ildsjel.facts.stated import Worth
from ildsjel.insight.internal_currency import in_the_way, unpriced

JANUARY, FEBRUARY, MARCH = (date(2026, month, 1) for month in (1, 2, 3))


def worth(outcome: str, kroner: int = 100, on: date = JANUARY) -> Worth:
    return Worth(on=on, outcome=outcome, kroner=Decimal(kroner))


THREE = [worth(name) for name in ("bestilling", "søknad", "spart telefon")]


def test_a_fourth_at_the_same_time_is_in_the_way_of_three():
    assert in_the_way(THREE, worth("salg", on=MARCH)) == ("bestilling", "spart telefon", "søknad")
    assert in_the_way(THREE[:2], worth("salg", on=MARCH)) == ()


def test_one_of_the_three_may_get_another_worth():
    assert in_the_way(THREE, worth("søknad", 400, MARCH)) == ()


def test_one_taken_back_leaves_room_from_that_day():
    back = worth("søknad", 0, FEBRUARY)
    assert in_the_way([*THREE, back], worth("salg", on=MARCH)) == ()
    assert in_the_way([*THREE, back], worth("salg", on=JANUARY)) != ()


def test_one_that_begins_later_is_in_the_way_then():
    later = [*THREE[:2], worth("spart telefon", on=MARCH)]
    assert in_the_way(later, worth("salg", on=FEBRUARY)) != ()
    assert in_the_way([*later, worth("salg", 0, MARCH)], worth("salg", on=FEBRUARY)) == ()


def test_taking_back_is_never_in_the_way():
    four = [*THREE, worth("salg")]
    assert in_the_way(four, worth("salg", 0, MARCH)) == ()


def test_what_is_counted_without_a_worth():
    assert unpriced(THREE, ["bestilling", "generate_lead"]) == ["generate_lead"]
