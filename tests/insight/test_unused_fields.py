"""Fields nobody fills in: listed after ninety days, off after fourteen more, if they have been asked often enough."""

from datetime import date, timedelta

from ildsjel.facts.keeping import Keep
from ildsjel.facts.learned import Ask
from ildsjel.insight.unused_fields import FIELDS, FORMS, idle_fields

TODAY = date(2026, 6, 1)


def asks(*days, **filled):
    return [Ask(on=TODAY - timedelta(days=n), text="Et kamera", id=f"a{n}", **filled) for n in days]


def found(facts, keeps=()):
    return {one.thing: (one.days, one.is_off) for one in idle_fields(facts, keeps, TODAY)}


def test_what_has_been_left_empty_for_ninety_days_is_listed():
    assert found(asks(89, 10, 5, 1)) == {}
    assert found(asks(90, 10, 5, 1)) == {"ask.kroner": (90, False), "ask.channel": (90, False)}
    assert found(asks(104, 10, 5, 1))["ask.kroner"] == (104, True)


def test_what_was_filled_in_is_counted_from_then():
    filled = asks(95, kroner=4500)
    assert found([*asks(200, 10, 5, 1), *filled]) == {"ask.channel": (200, True), "ask.kroner": (95, False)}
    assert "ask.kroner" not in found([*asks(200, 10, 5), *asks(1, kroner=4500)])


def test_what_was_hardly_asked_says_nothing():
    assert found(asks(200, 150, 10, 1)) == {}


def test_what_somebody_keeps_stays():
    keep = Keep(on=TODAY - timedelta(days=1), thing="ask.kroner", because="Vi skal søke om penger.")
    assert set(found(asks(120, 10, 5, 1), [keep])) == {"ask.channel"}


def test_every_field_is_one_of_its_fact():
    for thing in FIELDS:
        form, name = thing.split(".")
        assert name in FORMS[form].__slots__
