"""Learning plans: started and stopped from the page of `enough_time`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.start_plan import start_plan
from ildsjel.actions.stop_plan import stop_plan
from ildsjel.insight.enough_time import KEY
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.plan_section import UsualForm
from ildsjel.surfaces.web.refusals import refusals_told


@member(Role.LEADER, methods=("POST",))
def plans(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Starts the plan that was offered, from the next Monday."""
    now = timezone.now()
    answer = answer_to(by=access, key=KEY, period=usual_period(access, now), now=now, about=initiative)
    if answer is None:
        raise Http404
    with refusals_told(request):
        start_plan(by=access, answer=answer, usual=UsualForm(request.POST).hours, now=now)
    return _back(access, initiative)


@member(Role.LEADER, methods=("POST",))
def plan_stopping(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Stops the plan that is running."""
    with refusals_told(request):
        stop_plan(by=access, initiative=initiative, now=timezone.now())
    return _back(access, initiative)


def _back(access: Access, initiative: str) -> HttpResponse:
    page = reverse("question", args=[access.organisation.slug, KEY])
    return redirect(f"{page}?{urlencode({'about': initiative})}")
