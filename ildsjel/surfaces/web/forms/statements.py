"""Forms for what a leader states; each turns into the fact it stands for."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.stated import Aim, Backing, Break, Ceiling, Goal, Hours, Plan, Rate, Target
from ildsjel.insight.working_time import UnreadableSchedule, parse
from ildsjel.surfaces.web.forms.money_statements import ExchangeForm, RegimeForm, WorthForm
from ildsjel.surfaces.web.forms.statement_form import DAY, StatementForm, seconds_of


class CeilingForm(StatementForm):
    """How much is far too much."""

    kind, title = "ceiling", _("What is far too much?")
    explained = _("Hours a week for one initiative. One busy day never raises it.")
    initiative = forms.ChoiceField(label=_("Initiative"))
    hours = forms.DecimalField(label=_("Hours a week"), min_value=0, max_value=400, decimal_places=2)
    because = forms.CharField(label=_("Why? One sentence is enough."), required=False, max_length=300)

    def statement(self) -> Ceiling:
        said = self.cleaned_data
        return Ceiling(
            on=said["on"],
            initiative=said["initiative"],
            seconds=seconds_of(said["hours"]),
            because=said["because"],
        )


class PlanForm(StatementForm):
    """How much it is planned to take."""

    kind, title = "plan", _("How much time is it planned to take?")
    explained = _("Hours a week for one initiative. Said by its eighth week, it is what “enough” is measured by.")
    initiative = forms.ChoiceField(label=_("Initiative"))
    hours = forms.DecimalField(label=_("Hours a week"), min_value=0, max_value=400, decimal_places=2)

    def statement(self) -> Plan:
        said = self.cleaned_data
        return Plan(on=said["on"], initiative=said["initiative"], seconds=seconds_of(said["hours"]))


class BackingForm(StatementForm):
    """Time set aside for a person."""

    kind, title = "backing", _("Set aside time for somebody")
    explained = _("It never counts against them in any question. Your sentence is the first thing they see.")
    who = forms.ChoiceField(label=_("Who"))
    hours = forms.DecimalField(label=_("Hours a week"), min_value=0, max_value=60, decimal_places=2)
    sentence = forms.CharField(label=_("Your sentence to them"), required=False, max_length=300)
    until = forms.DateField(label=_("Until"), required=False, widget=DAY)
    days = forms.MultipleChoiceField(
        label=_("Which weekdays? None ticked is any of them."), required=False, widget=forms.CheckboxSelectMultiple
    )
    may = forms.CharField(label=_("What can be done without asking?"), required=False, max_length=300)
    limit = forms.DecimalField(label=_("For how many kroner at a time?"), required=False, min_value=0)
    deputy = forms.ChoiceField(label=_("Who steps in?"), required=False)

    def statement(self) -> Backing:
        said = dict(self.cleaned_data)
        return Backing(seconds=seconds_of(said.pop("hours")), days=tuple(said.pop("days")), **said)


class RateForm(StatementForm):
    """What an hour costs."""

    kind, title = "rate", _("What does an hour cost?")
    explained = _("Per role, never per person. It prices people’s time beside what is bought.")
    role = forms.ChoiceField(label=_("Role"))
    kroner = forms.DecimalField(label=_("Kroner an hour"), min_value=0, max_value=10_000, decimal_places=2)

    def statement(self) -> Rate:
        said = self.cleaned_data
        return Rate(on=said["on"], role=said["role"], kroner=said["kroner"])


class HoursForm(StatementForm):
    """When replies are given."""

    kind, title = "hours", _("When do you answer?")
    explained = _("Without it, response times are told by the clock alone.")
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    schedule = forms.CharField(label=_("Opening hours"), initial="mon-fri 08:00-16:00", max_length=200)

    def clean_schedule(self) -> str:
        text: str = self.cleaned_data["schedule"]
        try:
            parse(text)
        except UnreadableSchedule:
            raise forms.ValidationError(
                _("Write it like this: mon-fri 08:00-11:30 12:00-16:00; sat 10:00-14:00")
            ) from None
        return text

    def statement(self) -> Hours:
        said = self.cleaned_data
        return Hours(on=said["on"], schedule=said["schedule"], channel=said["channel"])


class TargetForm(StatementForm):
    """How soon a reply is promised."""

    kind, title = "target", _("How soon do you promise an answer?")
    explained = _("The share answered in time is held against this.")
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    hours = forms.DecimalField(label=_("Hours"), min_value=Decimal("0.05"), max_value=400, decimal_places=2)

    def statement(self) -> Target:
        said = self.cleaned_data
        return Target(on=said["on"], channel=said["channel"], seconds=seconds_of(said["hours"]))


class AimForm(StatementForm):
    """How much dialogue is aimed at."""

    kind, title = "aim", _("How much dialogue do you aim at?")
    explained = _("It stands beside the bar it is about. 0 takes it back.")
    bar = forms.ChoiceField(label=_("Which bar"))
    percent = forms.DecimalField(label=_("Per cent"), min_value=0, max_value=100, decimal_places=0)
    because = forms.CharField(label=_("Why? One sentence is enough."), required=False, max_length=300)

    def statement(self) -> Aim:
        said = self.cleaned_data
        return Aim(on=said["on"], bar=said["bar"], share=said["percent"] / 100, because=said["because"])


class GoalForm(StatementForm):
    """What to achieve or learn."""

    kind, title = "goal", _("What shall you achieve, or learn?")
    explained = _("Say both: what the firm shall achieve, and what it shall learn.")
    sort = forms.ChoiceField(label=_("Sort of goal"), choices=[("result", _("Result")), ("learning", _("Learning"))])
    title_text = forms.CharField(label=_("The goal in one sentence"), max_length=300)
    measure = forms.CharField(label=_("Measured by"), required=False, max_length=80)
    baseline = forms.DecimalField(label=_("Today it is"), required=False)
    target = forms.DecimalField(label=_("It shall be"), required=False)
    until = forms.DateField(label=_("By"), required=False, widget=DAY)
    owner = forms.ChoiceField(label=_("Owner"), required=False)
    initiative = forms.ChoiceField(label=_("Initiative"), required=False)
    effort = forms.DecimalField(
        label=_("Hours a week the owner gives it"), required=False, min_value=0, max_value=60, decimal_places=2
    )
    level = forms.ChoiceField(
        label=_("How sure is it?"),
        required=False,
        choices=[
            ("", "–"),
            ("commit", _("A promise")),
            ("target", _("An aim")),
            ("stretch", _("A stretch")),
        ],
    )
    if_then = forms.CharField(label=_("If something comes in the way, then"), required=False, max_length=300)
    stop = forms.CharField(label=_("We stop if"), required=False, max_length=300)

    def statement(self) -> Goal:
        said = dict(self.cleaned_data)
        effort = seconds_of(said.pop("effort") or Decimal(0))
        return Goal(title=said.pop("title_text"), effort=effort, **said)


class BreakForm(StatementForm):
    """What has changed."""

    kind, title = "break", _("Has something changed?")
    explained = _("A new platform, a new goal: what the hours bring is counted anew from this day.")
    initiative = forms.ChoiceField(label=_("Initiative"))
    because = forms.CharField(label=_("What has changed?"), max_length=300)

    def statement(self) -> Break:
        said = self.cleaned_data
        return Break(on=said["on"], initiative=said["initiative"], because=said["because"])


LIMITS = (CeilingForm, PlanForm, BackingForm, GoalForm, RateForm, HoursForm, TargetForm, AimForm)
MONEY = (WorthForm, RegimeForm, ExchangeForm, BreakForm)
FORMS: dict[str, type[StatementForm]] = {form.kind: form for form in LIMITS + MONEY}
