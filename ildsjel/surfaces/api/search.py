"""Search: what is written down here, by its words."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema

from ildsjel.actions import search as action
from ildsjel.surfaces.api.gate import Slug
from ildsjel.surfaces.show.hit_json import found_json

router = Router(tags=["search"])


class HitOut(Schema):
    """A lesson, a half-truth, a decision or a post: its texts, the most telling first. Of a half-truth that is the
    fact, and then the claim."""

    kind: str
    id: str
    on: date
    texts: list[str]
    question: str
    choice: str
    initiative: str
    channel: str
    url: str


class FoundOut(Schema):
    """Twenty hits of `n`, and the words they were found by; `instead` says what was searched for where it is not what
    was typed, `partly` that no text has all of it, and `left` how many new texts are still to be read."""

    n: int
    words: list[str]
    instead: str
    partly: bool
    left: int
    hits: list[HitOut]


@router.get("/search", response=FoundOut, summary="Search what is written down")
def searching(
    request: HttpRequest,
    organisation: Slug,
    q: str = Query("", description="What to look for."),
    page: int = Query(1, ge=1, le=99_999, description="Which twenty."),
) -> dict[str, Any]:
    """Lessons first, then half-truths, decisions and posts, as far as the token’s owner may read them."""
    return found_json(action.search(by=request.auth, text=q, page=page, now=timezone.now()))
