"""Forms of the pulse: four taps, and what the leader has heard."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.insight.joy import ABOUT
from ildsjel.surfaces.show.speaker import Speaker

SCALE = [(n, str(n)) for n in range(1, 6)]


class PulseForm(forms.Form):
    """From 1 (not at all) to 5 (very much), for each of the four."""

    def __init__(self, data: object, *, speaker: Speaker) -> None:
        super().__init__(data, prefix="pulse")
        for item, says in ABOUT.items():
            self.fields[item] = forms.TypedChoiceField(
                label=speaker.say(says), choices=SCALE, coerce=int, widget=forms.RadioSelect
            )


class HeardForm(forms.Form):
    """What was heard, and what will be done about it."""

    text = forms.CharField(label=_("What have you heard?"), max_length=300)
    because = forms.CharField(label=_("What will you do about it?"), max_length=300, required=False)
