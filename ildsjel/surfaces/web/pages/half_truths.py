"""Half-truths (Halvtygde sannheter): the board, seen by everybody here; who put what on it is known to nobody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.claim_half_truth import begin_board, claim_half_truth
from ildsjel.actions.right import DOERS, NotAllowed, Refused
from ildsjel.actions.weigh_up import weigh_up
from ildsjel.facts.half_truths import HalfTruth
from ildsjel.people.access import Access
from ildsjel.surfaces.show.first_half_truths import FOUR
from ildsjel.surfaces.show.half_truth_words import MUST_LOOK, SUGGESTS, lasts
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.forms.half_truths import ClaimForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of


@member()
def half_truths(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return _page(request, access, ClaimForm(None, speaker=speaker_of(request)))


@member(*DOERS, methods=("POST",))
def half_truth_claims(request: HttpRequest, access: Access) -> HttpResponse:
    """Puts a half-truth on the board, and goes to it."""
    form = ClaimForm(request.POST, speaker=speaker_of(request))
    if form.is_valid():
        try:
            key, _ = claim_half_truth(by=access, now=timezone.now(), **form.cleaned_data)
            return redirect("half_truth", organisation=access.organisation.slug, half_truth=key)
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, form, status=422)


@member(*DOERS, methods=("POST",))
def half_truth_beginnings(request: HttpRequest, access: Access) -> HttpResponse:
    """Puts the four on an empty board, in the reader's language."""
    now = timezone.now()
    with refusals_told(request):
        begin_board(by=access, drafts=_drafts(speaker_of(request)), now=now)
    return redirect("half_truths", organisation=access.organisation.slug)


def _page(request: HttpRequest, access: Access, form: ClaimForm, status: int = 200) -> HttpResponse:
    standings = weigh_up(access, timezone.now())
    context = {
        "board": [
            (
                one,
                MUST_LOOK.get(one.look),
                lasts(one) if one.verdict else None,
                SUGGESTS[one.suggests] if one.evidence else None,
            )
            for one in standings
        ],
        "four": () if standings else FOUR,
        "form": form if access.roles & DOERS else None,
    }
    return render(request, "half_truths/show.html", context, status=status)


def _drafts(speaker: Speaker) -> list[HalfTruth]:
    return [
        HalfTruth(
            on=speaker.today or timezone.localdate(),
            claim=speaker.say(one.claim),
            fact=speaker.say(one.fact),
            misleads=speaker.say(one.misleads),
            sort=one.sort,
        )
        for one in FOUR
    ]
