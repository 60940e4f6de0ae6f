"""Who knows what (På få hender): the share only one can do, and who can do what, as far as one may be told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.right import DOERS
from ildsjel.actions.say_line import say_line
from ildsjel.actions.see_hands import Seen, see_hands
from ildsjel.actions.see_move import can_be_told, told_of
from ildsjel.facts.sentence import Name
from ildsjel.insight.few_hands.places import place_of
from ildsjel.ledger.handovers import handovers_of
from ildsjel.ledger.line import leaders_of, nearest_leaders
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told

if TYPE_CHECKING:
    from ildsjel.insight.few_hands.cells import Hands

Told = tuple[Name, str, list[str], list[str]]


@member(*DOERS)
def hands(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    now = timezone.now()
    found, names = see_hands(by=access, now=now), dict(names_of(access))
    context = {
        "answer": found.answer,
        "told": told_of(access, access.key, now),
        "movable": _movable(access, names, now) if access.leads else [],
        "handovers": handovers_of(access, now.astimezone(access.organisation.zone).date()),
        "is_off": found.answer.status == "off",
        "groups": _groups(found, names),
        "line": found.line,
        "bought": found.bought,
        "lines": _lines(access, now) if access.leads else [],
    }
    return render(request, "hands/show.html", context)


@member(Role.LEADER, methods=("POST",))
def lines(request: HttpRequest, access: Access) -> HttpResponse:
    """Says whose nearest leader the reader is, or is no longer."""
    with refusals_told(request):
        say_line(by=access, who=request.POST.get("who", ""), leads="back" not in request.POST, now=timezone.now())
    return redirect("hands", organisation=access.organisation.slug)


def _movable(access: Access, names: Mapping[str, str], now: datetime) -> list[tuple[str, str]]:
    """Those the leader can look at, since they can be told, in the order of their names."""
    told = can_be_told(access, now.astimezone(access.organisation.zone).date())
    return sorted(((key, names[key]) for key in told), key=lambda one: one[1].casefold())


def _groups(found: Seen, names: Mapping[str, str]) -> list[tuple[str, list[Told]]]:
    """The cells, apart by how many can: what one can, what nobody can alone yet, the rest. One group for a reader who
    is not told of everybody, and cannot know how many there are."""
    if not found.is_whole:
        return [("own", [_by_name(one, names) for one in found.cells])] if found.cells else []
    apart: dict[str, list[Told]] = {"one": [], "nobody": [], "several": []}
    for one in found.cells:
        apart["one" if len(one.alone) == 1 else "several" if one.alone else "nobody"].append(_by_name(one, names))
    return [(name, cells) for name, cells in apart.items() if cells]


def _by_name(one: Hands, names: Mapping[str, str]) -> Told:
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
