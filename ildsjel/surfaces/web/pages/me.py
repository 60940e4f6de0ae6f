"""About you: what your leader sees, what you have shared, and who has looked."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.let_replies_count import let_replies_count
from ildsjel.actions.make_feed import has_feed
from ildsjel.actions.review import review, usual_period
from ildsjel.actions.right import DOERS
from ildsjel.actions.see_move import told_of
from ildsjel.actions.share import share, take_back
from ildsjel.ledger.commitment import shared_by
from ildsjel.ledger.doing import is_on_here
from ildsjel.ledger.own_replies import own_repliers
from ildsjel.people.access import Access
from ildsjel.people.look import Look
from ildsjel.people.person import Person, Role
from ildsjel.people.sharing import Sharing
from ildsjel.people.token import Token
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told


@member()
def me(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "me/show.html", context_of(access))


def context_of(access: Access) -> dict[str, object]:
    """What the page shows."""
    shares = Sharing.objects.filter(organisation=access.organisation, person=access.person, until=None)
    looks = Look.objects.filter(organisation=access.organisation, person=access.person)
    leaders = _leaders(access).exclude(pk__in=shares.values("viewer")).exclude(pk=access.person.pk)
    today = timezone.now().astimezone(access.organisation.zone).date()
    return {
        "told": told_of(access, access.key, timezone.now()),
        "stands_by": shared_by(access),
        "shares": shares.select_related("viewer"),
        "leaders": leaders,
        "looks": looks.select_related("viewer").order_by("-at")[:50],
        "has_feed": has_feed(access),
        "own_replies": access.key in own_repliers(access),
        "may_own_replies": bool(access.roles & DOERS) and is_on_here(access, today),
        "takes_part": bool(access.roles & DOERS),
        "tokens": Token.objects.filter(person=access.person, withdrawn_at=None).order_by("pk"),
    }


@member()
def leaders_view(request: HttpRequest, access: Access) -> HttpResponse:
    """With the leader's eyes: the very answers the first leader gets, for anybody to read."""
    leader = _leaders(access).first()
    if leader is None:
        raise Http404
    now = timezone.now()
    as_leader = Access(leader, access.organisation, leader.roles)
    answers = review(by=as_leader, period=usual_period(access, now), now=now, leaves_trace=False)
    return render(request, "me/leaders_view.html", {"answers": answers, "leader": leader})


@member(methods=("POST",))
def sharings(request: HttpRequest, access: Access) -> HttpResponse:
    """Shares finer sums with a leader, or takes that back."""
    viewer = _leaders(access).filter(key=request.POST.get("viewer", "")).first()
    if viewer is None:
        raise Http404
    if "back" in request.POST:
        take_back(by=access, viewer=viewer, now=timezone.now())
    else:
        share(by=access, viewer=viewer)
    return redirect("me", organisation=access.organisation.slug)


@member(*DOERS, methods=("POST",))
def own_replies(request: HttpRequest, access: Access) -> HttpResponse:
    """Lets one's replies count as one's own, or no longer."""
    with refusals_told(request):
        let_replies_count(by=access, counts="counts" in request.POST, now=timezone.now())
    return redirect("me", organisation=access.organisation.slug)


def _leaders(access: Access) -> QuerySet[Person]:
    return Person.objects.filter(organisation=access.organisation, role=Role.LEADER, left_on=None).order_by("pk")
