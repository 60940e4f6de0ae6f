"""Forms for asking the leader for something, and for the leader's answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

Channels = list[tuple[str, str]]


class AskForm(forms.Form):
    """One sentence and an amount."""

    text = forms.CharField(label=_("What do you ask for? One sentence."), max_length=300)
    kroner = forms.DecimalField(label=_("Kroner"), min_value=1, max_value=100_000_000, decimal_places=2)
    channel = forms.ChoiceField(label=_("For which channel?"), required=False)

    def __init__(self, data: object, *, channels: Channels) -> None:
        super().__init__(data, prefix="ask")
        self.fields["channel"].choices = [("", _("For something else")), *channels]


class ReplyForm(forms.Form):
    """Yes or no, why, and the meetings it took."""

    answer = forms.ChoiceField(label=_("Answer"), choices=[("yes", _("Yes")), ("no", _("No"))])
    because = forms.CharField(label=_("Why? A no says why."), max_length=300, required=False)
    meetings = forms.IntegerField(label=_("Meetings it took"), min_value=0, max_value=1000, initial=0)

    def __init__(self, data: object, *, ask: str) -> None:
        super().__init__(data, prefix=f"reply-{ask}")
        self.ask = ask
