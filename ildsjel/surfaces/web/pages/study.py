"""The time study: planned, started and called off by the leader; what it is about for all who take part."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.choose_rhythm import has_result, may_choose
from ildsjel.actions.invite_to_study import invite_to_study
from ildsjel.actions.log_study_day import unfinished
from ildsjel.actions.plan_study import FEWEST_DAYS, call_off, leader_is_ready, plan_study
from ildsjel.actions.right import DOERS, Refused
from ildsjel.facts.period import WEEK, monday
from ildsjel.insight.logged_weeks import EVERY, LoggedWeeks
from ildsjel.insight.time_study.plan import plan_for
from ildsjel.ledger.rhythm import chosen_by
from ildsjel.ledger.study import Participant, open_study, taking_part
from ildsjel.ledger.study_day import complete_days
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role
from ildsjel.people.switch import Feature, is_on
from ildsjel.surfaces.show.rhythm_words import standing
from ildsjel.surfaces.show.study_letters import invite_all
from ildsjel.surfaces.web.forms.study import PlanForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of

FIRST_WEEKS = 2


@member(*DOERS)
def study(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "study/show.html", _context(access, _form(access, None)))


@member(Role.LEADER, methods=("POST",))
def study_plan(request: HttpRequest, access: Access) -> HttpResponse:
    """Plans it."""
    form = _form(access, request.POST)
    if form.is_valid():
        try:
            plan_study(by=access, now=timezone.now(), **form.cleaned_data)
            return redirect("study", organisation=access.organisation.slug)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return render(request, "study/show.html", _context(access, form), status=422)


@member(Role.LEADER, methods=("POST",))
def study_invitation(request: HttpRequest, access: Access) -> HttpResponse:
    """Asks the others."""
    page = reverse("study", kwargs={"organisation": access.organisation.slug})
    with refusals_told(request):
        invite_to_study(by=access, link=request.build_absolute_uri(page), now=timezone.now())
        invite_all.enqueue(access.organisation.pk)
    return redirect(page)


@member(Role.LEADER, methods=("POST",))
def study_ending(request: HttpRequest, access: Access) -> HttpResponse:
    """Calls it off."""
    call_off(by=access, now=timezone.now())
    return redirect("study", organisation=access.organisation.slug)


def _context(access: Access, form: PlanForm) -> dict[str, object]:
    now = timezone.now().astimezone(access.organisation.zone)
    found = open_study(access)
    own = taking_part(access, found) if found else None
    context: dict[str, object] = _rhythm(access, now.date()) | {
        "study": found,
        "own": own,
        "form": form,
        "is_on": is_on(access.organisation, Feature.TIME_STUDY, now.date()),
        "plan": plan_for(len(form.fields["people"].choices)),
        "today": now.date(),
    }
    if found is None or own is None:
        return context
    return context | {
        "unfinished": unfinished(access, found, own, now),
        "own_days": len(complete_days(access, own)),
        "first_days": FEWEST_DAYS,
        "is_ready": leader_is_ready(access, found),
        "people": Participant.objects.of(access).filter(study=found).count(),
        "runs": found.runs_on(now.date()),
    }


def _rhythm(access: Access, today: date) -> dict[str, object]:
    """How often the team logs, and what the reader may choose instead."""
    chosen = chosen_by(access, today)
    is_one_in_four = bool(chosen) and chosen[-1].weeks == EVERY
    return {
        "rhythm": standing(LoggedWeeks.of(chosen), today),
        "is_one_in_four": is_one_in_four,
        "is_to_choose": is_one_in_four or has_result(access),
        "may_choose": may_choose(access),
        "one_in": EVERY,
    }


def _form(access: Access, data: object) -> PlanForm:
    people = Person.objects.filter(organisation=access.organisation, left_on=None, role__in=DOERS).order_by("pk")
    named = [(person.key, str(person)) for person in people]
    today: date = timezone.now().astimezone(access.organisation.zone).date()
    start = monday(today) + FIRST_WEEKS * WEEK
    return PlanForm(data, people=named, days=plan_for(len(named)).days, start=start)
