"""Four questions: a decision page in three minutes, where every figure is a guess and says so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.insight.first_guess import first_guess
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.guess import GuessForm
from ildsjel.surfaces.web.gate import member


@member(Role.LEADER)
def guess(request: HttpRequest, access: Access) -> HttpResponse:
    """The questions, and once they are answered what they come to; nothing is kept."""
    form = GuessForm(request.GET or None)
    found = first_guess(**form.cleaned_data) if form.is_valid() else None
    context = {
        "form": form,
        "guess": found,
        "initiative": open_house(access).initiative_for(""),
        "today": timezone.now().astimezone(access.organisation.zone).date(),
    }
    return render(request, "guess/show.html", context)
