"""What has to be known of an account that is to be followed: the fields its source asks for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.actions.whose import OWN, QUESTIONS, SHARED
from ildsjel.facts.house import House
from ildsjel.sources.following import Followed
from ildsjel.surfaces.show.speaker import Speaker

LENGTHS = {"address": 500, "user": 254, "secret": 1000}


class AccountForm(forms.Form):
    """A field for each; the secret is never shown again, nor kept by the browser. Where it `is_own`, nothing is asked
    that only goes for what is shared."""

    def __init__(
        self, data: object = None, *, source: Followed, house: House, speaker: Speaker, is_own: bool
    ) -> None:
        super().__init__(data)
        for field in source.ASKED:
            kind = forms.PasswordInput if field.name == "secret" else forms.TextInput
            self.fields[field.name] = forms.CharField(
                label=speaker.say(field.label),
                max_length=LENGTHS[field.name],
                required=field.is_needed,
                widget=kind(attrs={"autocomplete": "off", "placeholder": field.example}),
            )
        if is_own:
            self.fields["whose"] = forms.CharField(initial=OWN, widget=forms.HiddenInput)
        elif source.NAME in QUESTIONS:
            whose = [(SHARED, _("Shared")), (OWN, _("One person’s own"))]
            question = speaker.say(QUESTIONS[source.NAME])
            self.fields["whose"] = forms.ChoiceField(label=question, choices=whose, widget=forms.RadioSelect)
        called = _("A name for it, if you like") if is_own else _("What do you call it?")
        self.fields["name"] = forms.CharField(label=called, max_length=120, required=False)
        if not is_own:
            channels = [(one.key, speaker.name("channel", one.key)) for one in house.channels]
            self.fields["channel"] = forms.ChoiceField(
                label=_("The channel, where it does not say so itself"),
                choices=[("", _("It says so itself")), *channels],
                required=False,
            )

    @property
    def channel(self) -> str:
        """The channel that was chosen, if any."""
        return str(self.cleaned_data.get("channel", ""))

    def told(self) -> dict[str, str]:
        """What was written, without the channel."""
        return {name: value for name, value in self.cleaned_data.items() if name != "channel"}
