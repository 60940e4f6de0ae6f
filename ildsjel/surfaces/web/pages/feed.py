"""A person's own calendar: made and withdrawn beside all else that concerns one, and read by a secret address."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ildsjel.actions.make_feed import make_feed, withdraw_feed
from ildsjel.actions.right import DOERS
from ildsjel.ledger.launches import launching_of
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.feed import reader_of
from ildsjel.people.names import names_of
from ildsjel.surfaces.show.calendar import calendar
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.me import context_of


@member(*DOERS, methods=("POST",))
def feeds(request: HttpRequest, access: Access) -> HttpResponse:
    """Makes the address; it is shown once, and the one before it opens nothing any more."""
    secret = make_feed(by=access, now=timezone.now())
    address = request.build_absolute_uri(reverse("feed", args=[secret]))
    subscribe = f"webcal://{address.partition('://')[2]}"
    return render(request, "me/show.html", context_of(access) | {"feed": address, "subscribe": subscribe})


@member(*DOERS, methods=("POST",))
def feed_withdrawal(request: HttpRequest, access: Access) -> HttpResponse:
    """Withdraws it."""
    withdraw_feed(by=access, now=timezone.now())
    return redirect(f"{reverse('me', args=[access.organisation.slug])}#calendar")


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar, to whoever has the address; in the language of the one whose it is."""
    access = reader_of(secret)
    if access is None:
        raise Http404
    today = timezone.now().astimezone(access.organisation.zone).date()
    lang = getattr(access.person.login, "language", "") or "nb"
    speaker = Speaker(lang, open_house(access), today, dict(names_of(access)))
    stated = [fact for _, fact in launching_of(access, today)]
    firm, place = access.organisation.name, f"{access.organisation.slug}.ildsjel"
    made = calendar(stated, access.key, today, speaker, firm, place)
    headers = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)
