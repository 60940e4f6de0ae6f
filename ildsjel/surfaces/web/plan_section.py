"""The learning plan on the page of `enough_time`: the one that runs, or the one that can be started."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ildsjel.actions.offer_plan import Offer, offer_plan
from ildsjel.facts.learning_plan import BLOCK, PlanWeek, begins
from ildsjel.facts.period import WEEK, monday
from ildsjel.facts.sentence import Sentence
from ildsjel.insight.answer import Answer
from ildsjel.insight.enough_time import KEY
from ildsjel.ledger.plans import running_plan
from ildsjel.people.access import Access
from ildsjel.surfaces.show.plan_words import before, how_far, price, this_week


class UsualForm(forms.Form):
    """A usual week as the leader puts it, where the hours rest on too few to be shown."""

    usual = forms.FloatField(label=_("Hours in a usual week, all together"), min_value=0.5, max_value=400)

    @property
    def hours(self) -> float | None:
        """The hours; None while nothing that can be used has been typed."""
        return self.cleaned_data["usual"] if self.is_bound and self.is_valid() else None


@dataclass(frozen=True, slots=True)
class Block:
    """Four weeks of a running plan."""

    begins: date
    hours: float
    is_now: bool


@dataclass(frozen=True, slots=True)
class PlanSection:
    """What is shown: a running plan, else an offer, else `form` asks for what an offer takes. `is_open` where nothing
    can be said without one."""

    initiative: str
    running: PlanWeek | None
    offer: Offer | None
    form: UsualForm | None
    start: date
    is_open: bool

    @property
    def says(self) -> tuple[Sentence, ...]:
        """The plan in words."""
        if self.running:
            return (this_week(self.running), *([how_far(self.running)] if self.running.week else []))
        return (before(self.offer, self.start), price(self.offer)) if self.offer else ()

    @property
    def blocks(self) -> list[Block]:
        """The blocks of the running plan in turn."""
        if not self.running:
            return []
        plan, now = self.running.plan, (self.running.week - 1) // BLOCK
        starts = (begins(plan) + n * BLOCK * WEEK for n in range(len(plan.blocks)))
        return [
            Block(start, seconds / 3600, n == now)
            for n, (start, seconds) in enumerate(zip(starts, plan.blocks, strict=True))
        ]


def plan_section(request: HttpRequest, access: Access, answer: Answer, now: datetime) -> PlanSection | None:
    """The section, where there is something to show this reader: what can be started is the leader's, and is not
    offered to one who looks back."""
    if answer.key != KEY or not answer.about:
        return None
    today = now.astimezone(access.organisation.zone).date()
    running = running_plan(access, answer.about, today)
    form = UsualForm(request.GET if "usual" in request.GET else None)
    may_start = access.leads and not running and "to" not in request.GET
    offer = offer_plan(by=access, answer=answer, usual=form.hours, now=now) if may_start else None
    asks = may_start and "hours_now" not in answer.figures
    if not (running or offer or asks):
        return None
    start = monday(today) + WEEK
    return PlanSection(answer.about, running, offer, form if asks else None, start, answer.status == "cannot")
