"""What the columns of a table are: which holds the day, which the numbers, and where the channel is told."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.house import House
from ildsjel.facts.mapping import FIGURES, HOURS, MONEY, POSTS, RESULTS, Mapping
from ildsjel.sources.mapped.glimpse import Glimpse
from ildsjel.surfaces.show.speaker import Speaker

GIVES = [
    (HOURS, _("Hours somebody has worked")),
    (FIGURES, _("Figures by the day: visits, followers, readers")),
    (MONEY, _("Money spent")),
    (RESULTS, _("What came of it: sales, applications, sign-ups")),
    (POSTS, _("What was published")),
]
UNITS = [
    ("", _("They say so themselves")),
    ("hours", _("Hours")),
    ("minutes", _("Minutes")),
    ("seconds", _("Seconds")),
    *((code, code) for code in ("NOK", "EUR", "USD", "SEK", "DKK", "GBP")),
]
ONE = "one:"
MORE = ("person", "under", "text", "row")


class ColumnsForm(forms.Form):
    """The form, with the table's own headings to choose among."""

    name = forms.CharField(label=_("What do you call this table?"), max_length=80)
    gives = forms.ChoiceField(label=_("What does it count?"), choices=GIVES)
    day = forms.ChoiceField(label=_("The day"))
    number = forms.MultipleChoiceField(label=_("The numbers"), required=False, widget=forms.CheckboxSelectMultiple)
    unit = forms.ChoiceField(label=_("The numbers are in"), choices=UNITS, required=False)
    channel = forms.ChoiceField(label=_("The channel"), required=False)
    person = forms.ChoiceField(label=_("Who did it"), required=False)
    under = forms.ChoiceField(label=_("What it is filed under"), required=False)
    text = forms.ChoiceField(label=_("The text"), required=False)
    row = forms.ChoiceField(label=_("The row’s own number or address"), required=False)

    def __init__(self, data: object, *, seen: Glimpse, guessed: Mapping, house: House, speaker: Speaker) -> None:
        super().__init__(data, initial=_initial(guessed))
        headings = [(heading, heading) for heading in dict.fromkeys(seen.headings) if heading]
        none = ("", _("None of them"))
        self.fields["day"].choices = headings
        self.fields["number"].choices = headings
        for name in MORE:
            self.fields[name].choices = [none, *headings]
        every = [(f"{ONE}{one.key}", speaker.name("channel", one.key)) for one in house.channels]
        self.fields["channel"].choices = [
            ("", _("It is said when the file is brought in")),
            (_("A column says it"), headings),
            (_("All of it is about"), every),
        ]
        self._guessed = guessed

    @property
    def asked(self) -> list[forms.BoundField]:
        """What every table is asked."""
        return [self[name] for name in self.fields if name not in MORE]

    @property
    def more(self) -> list[forms.BoundField]:
        """What some have beside it."""
        return [self[name] for name in MORE]

    @property
    def has_more(self) -> bool:
        """Has any of that been pointed out?"""
        return any(field.value() for field in self.more)

    def mapping(self) -> Mapping:
        """What was pointed out."""
        said = dict(self.cleaned_data)
        channel = said.pop("channel")
        is_one = channel.startswith(ONE)
        return replace(
            self._guessed,
            **said | {"number": tuple(said["number"])},
            channel="" if is_one else channel,
            one_channel=channel.removeprefix(ONE) if is_one else "",
        )


def _initial(guessed: Mapping) -> dict[str, object]:
    fields = ("name", "gives", "day", "number", "unit", *MORE)
    channel = f"{ONE}{guessed.one_channel}" if guessed.one_channel else guessed.channel
    return {name: getattr(guessed, name) for name in fields} | {"channel": channel}
