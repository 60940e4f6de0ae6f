"""The form of commitment: four taps."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from ildsjel.insight.commitment import ITEMS
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.forms.pulse import SCALE


class CommitmentForm(forms.Form):
    """From 1 (not at all) to 5 (completely), for each of the four; the `last` answers are marked."""

    def __init__(self, data: object, *, speaker: Speaker, last: Sequence[int] = ()) -> None:
        super().__init__(data)
        marked = dict(zip(ITEMS, last, strict=False))
        for item, says in ITEMS.items():
            self.fields[item] = forms.TypedChoiceField(
                label=speaker.say(says), choices=SCALE, coerce=int, widget=forms.RadioSelect, initial=marked.get(item)
            )
