"""Forms for when it matters: the plan, its work, and the choices when not all of it fits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.sentence import sentence
from ildsjel.insight.launches import Planned
from ildsjel.surfaces.show.launching import LEVELS, SORTS
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.forms.statement_form import DAY, seconds_of

MOST = Decimal(2000)


def _day(label: object) -> forms.DateField:
    return forms.DateField(label=label, widget=DAY)


def _hours(label: object, most: Decimal, least: Decimal = Decimal("0.1")) -> forms.DecimalField:
    return forms.DecimalField(label=label, min_value=least, max_value=most, decimal_places=2)


class PlanForm(forms.Form):
    """What it is, its day, and the dialogue afterwards."""

    title = forms.CharField(label=_("What is it called?"), max_length=80)
    sort = forms.ChoiceField(label=_("What is it?"))
    day = _day(_("The day"))
    until = _day(_("Those who ask are answered until"))
    dialogue = _hours(_("Hours to answer them, in all"), MOST)

    def __init__(self, data: object, *, speaker: Speaker) -> None:
        super().__init__(data, prefix="plan")
        self.speaker = speaker
        self.fields["sort"].choices = [(key, speaker.say(says)) for key, says in SORTS.items()]

    def taken(self) -> dict[str, object]:
        """What was typed, as the act takes it."""
        answers = self.speaker.say(sentence("Answer those who ask"))
        return self.cleaned_data | {"dialogue": seconds_of(self.cleaned_data["dialogue"]), "answers": answers}


class ActForm(forms.Form):
    """What the forms of one launch share: its own people, kinds of work and what is left to do."""

    act, title, why = "", "", sentence("The plan was changed.")

    def __init__(
        self, data: object, *, plan: Planned, people: list[tuple[str, str]], speaker: Speaker, today: date
    ) -> None:
        super().__init__(data, prefix=self.act)
        self.speaker = speaker
        choices = {
            "who": people,
            "kind": [(kind.key, speaker.name("kind", kind.key)) for kind in speaker.house.kinds],
            "level": [(key, speaker.say(says)) for key, says in LEVELS.items()],
            "work": [(must.key, must.title) for must in plan.left],
        }
        for name in choices.keys() & self.fields.keys():
            self.fields[name].choices = choices[name]
        self.initial = {"first": today, "last": max(plan.launch.day, today), "day": plan.launch.day}

    def taken(self) -> dict[str, object]:
        """What was typed, as the act takes it; without a reason the choice itself is the reason."""
        said = dict(self.cleaned_data)
        if "hours" in said:
            said["seconds"] = seconds_of(said.pop("hours"))
        if "because" in said:
            said["because"] = said["because"] or self.speaker.say(self.why)
        return said


def _because() -> forms.CharField:
    return forms.CharField(label=_("Why? One sentence is enough."), required=False, max_length=300)


class MoveForm(ActForm):
    """Another day."""

    act, title, why = "date", _("Move the date"), sentence("The date was moved.")
    day = _day(_("The new day"))
    because = _because()


class CutForm(ActForm):
    """Something less to do."""

    act, title, why = "cuts", _("Cut something"), sentence("Something was cut.")
    work = forms.ChoiceField(label=_("What is cut?"))
    because = _because()


class HoursForm(ActForm):
    """Hours set aside for somebody, in these weeks."""

    act, title = "hours", _("Set hours aside")
    who = forms.ChoiceField(label=_("For whom"))
    hours = _hours(_("Hours a week. 0 is away."), Decimal(60), Decimal(0))
    first = _day(_("From the week of"))
    last = _day(_("To the week of"))


class FreeForm(HoursForm):
    """Hours set aside because they were too few."""

    act, title, why = "freeing", _("Free hours for it"), sentence("Hours were freed.")
    because = _because()


class WorkForm(ActForm):
    """Something that must be done."""

    act, title = "work", _("Add what must be done")
    title_of = forms.CharField(label=_("What must be done?"), max_length=80)
    hours = _hours(_("Hours"), MOST)
    kind = forms.ChoiceField(label=_("Kind of work"))
    first = _day(_("It can begin"))
    last = _day(_("It must be done by"))

    def taken(self) -> dict[str, object]:
        """What was typed, as the act takes it."""
        said = super().taken()
        return said | {"title": said.pop("title_of")}


class SkillForm(ActForm):
    """Who can do what."""

    act, title = "skills", _("Say who can do what")
    who = forms.ChoiceField(label=_("Who"))
    kind = forms.ChoiceField(label=_("Kind of work"))
    level = forms.ChoiceField(label=_("How"))


class OffForm(ActForm):
    """It does not come."""

    act, title, why = "cancellation", _("Call it off"), sentence("It was called off.")
    because = _because()


CHOICES, MORE = (MoveForm, CutForm, FreeForm), (WorkForm, SkillForm, HoursForm, OffForm)
FORMS = {form.act: form for form in (*CHOICES, *MORE)}
