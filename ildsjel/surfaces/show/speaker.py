"""A speaker: says sentences, numbers and days in one language, with one organisation's own names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext, ngettext, override

from ildsjel.facts.house import House
from ildsjel.facts.sentence import Name, Quantity, Schedule, Sentence, Value
from ildsjel.surfaces.show import numbers, units
from ildsjel.surfaces.show.words import ROLES

CLOCK = {"nb": "HH.mm", "en": "HH:mm"}


@dataclass(frozen=True)
class Speaker:
    """Says things in `lang` (nb or en); days in the year of `today` are said without their year, and
    members by the names in `people`, else by their keys."""

    lang: str
    house: House = field(default_factory=House)
    today: date | None = None
    people: Mapping[str, str] = field(default_factory=dict)

    def say(self, what: Sentence) -> str:
        """The sentence in words."""
        with override(self.lang):
            text = ngettext(what.text, what.many, what.count) if what.many else gettext(what.text)
        return text.format(**{name: self.value(value) for name, value in what.values.items()})

    def value(self, value: Value) -> str:
        """Any value a sentence can hold."""
        match value:
            case str():
                return value
            case Sentence():
                return self.say(value)
            case Quantity():
                return self.quantity(value)
            case Schedule():
                return numbers.schedule(value.text, self.lang)
            case Name():
                return self.name(value.of, value.key)
            case datetime():
                return f"{self.day(value.date())} {numbers.moment(value, CLOCK[self.lang], self.lang)}"
            case date():
                return self.day(value)
            case int() | float() | Decimal():
                return numbers.number(value, self.lang)
            case _:
                return numbers.listed([self.value(item) for item in value], self.lang)

    def quantity(self, quantity: Quantity) -> str:
        """A number with its unit, in words where the unit has them."""
        with override(self.lang):
            return units.quantity(quantity.value, quantity.unit, self.lang)

    def day(self, day: date) -> str:
        """A day, written out."""
        this_year = self.today is not None and self.today.year == day.year
        return numbers.day(day, self.lang, with_year=not this_year)

    def step(self, step: str) -> str:
        """A step of a curve: a week by its number, a day as a day."""
        day = date.fromisoformat(step)
        with override(self.lang):
            return gettext("week {n}").format(n=day.isocalendar().week)

    def name(self, of: str, key: str) -> str:
        """What a channel, work kind, initiative, role or member is called."""
        if of == "person":
            return self.people.get(key, key)
        if of == "role":
            return self.say(ROLES[key]) if key in ROLES else key
        things = {"channel": self.house.channels, "kind": self.house.kinds, "initiative": self.house.initiatives}
        thing = next((thing for thing in things[of] if thing.key == key), None)
        if thing is None:
            with override(self.lang):
                return key or gettext("not sorted yet")
        return getattr(thing, "name", "") or getattr(thing, self.lang)
