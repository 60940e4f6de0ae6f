"""Forms for what an initiative is to be, and for opening a draft of one."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.charter import Charter
from ildsjel.surfaces.web.forms.statement_form import DAY
from ildsjel.surfaces.web.forms.suggested import SuggestedField

Choices = list[tuple[str, str]]
LINES = forms.Textarea(attrs={"rows": 2})


class DraftForm(forms.Form):
    """A name is enough."""

    name = forms.CharField(label=_("What is it called?"), max_length=120)


class CharterForm(forms.Form):
    """Strategy, tactics and operation on one page; everything can wait."""

    why = forms.CharField(label=_("Why?"), required=False, max_length=500, widget=LINES)
    whom = forms.CharField(label=_("For whom?"), required=False, max_length=300)
    measure = SuggestedField(label=_("What shall it bring, in your own currency?"), required=False, max_length=80)
    promised = forms.DateField(label=_("Or: the day you shall have found that by"), required=False, widget=DAY)
    how = forms.CharField(label=_("How do you go about it?"), required=False, max_length=500, widget=LINES)
    channels = forms.MultipleChoiceField(
        label=_("Which channels?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    owner = forms.ChoiceField(label=_("Who does it?"), required=False)
    daily = forms.CharField(label=_("What does it take day by day?"), required=False, max_length=500, widget=LINES)

    def __init__(
        self, data: object, *, charter: Charter, people: Choices, channels: Choices, outcomes: Choices
    ) -> None:
        initial = {name: getattr(charter, name) for name in self.base_fields}
        super().__init__(data, prefix="charter", initial=initial)
        self.initiative, self.on = charter.initiative, charter.on
        self.fields["owner"].choices = [("", "–"), *people]
        self.fields["channels"].choices = channels
        self.fields["measure"].suggest(outcomes)

    def charter(self) -> Charter:
        """The charter, from cleaned data."""
        said = dict(self.cleaned_data)
        return Charter(on=self.on, initiative=self.initiative, channels=tuple(said.pop("channels")), **said)
