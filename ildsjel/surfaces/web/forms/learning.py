"""Forms on the way from a question to something others use."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.actions.plan_experiment import Trial
from ildsjel.actions.write_lesson import Lines
from ildsjel.facts.learning import Lesson
from ildsjel.insight.control_question import options
from ildsjel.ledger.later import Later
from ildsjel.surfaces.show.learning_words import KINDS
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.forms.statement_form import DAY

LONG = 300
People = list[tuple[str, str]]


def _line(label: object, *, required: bool = True) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONG, required=required)


class QuestionForm(forms.Form):
    """One sentence; from a learning goal it brings the goal and its initiative along."""

    text = _line(_("What would you like to find out?"))
    goal = forms.CharField(widget=forms.HiddenInput, max_length=LONG, required=False)
    initiative = forms.CharField(widget=forms.HiddenInput, max_length=LONG, required=False)

    def __init__(self, data: object = None, **more: object) -> None:
        super().__init__(data, prefix="question", **more)


class TrialForm(forms.Form):
    """All that is said before an experiment begins."""

    text = _line(_("What will you try?"))
    measure = forms.ChoiceField(label=_("Counted by"))
    effect = forms.DecimalField(
        label=_("How much must it change to matter? Per cent, with a minus for less"),
        min_value=-95,
        max_value=1000,
        decimal_places=0,
        initial=20,
    )
    until = forms.DateField(label=_("The last day"), widget=DAY)
    expects = forms.ChoiceField(label=_("What do you think?"), choices=[("yes", _("Yes")), ("no", _("No"))])
    if_yes = _line(_("What will you do if the answer is yes?"))
    if_no = _line(_("And if it is no?"))
    if_unclear = _line(_("And if it cannot be told?"))

    def __init__(self, data: object = None, *, measures: Sequence[str]) -> None:
        super().__init__(data, prefix="trial")
        self.fields["measure"].choices = [(name, name) for name in measures]

    def taken(self) -> Trial:
        """What was typed, as the act takes it."""
        return Trial(**self.cleaned_data | {"effect": self.cleaned_data["effect"] / Decimal(100)})


class ConclusionForm(forms.Form):
    """What is made of the answer."""

    why = _line(_("Why did it go that way? No names"), required=False)
    change = _line(_("What do you change because of it?"))

    def __init__(self, data: object = None) -> None:
        super().__init__(data, prefix="conclusion")


class LessonForm(forms.Form):
    """Three lines, and whom to ask."""

    text = _line(_("What have you learned? One sentence is enough"))
    why = _line(_("Why does it work?"), required=False)
    unless = _line(_("When does it not hold?"), required=False)
    who = forms.ChoiceField(label=_("Whom can others ask?"), required=False)
    of = forms.CharField(widget=forms.HiddenInput, max_length=LONG, required=False)

    def __init__(self, data: object = None, *, people: People, **more: object) -> None:
        super().__init__(data, prefix="lesson", **more)
        self.fields["who"].choices = [("", _("The one who writes it")), *people]

    def taken(self) -> Lines:
        """What was typed, as the act takes it."""
        return Lines(**self.cleaned_data)


class ReadForm(forms.Form):
    """The one question."""

    answer = forms.ChoiceField(label=_("Why does it work?"), widget=forms.RadioSelect)

    def __init__(self, data: object = None, *, lesson: Lesson, others: Sequence[Lesson], speaker: Speaker) -> None:
        super().__init__(data, prefix="reading")
        said = [one if isinstance(one, str) else speaker.say(one) for one in options(lesson, others)]
        self.fields["answer"].choices = [(one, one) for one in said]


class TaughtForm(forms.Form):
    """Who explained it to you."""

    who = forms.ChoiceField(label=_("Who explained it to you?"))

    def __init__(self, data: object = None, *, people: People) -> None:
        super().__init__(data, prefix="teaching")
        self.fields["who"].choices = people


class UsedForm(forms.Form):
    """What it was used in."""

    where = forms.ChoiceField(label=_("What did you use it in?"))

    def __init__(self, data: object = None, *, later: Sequence[Later], speaker: Speaker) -> None:
        super().__init__(data, prefix="use")
        self.fields["where"].choices = [(one.key, _told(one, speaker)) for one in later]


class EvidenceForm(forms.Form):
    """What speaks for a lesson, or against it."""

    side = forms.ChoiceField(
        label=_("Which way does it speak?"),
        widget=forms.RadioSelect,
        choices=[("supports", _("For it")), ("against", _("Against it"))],
    )
    where = forms.ChoiceField(label=_("What speaks?"))

    def __init__(self, data: object = None, *, kept: Sequence[Later], speaker: Speaker) -> None:
        super().__init__(data, prefix="evidence")
        self.fields["where"].choices = [(one.key, _told(one, speaker)) for one in kept]


class ChangeForm(forms.Form):
    """What was changed because of it."""

    text = _line(_("Which rule, plan or checklist have you changed, and how?"))

    def __init__(self, data: object = None) -> None:
        super().__init__(data, prefix="change")


def _told(one: Later, speaker: Speaker) -> str:
    short = one.says if len(one.says) <= 60 else f"{one.says[:59]}…"
    return f"{speaker.say(KINDS[one.kind])}, {speaker.day(one.on)}: {short}"
