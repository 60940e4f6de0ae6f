"""A plan for handing over: for the nearest leader, the one who hands over, and those who take over their own part."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.hand_over import SOURCE, call_off, choose_taker, leads_plan, plan_handover, say_handed
from ildsjel.actions.right import DOERS
from ildsjel.facts.hands import PAIRING
from ildsjel.insight.few_hands.handing_over import Plan
from ildsjel.insight.few_hands.places import place_of
from ildsjel.ledger.handovers import handover_of, handovers_of
from ildsjel.ledger.line import line_of
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks
from ildsjel.people.names import names_of
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told


@member(*DOERS)
def handover(request: HttpRequest, access: Access, handover: str) -> HttpResponse:
    """The page."""
    today = timezone.now().astimezone(access.organisation.zone).date()
    plan = handover_of(access, handover, today)
    if plan is None:
        raise Http404
    leave_looks(access, {SOURCE: plan.concerns}, today)
    return render(request, "hands/handover.html", _context(access, plan, today))


@member(Role.LEADER, methods=("POST",))
def handovers(request: HttpRequest, access: Access, person: str) -> HttpResponse:
    """Makes a plan."""
    with refusals_told(request):
        plan_handover(by=access, who=person, now=timezone.now())
    today = timezone.now().astimezone(access.organisation.zone).date()
    made = next((one.handover.key for one in handovers_of(access, today) if one.handover.who == person), "")
    if not made:
        return redirect("hands", organisation=access.organisation.slug)
    return _to(access, made)


@member(Role.LEADER, methods=("POST",))
def handover_ending(request: HttpRequest, access: Access, handover: str) -> HttpResponse:
    """Calls it off."""
    with refusals_told(request):
        call_off(by=access, handover=handover, now=timezone.now())
    return redirect("hands", organisation=access.organisation.slug)


@member(Role.LEADER, methods=("POST",))
def handover_taker(request: HttpRequest, access: Access, handover: str, task: str) -> HttpResponse:
    """Says who takes over a thing."""
    to = request.POST.get("to", "")
    with refusals_told(request):
        choose_taker(by=access, handover=handover, task=task, to=to, now=timezone.now())
    return _to(access, handover)


@member(*DOERS, methods=("POST",))
def handover_completion(request: HttpRequest, access: Access, handover: str, task: str) -> HttpResponse:
    """Says that a piece is done, or is not after all."""
    done = "back" not in request.POST
    with refusals_told(request):
        say_handed(by=access, handover=handover, task=task, done=done, now=timezone.now())
    return _to(access, handover)


def _context(access: Access, plan: Plan, today: date) -> dict[str, object]:
    leads, names = leads_plan(access, plan, today), names_of(access)
    led = line_of(access, today) | {access.key} if leads else frozenset()
    return {
        "plan": plan,
        "leads": leads,
        "hands_over": access.key == plan.handover.who,
        "pairing": PAIRING,
        "cells": [(place_of(cell), cell[1], tasks) for cell, tasks in plan.cells],
        "takers": [(key, name) for key, name in names if key in led - {plan.handover.who}],
    }


def _to(access: Access, handover: str) -> HttpResponse:
    return redirect("handover", organisation=access.organisation.slug, handover=handover)
