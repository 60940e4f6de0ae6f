"""The few addresses that belong to no organisation: the front door, the language, help, and the demo's seats."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login as log_in
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from ildsjel.people.access import enter
from ildsjel.people.person import Person
from ildsjel.surfaces.web.frame import home_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_safe
@login_required
def front(request: HttpRequest) -> HttpResponse:
    """To the one organisation the reader is in, or a choice among several."""
    own = list(request.user.people.filter(left_on=None).select_related("organisation"))
    if len(own) == 1:
        slug = own[0].organisation.slug
        return redirect(home_of(enter(request.user, slug)), organisation=slug)
    return render(request, "front/choose.html", {"own": own})


@require_safe
def healthy(request: HttpRequest) -> HttpResponse:
    """For whoever watches the process."""
    return HttpResponse("ok", content_type="text/plain")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """The reader chooses a language; it follows the login, else the session."""
    chosen = request.POST.get("language", "")
    if chosen in dict(settings.LANGUAGES):
        request.session["language"] = chosen
        if request.user.is_authenticated:
            request.user.language = chosen
            request.user.save(update_fields=["language"])
    there = request.POST.get("next", "/")
    return redirect(there if url_has_allowed_host_and_scheme(there, {request.get_host()}) else "/")


@require_POST
def seat(request: HttpRequest) -> HttpResponse:
    """In the demo only: sit down as one of its people, without a password."""
    if not settings.DEMO:
        raise Http404
    found = Person.objects.filter(
        organisation__invented=True,
        organisation__slug=request.POST.get("organisation", ""),
        key=request.POST.get("person", ""),
    )
    person = found.exclude(login=None).select_related("organisation", "login").first()
    if person is None:
        raise Http404
    log_in(request, person.login, backend=BACKEND)
    slug = person.organisation.slug
    return redirect(home_of(enter(person.login, slug)), organisation=slug)
