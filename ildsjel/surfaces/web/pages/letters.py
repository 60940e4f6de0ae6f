"""Letters: stopped in one tap from a letter, without logging in, and said yes to again there or on the page about
oneself."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ildsjel.actions.choose_letters import choose_letters
from ildsjel.people.access import Access
from ildsjel.people.stop_token import whose_token
from ildsjel.surfaces.web.gate import member


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stopping(request: HttpRequest, token: str) -> HttpResponse:
    """Asks on the page, since mail is opened by machines too; a POST stops them, as RFC 8058 has it: It comes from
    a mail program, without a cookie of ours."""
    person = whose_token(token)
    if person is None:
        raise Http404
    if request.method == "POST":
        choose_letters(by=person, wanted="wanted" in request.POST, now=timezone.now())
    return render(request, "letters/stopping.html", {"person": person, "firm": person.organisation})


@member(methods=("POST",))
def letters(request: HttpRequest, access: Access) -> HttpResponse:
    """No to letters, or yes again."""
    choose_letters(by=access.person, wanted="wanted" in request.POST, now=timezone.now())
    return redirect("me", organisation=access.organisation.slug)
