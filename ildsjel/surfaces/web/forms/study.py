"""Forms of a time study: the plan, and the record that switches it on."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.actions.switch_on import Record
from ildsjel.surfaces.web.forms.statement_form import DAY

AREA = forms.Textarea(attrs={"rows": 2})


class PlanForm(forms.Form):
    """Why, who, and which days."""

    purpose = forms.CharField(label=_("What do you need to know? One sentence."), max_length=300)
    people = forms.MultipleChoiceField(label=_("Who takes part"), widget=forms.CheckboxSelectMultiple)
    days = forms.IntegerField(label=_("Working days"), min_value=5, max_value=20)
    starts_on = forms.DateField(label=_("From"), widget=DAY)
    again_on = forms.DateField(label=_("The second half from, if you like"), required=False, widget=DAY)

    def __init__(self, data: object, *, people: list[tuple[str, str]], days: int, start: date) -> None:
        super().__init__(data)
        self.fields["people"].choices = people
        self.initial = {"people": [key for key, _name in people], "days": days, "starts_on": start}


class SwitchForm(forms.Form):
    """The first two phases: assess, and decide and plan."""

    need = forms.CharField(label=_("What do you need to know that you do not know today?"), widget=AREA)
    consequences = forms.CharField(label=_("What does it cost those who log, and why is it worth it?"), widget=AREA)
    purpose = forms.CharField(label=_("What will the answer be used for, and what never?"), widget=AREA)
    design = forms.CharField(label=_("Who logs what, and who sees what?"), widget=AREA)
    duration = forms.CharField(label=_("For how long, and what happens to it afterwards?"), widget=AREA)
    discussed_on = forms.DateField(label=_("Discussed on"), widget=DAY)
    said = forms.CharField(label=_("What was said"), required=False, widget=AREA)

    def taken(self) -> dict[str, object]:
        """What was recorded, as the act of switching on takes it."""
        return {"record": Record(**self.cleaned_data)}


class EvaluationForm(forms.Form):
    """The fourth phase."""

    evaluation = forms.CharField(label=_("What came of it, and shall it go on?"), widget=AREA)

    def taken(self) -> dict[str, object]:
        """What was written, as the act of evaluating takes it."""
        return self.cleaned_data
