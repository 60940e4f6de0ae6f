"""When it matters (Når det gjelder): what is planned, and how it stands; the leader plans."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.plan_launch import plan_launch
from ildsjel.actions.right import DOERS, Refused
from ildsjel.insight.launch_words import stands
from ildsjel.ledger.launches import plan_of, plans_of, readings_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.show.launching import to_go
from ildsjel.surfaces.web.forms.launches import PlanForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.kept import kept
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.taken_back import take_back


@member(*DOERS)
def launches(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return _page(request, access, PlanForm(None, speaker=speaker_of(request)))


@member(Role.LEADER, methods=("POST",))
def launch_plans(request: HttpRequest, access: Access) -> HttpResponse:
    """Plans a launch, and goes to its page."""
    form = PlanForm(request.POST, speaker=speaker_of(request))
    if form.is_valid():
        try:
            launch, _ = plan_launch(by=access, now=timezone.now(), **form.taken())
            return redirect("launch", organisation=access.organisation.slug, launch=launch)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, form, status=422)


@member(*DOERS, methods=("POST",))
def launch_undoing(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """Takes back what was just said: the leader anything, others what they said themselves."""
    rows = Receipt.objects.of(access).filter(source="launch")
    take_back(request, access, rows if access.leads else rows.filter(by=access.person), receipt)
    launch, today = request.POST.get("back", ""), timezone.now().astimezone(access.organisation.zone).date()
    if launch and plan_of(access, launch, today):
        return redirect("launch", organisation=access.organisation.slug, launch=launch)
    return redirect("launches", organisation=access.organisation.slug)


def _page(request: HttpRequest, access: Access, form: PlanForm, status: int = 200) -> HttpResponse:
    today = timezone.now().astimezone(access.organisation.zone).date()
    readings = readings_of(access, today)
    open_keys = {reading.plan.launch.key for reading in readings}
    context = {
        "ahead": [
            (one, stands(one, names=access.leads) if one.plan.work else None, to_go(one.days)) for one in readings
        ],
        "over": [plan for plan in reversed(plans_of(access, today)) if plan.launch.key not in open_keys],
        "form": form,
        "kept": kept(request, access),
    }
    return render(request, "launches/show.html", context, status=status)
