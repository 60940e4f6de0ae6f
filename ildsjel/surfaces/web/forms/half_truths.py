"""Forms of the half-truth board: a claim with its fact, something to weigh, and a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.half_truths import UNKNOWN
from ildsjel.insight.half_truths import Standing
from ildsjel.surfaces.show.half_truth_words import ABOUT, SIDES, SORTS, VERDICTS
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.words import QUESTIONS


class ClaimForm(forms.Form):
    """The fact first, then what is said, and why it misleads."""

    fact = forms.CharField(label=_("What is true? One sentence."), max_length=300)
    claim = forms.CharField(label=_("What is said? Leave out who says it."), max_length=300)
    misleads = forms.CharField(label=_("Why does it mislead?"), max_length=300)
    sort = forms.ChoiceField(label=_("What is it about?"))

    def __init__(self, data: object, *, speaker: Speaker) -> None:
        super().__init__(data, prefix="claim")
        self.fields["sort"].choices = [(key, speaker.say(says)) for key, says in ABOUT.items()]


class WeighForm(forms.Form):
    """What speaks for or against; a question is asked for only where one can be answered today."""

    side = forms.ChoiceField(label=_("Which way does it speak?"))
    sort = forms.ChoiceField(label=_("What sort of evidence is it?"))
    text = forms.CharField(label=_("What does it say? One sentence."), max_length=300, required=False)
    question = forms.ChoiceField(label=_("If it is an answer here: which one?"), required=False)
    link = forms.URLField(
        label=_("Where it can be read, if anywhere"), max_length=300, required=False, assume_scheme="https"
    )

    def __init__(self, data: object, *, questions: Iterable[str], speaker: Speaker) -> None:
        super().__init__(data, prefix="weigh")
        self.fields["side"].choices = [(key, speaker.say(says)) for key, says in SIDES.items()]
        self.fields["sort"].choices = [(key, speaker.say(says)) for key, says in SORTS.items()]
        asked = [(key, speaker.say(QUESTIONS[key])) for key in questions]
        self.fields["question"].choices = [("", _("None of them")), *asked]
        if not asked:
            del self.fields["question"]


class JudgeForm(forms.Form):
    """What holds, and why; where nothing firm has been weighed, only that it is not known."""

    verdict = forms.ChoiceField(label=_("What holds?"))
    because = forms.CharField(label=_("Why? One sentence."), max_length=300)

    def __init__(self, data: object, *, standing: Standing, speaker: Speaker) -> None:
        super().__init__(data, prefix="judge", initial={"verdict": standing.suggests})
        offered = VERDICTS if standing.is_founded else {UNKNOWN: VERDICTS[UNKNOWN]}
        self.fields["verdict"].choices = [(key, speaker.say(says)) for key, says in offered.items()]
