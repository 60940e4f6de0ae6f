"""What every form of a statement shares: the day it holds from, and the organisation's own choices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.happened import Seconds
from ildsjel.facts.house import House
from ildsjel.facts.kinds import Stated
from ildsjel.facts.sentence import Name, Sentence, sentence
from ildsjel.insight.dialogue_words import ABOUT as BARS
from ildsjel.insight.working_time import WEEKDAYS
from ildsjel.surfaces.show import numbers
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.stated import LINES
from ildsjel.surfaces.show.words import ROLES
from ildsjel.surfaces.web.forms.suggested import SuggestedField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
Choices = dict[str, list[tuple[str, str]]]


def choices_for(
    house: House, people: list[tuple[str, str]], speaker: Speaker, outcomes: Iterable[str] = ()
) -> Choices:
    """What can be chosen in each field that has choices of the organisation's own."""
    return {
        "initiative": [(i.key, i.name) for i in house.initiatives],
        "channel": [("", _("All")), *((c.key, speaker.name("channel", c.key)) for c in house.channels)],
        "who": people,
        "outcome": [(name, name) for name in outcomes],
        "owner": [("", "–"), *people],
        "deputy": [("", "–"), *people],
        "days": [(day, numbers.weekday(day, speaker.lang)) for day in WEEKDAYS],
        "about": [
            *((f"time:{k.key}", speaker.say(_hours_of(k.key))) for k in house.kinds),
            *((f"money:{line}", speaker.say(said)) for line, said in LINES.items()),
        ],
        "bar": [(bar, speaker.say(said)) for bar, said in BARS.items()],
        "role": [(key, speaker.say(ROLES[key])) for key in ("key_employee", "colleague", "leader")],
    }


def _hours_of(kind: str) -> Sentence:
    return sentence("Hours of {kind}", kind=Name("kind", kind))


class StatementForm(forms.Form):
    """What they all share: a day it holds from, and the organisation's own choices."""

    kind = ""
    title = ""
    explained = ""

    def __init__(self, data: object, *, choices: Choices, today: date, prefix: str) -> None:
        super().__init__(data, prefix=prefix)
        self.fields["on"] = forms.DateField(label=_("From"), initial=today, widget=DAY)
        for name, values in choices.items():
            if name in self.fields:
                field = self.fields[name]
                if isinstance(field, SuggestedField):
                    field.suggest(values)
                else:
                    field.choices = values

    def statement(self) -> Stated:
        """The fact, from cleaned data."""
        raise TypeError(self.kind)


def seconds_of(hours: Decimal) -> Seconds:
    """Hours as they are typed, as they are kept."""
    return Seconds(int(hours * 3600))
