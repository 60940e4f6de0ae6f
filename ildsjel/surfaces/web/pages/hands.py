"""Who knows what (På få hender): the share only one can do, and who can do what, as far as one may be told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.say_line import say_line
from ildsjel.actions.see_hands import see_hands
from ildsjel.actions.see_move import told_of
from ildsjel.facts.sentence import Name
from ildsjel.insight.few_hands.answering import place_of
from ildsjel.insight.few_hands.cells import Hands
from ildsjel.ledger.handovers import handovers_of
from ildsjel.ledger.line import leaders_of, nearest_leaders
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of

DOERS = (Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE)


@member(*DOERS)
def hands(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    now = timezone.now()
    found = see_hands(by=access, now=now)
    context = {
        "answer": found.answer,
        "told": told_of(access, access.key, now),
        "movable": [(key, name) for key, name in names_of(access) if key in found.line] if access.leads else [],
        "handovers": handovers_of(access, now.astimezone(access.organisation.zone).date()),
        "is_off": found.answer.status == "off",
        "cells": [_by_name(one, dict(names_of(access))) for one in found.cells],
        "bought": found.bought,
        "lines": _lines(access, now) if access.leads else [],
    }
    return render(request, "hands/show.html", context)


@member(Role.LEADER, methods=("POST",))
def lines(request: HttpRequest, access: Access) -> HttpResponse:
    """Says whose nearest leader the reader is, or is no longer."""
    try:
        say_line(by=access, who=request.POST.get("who", ""), leads="back" not in request.POST, now=timezone.now())
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, speaker_of(request).say(refused.says))
    return redirect("hands", organisation=access.organisation.slug)


def _by_name(one: Hands, names: Mapping[str, str]) -> tuple[Name, str, list[str], list[str]]:
    """A cell: its place, its kind of work, and who can do it alone and with help, in the order of their names."""

    def in_order(those: tuple[str, ...]) -> list[str]:
        return sorted(those, key=lambda who: names.get(who, who).casefold())

    return place_of(one.cell), one.cell[1], in_order(one.alone), in_order(one.helped)


def _lines(access: Access, now: datetime) -> list[tuple[str, str]]:
    """Where more than one leads: each member who has no nearest leader, or has the reader, with which it is."""
    today = now.astimezone(access.organisation.zone).date()
    leaders = leaders_of(open_house(access), today)
    nearest = nearest_leaders(access, today)
    if len(leaders) == 1:
        return []
    keys = [key for key, _ in names_of(access) if key not in leaders]
    return [(key, nearest.get(key, "")) for key in keys if nearest.get(key, access.key) == access.key]
