"""The four questions."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class GuessForm(forms.Form):
    """Numbers off the top of one's head."""

    people = forms.IntegerField(label=_("How many work with it?"), min_value=1, max_value=10_000)
    hours_each = forms.FloatField(label=_("Hours a week each, at a guess"), min_value=0, max_value=80)
    bought = forms.FloatField(label=_("Bought from others a year, in kroner"), min_value=0, max_value=1e9)
    ceiling = forms.FloatField(
        label=_("How many hours a week would be far too much, all together?"), min_value=0.5, max_value=10_000
    )
