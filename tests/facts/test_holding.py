"""What holds is the newest about each thing."""

from datetime import date
from decimal import Decimal

from ildsjel.facts.happened import Seconds
from ildsjel.facts.holding import ABOUT, before, holding
from ildsjel.facts.kinds import STATED
from ildsjel.facts.stated import Backing, Ceiling, Rate

EARLY, LATE, TODAY = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


def ceiling(on: date, hours: int, initiative: str = "daily") -> Ceiling:
    return Ceiling(on=on, initiative=initiative, seconds=Seconds(hours * 3600))


def test_the_newest_about_the_same_thing_holds():
    assert holding([ceiling(LATE, 5), ceiling(EARLY, 9)], TODAY) == (ceiling(LATE, 5),)


def test_what_begins_later_does_not_hold_yet():
    assert holding([ceiling(EARLY, 9), ceiling(TODAY, 5)], LATE) == (ceiling(EARLY, 9),)


def test_nothing_takes_the_earlier_one_back():
    assert holding([ceiling(EARLY, 9), ceiling(LATE, 0)], TODAY) == ()


def test_other_things_hold_beside_it():
    both = [ceiling(EARLY, 9), ceiling(LATE, 5, "blogg"), Rate(on=EARLY, role="leader", kroner=Decimal(900))]
    assert len(holding(both, TODAY)) == 3


def test_backing_ends_on_its_day():
    backing = Backing(on=EARLY, who="ola", seconds=Seconds(3600), until=LATE)
    assert holding([backing], LATE) and not holding([backing], TODAY)


def test_every_kind_of_statement_is_about_something():
    assert set(ABOUT) == set(STATED.values())


def test_what_was_stated_before_about_the_same_thing_newest_first():
    first, second, third = ceiling(EARLY, 9), ceiling(LATE, 7), ceiling(TODAY, 5)
    assert before([first, ceiling(EARLY, 1, "blogg"), third, second], third) == (second, first)
    assert before([first, third], first) == ()
