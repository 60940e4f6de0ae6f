"""Forms for asking the leader for something, and for the leader's answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.learned import Ask

Choices = list[tuple[str, str]]


class AskForm(forms.Form):
    """What it is, one sentence, and an amount where it is about money."""

    sort = forms.ChoiceField(label=_("What is it?"), required=False)
    text = forms.CharField(label=_("Say it in one sentence."), max_length=300)
    kroner = forms.DecimalField(
        label=_("Kroner, if it is about money"),
        min_value=1,
        max_value=100_000_000,
        decimal_places=2,
        required=False,
    )
    channel = forms.ChoiceField(label=_("For which channel?"), required=False)

    def __init__(self, data: object, *, sorts: Choices, channels: Choices) -> None:
        super().__init__(data, prefix="ask")
        self.fields["sort"].choices = sorts
        self.fields["channel"].choices = [("", _("For something else")), *channels]


class ReplyForm(forms.Form):
    """Yes or no, why, and the meetings it took; to a worry only what will be done."""

    answer = forms.ChoiceField(label=_("Answer"), choices=[("yes", _("Yes")), ("no", _("No"))])
    because = forms.CharField(label=_("Why? A no says why."), max_length=300, required=False)
    meetings = forms.IntegerField(label=_("Meetings it took"), min_value=0, max_value=1000, initial=0)

    def __init__(self, data: object, *, ask: Ask) -> None:
        super().__init__(data, prefix=f"reply-{ask.id}", initial={"answer": "heard"})
        self.ask = ask.id
        if ask.sort == "worry":
            del self.fields["meetings"]
            self.fields["answer"] = forms.CharField(widget=forms.HiddenInput)
            self.fields["because"].label = _("What will you do about it? One sentence.")
