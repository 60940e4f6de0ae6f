"""Commitment (Står du bak dette?): four answers of the owner, and of the leader; each sees what the other shares."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.answer_commitment import answer_commitment, share_commitment, takes_part
from ildsjel.actions.right import DOERS, NotAllowed, Refused
from ildsjel.insight.commitment import is_committed
from ildsjel.insight.initiative import Standing
from ildsjel.ledger.commitment import Commitment, effort_of, own_commitments, shared_commitments
from ildsjel.ledger.initiatives import standing_of
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks
from ildsjel.people.switch import Feature, is_on
from ildsjel.surfaces.web.forms.commitment import CommitmentForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of


@member(*DOERS)
def commitment(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """The page."""
    return render(request, "commitment/show.html", _context(request, access, initiative))


@member(*DOERS, methods=("POST",))
def answers(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Keeps four taps."""
    form = CommitmentForm(request.POST, speaker=speaker_of(request))
    if form.is_valid():
        try:
            answer_commitment(by=access, initiative=initiative, answers=form.cleaned_data, now=timezone.now())
            return _to(access, initiative)
        except NotAllowed as no:
            raise Http404 from no
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return render(request, "commitment/show.html", _context(request, access, initiative) | {"form": form}, status=422)


@member(*DOERS, methods=("POST",))
def sharing(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Lets the other side see it, or takes that back."""
    share_commitment(by=access, initiative=initiative, is_shared="back" not in request.POST)
    return _to(access, initiative)


def _context(request: HttpRequest, access: Access, initiative: str) -> dict[str, object]:
    now = timezone.now()
    today = now.astimezone(access.organisation.zone).date()
    thing = next((one for one in open_house(access).initiatives if one.key == initiative), None)
    found = standing_of(access, initiative, now)
    if thing is None or not takes_part(access, found):
        raise Http404
    can_be_used = is_on(access.organisation, Feature.COMMITMENT, today)
    own = own_commitments(access, initiative) if can_be_used else []
    return {
        "initiative": thing,
        "is_on": can_be_used,
        "own": own[0] if own else None,
        "is_committed": bool(own) and is_committed(own[0].answers),
        "before": [(row, is_committed(row.answers)) for row in own[1:4]],
        "effort": effort_of(access, access.person, initiative, today) if can_be_used and access.person else None,
        "others": _others(access, found, today) if can_be_used else [],
        "form": CommitmentForm(None, speaker=speaker_of(request), last=own[0].answers if own else ()),
    }


def _others(access: Access, found: Standing, today: date) -> list[dict[str, object]]:
    """What the other side shares: the leaders' for the owner, else the owner's. Looking leaves a trace."""
    whose = sorted(found.known.leaders) if access.key == found.owner else [found.owner]
    rows = [row for row in shared_commitments(access, found.key, whose) if row.person_id != access.person.pk]
    leave_looks(access, {"commitment": [row.person.key for row in rows]}, today)
    return [_other(access, row, found.key, today) for row in rows]


def _other(access: Access, row: Commitment, initiative: str, today: date) -> dict[str, object]:
    return {
        "row": row,
        "is_committed": is_committed(row.answers),
        "effort": effort_of(access, row.person, initiative, today),
    }


def _to(access: Access, initiative: str) -> HttpResponse:
    return redirect("commitment", organisation=access.organisation.slug, initiative=initiative)
