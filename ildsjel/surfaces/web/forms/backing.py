"""The form for saying that time which was set aside went to something else."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.surfaces.web.forms.statement_form import DAY, seconds_of

Choices = list[tuple[str, str]]


class TakenForm(forms.Form):
    """Whose time, how much of it, and whose decision."""

    who = forms.ChoiceField(label=_("Whose time is it?"))
    hours = forms.DecimalField(label=_("How many hours?"), min_value=0, max_value=24, decimal_places=2)
    on = forms.DateField(label=_("Which day?"), widget=DAY)
    decided = forms.ChoiceField(label=_("Who decided it?"), required=False)
    because = forms.CharField(label=_("What came instead? One sentence."), required=False, max_length=300)

    def __init__(self, data: object, *, backed: Choices, people: Choices, today: date) -> None:
        super().__init__(data, prefix="taken", initial={"on": today})
        self.fields["who"].choices = backed
        self.fields["decided"].choices = [("", "–"), *people]

    def taken(self) -> dict[str, object]:
        """What the action asks for."""
        said = dict(self.cleaned_data)
        return {"seconds": seconds_of(said.pop("hours")), **said}
