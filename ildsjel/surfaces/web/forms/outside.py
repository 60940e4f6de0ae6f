"""Forms for the world outside: what is taken for granted, what would tell, what has changed, and the answer."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.outside import OWN, SENTENCE, TABLE, Assumption
from ildsjel.surfaces.web.forms.statement_form import DAY

Choices = list[tuple[str, str]]


class ActForm(forms.Form):
    """What they share: the act, and the key of what it is `about` (empty: nothing that is here already)."""

    act, title = "", ""

    def __init__(
        self, data: object, *, about: str = "", choices: Mapping[str, Choices], initial: object = None
    ) -> None:
        super().__init__(data, prefix="-".join(filter(None, (self.act, about))), initial=initial)
        self.about = about
        for name in choices.keys() & self.fields.keys():
            self.fields[name].choices = choices[name]

    def taken(self) -> dict[str, object]:
        """What was typed, as the act takes it."""
        return dict(self.cleaned_data)


class AssumptionForm(ActForm):
    """Something taken for granted."""

    act, title = "assumptions", _("Take something for granted")
    text = forms.CharField(label=_("What do you take for granted about the world outside?"), max_length=300)
    initiative = forms.ChoiceField(label=_("Which initiative rests on it?"), required=False)
    again = forms.DateField(label=_("When will you look at it again?"), required=False, widget=DAY)

    def taken(self) -> dict[str, object]:
        """With the key of the one that is said anew."""
        return super().taken() | {"key": self.about}


class SignpostForm(ActForm):
    """What would tell that it no longer holds."""

    act, title = "signposts", _("Set up a signpost")
    watch = forms.ChoiceField(label=_("What would tell?"))
    above = forms.DecimalField(label=_("It tells when it is above"), required=False)
    below = forms.DecimalField(label=_("It tells when it is below"), required=False)
    text = forms.CharField(label=_("What would somebody see? One sentence."), required=False, max_length=300)

    def taken(self) -> dict[str, object]:
        """With the sort of signpost and the measure apart."""
        said = super().taken()
        sort, _colon, measure = said.pop("watch").partition(":")
        return said | {"assumption": self.about, "sort": sort, "measure": measure}


class ChangeForm(ActForm):
    """Something somebody has seen change."""

    act, title = "changes", _("Say what has changed")
    text = forms.CharField(label=_("What has changed out there? One sentence."), max_length=300)
    assumption = forms.ChoiceField(label=_("What does it touch?"), required=False)


class AnswerForm(ActForm):
    """What was done about it."""

    act, title = "answers", _("Answer")
    choice = forms.ChoiceField(
        label=_("What came of it?"),
        choices=[("change", _("Something has been changed")), ("keep", _("Nothing has to change"))],
    )
    text = forms.CharField(label=_("What, or why not? One sentence."), max_length=300)

    def taken(self) -> dict[str, object]:
        """With what it answers."""
        return super().taken() | {"of": self.about}


class BreakForm(ActForm):
    """A figure that is counted another way."""

    act, title = "breaks", _("A figure is counted another way")
    measure = forms.ChoiceField(label=_("Which figure?"))
    on = forms.DateField(label=_("From which day?"), widget=DAY)
    because = forms.CharField(label=_("What is different? One sentence."), required=False, max_length=300)


class KeyForm(ActForm):
    """Nothing to type: it is about what its button stands beside."""

    def taken(self) -> dict[str, object]:
        """The key alone."""
        return {"key": self.about}


class WithdrawalForm(KeyForm):
    """It is no longer taken for granted."""

    act = "withdrawals"


class RemovalForm(KeyForm):
    """A signpost is taken down."""

    act = "removals"


FORMS = {
    form.act: form
    for form in (AssumptionForm, SignpostForm, ChangeForm, AnswerForm, BreakForm, WithdrawalForm, RemovalForm)
}


def choices_of(
    *, initiatives: Choices, assumptions: list[Assumption], own: Choices, series: Choices
) -> dict[str, Choices]:
    """What can be chosen in the fields that have choices of the organisation's own."""
    watch: list[tuple[object, object]] = [(f"{SENTENCE}:", _("Something somebody would see"))]
    watch += [(_("Figures of your own"), [(f"{OWN}:{key}", name) for key, name in own])] if own else []
    watch += [(_("Published tables"), [(f"{TABLE}:{key}", name) for key, name in series])] if series else []
    return {
        "initiative": [("", "–"), *initiatives],
        "assumption": [("", _("Nothing of that, or don’t know")), *((one.key, one.text) for one in assumptions)],
        "watch": watch,
        "measure": [*own, *series],
    }
