"""The form of a decision."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.sentence import Sentence
from ildsjel.insight.answer import Answer
from ildsjel.surfaces.show.words import CHOICES
from ildsjel.surfaces.web.speaking import speaker_of


class DecisionForm(forms.Form):
    """One of the answer's options, a reason, a day to look again. Without a reason the option's words are it.

    Where something has been `decided` about the same before, the form asks first what that taught.
    """

    learned = forms.CharField(label=_("What did the last decision teach you?"), required=False, max_length=500)
    option = forms.TypedChoiceField(label=_("What do you decide?"), coerce=int)
    because = forms.CharField(label=_("Why? One sentence is enough."), required=False, max_length=500)
    again = forms.DateField(
        label=_("When will you look again?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: object, answer: Answer, request: HttpRequest, decided: bool) -> None:
        super().__init__(*args)
        if not decided:
            del self.fields["learned"]
        self.speaker = speaker_of(request)
        self.options = list(answer.decide) or list(CHOICES.items())
        self.fields["option"].choices = [(n, n) for n in range(len(self.options))]
        self.wished = request.POST.get("option", request.GET.get("option", ""))

    def decision(self) -> dict[str, object]:
        """Choice, reason and day, as the act of deciding takes them."""
        choice, words = self.options[self.cleaned_data["option"]]
        because = self.cleaned_data["because"] or self.speaker.say(words)
        learned = self.cleaned_data.get("learned", "")
        return {"choice": choice, "because": because, "again": self.cleaned_data["again"], "learned": learned}

    def refuse(self, says: Sentence) -> None:
        """Puts the ledger's own refusal above the form."""
        self.add_error(None, self.speaker.say(says))
