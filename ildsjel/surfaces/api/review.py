"""The review: all questions, as the token's owner may see the answers."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router

from ildsjel.actions.review import asked_period, review
from ildsjel.surfaces.api.answers import AnswerOut
from ildsjel.surfaces.api.gate import Slug
from ildsjel.surfaces.api.period import Days
from ildsjel.surfaces.api.speaking import speaker_of
from ildsjel.surfaces.show.as_json import answer_json

router = Router(tags=["review"])


@router.get("/review", response={200: list[AnswerOut]}, by_alias=True, summary="Ask all the questions")
def ask(
    request: HttpRequest,
    organisation: Slug,
    days: Query[Days],
    question: str = Query("", description="One question only."),
) -> list[dict[str, Any]]:
    """The answers for a period (the last four weeks if none is given), most urgent first."""
    by, now = request.auth, timezone.now()
    answers = review(by=by, period=asked_period(by=by, start=days.start, end=days.end, now=now), now=now)
    speaker = speaker_of(request)
    return [answer_json(answer, speaker) for answer in answers if question in ("", answer.key)]
