"""People: who is here, and the invitation that lets one more in."""

from __future__ import annotations

from django.contrib.auth import login as log_in
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ildsjel.actions.invite import accept, find, invite
from ildsjel.actions.leave import leave
from ildsjel.actions.right import Refused
from ildsjel.ledger.day_of import logged_days
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role
from ildsjel.surfaces.web.forms.people import AcceptForm, InviteForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.front import BACKEND
from ildsjel.surfaces.web.speaking import speaker_of

WORKING_WEEK = 5
HOSTS = (Role.LEADER, Role.CARETAKER)


@member(*HOSTS)
def people(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "people/show.html", _context(access))


@member(*HOSTS, methods=("POST",))
def invitations(request: HttpRequest, access: Access) -> HttpResponse:
    """Makes an invitation; the letter with its link is shown once."""
    form = InviteForm(request.POST, by_leader=access.leads)
    if form.is_valid():
        try:
            secret = invite(by=access, now=timezone.now(), **form.invited())
            link = request.build_absolute_uri(f"/invitation/{secret}/")
            letter = render_to_string("people/_letter.txt", {"said": form.cleaned_data, "link": link}, request)
            context = _context(access) | {"letter": letter.strip(), "invited": form.cleaned_data}
            return render(request, "people/show.html", context)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return render(request, "people/show.html", _context(access, form), status=422)


@member(*HOSTS, methods=("POST",))
def departures(request: HttpRequest, access: Access, person: str) -> HttpResponse:
    """Ends a membership; what was logged stays as sums."""
    try:
        leave(by=access, person=person, now=timezone.now())
    except Refused as refused:
        context = _context(access) | {"refusal": refused.says}
        return render(request, "people/show.html", context, status=422)
    return redirect("people", organisation=access.organisation.slug)


@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Where the link leads: what is kept and who sees it, then a password of one's own."""
    found = find(secret, now=timezone.now())
    if found is None:
        return render(request, "people/expired.html", status=404)
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person = accept(invitation=found, password=form.cleaned_data["password"], now=timezone.now())
            log_in(request, person.login, backend=BACKEND)
            return redirect("/")
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    context = {"invitation": found, "form": form}
    return render(request, "people/accept.html", context, status=422 if form.errors else 200)


def _context(access: Access, form: InviteForm | None = None) -> dict[str, object]:
    members = Person.objects.filter(organisation=access.organisation, left_on=None).order_by("pk")
    return {
        "people": members,
        "form": form or InviteForm(by_leader=access.leads),
        "leader_first": access.leads and logged_days(access) < WORKING_WEEK,
    }
