"""Decisions: what the leader has decided, and one more."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from ildsjel.actions.decide import decide
from ildsjel.actions.review import answer_to, asked_period
from ildsjel.facts.learned import Decision
from ildsjel.ledger.decisions import decisions_of
from ildsjel.surfaces.api.gate import Slug
from ildsjel.surfaces.api.period import Days

router = Router(tags=["decisions"])


class DecisionIn(Schema):
    """The answer to a finding: a choice, why, and a day to look again."""

    question: str = Field(examples=["ceiling"])
    choice: Literal["keep", "change", "unknown"]
    because: str = Field("", max_length=500)
    again: date | None = None
    learned: str = Field("", max_length=500)


class DecisionOut(Schema):
    """A decision, what the one before it taught, and the figures the leader had before them as text; the ends of an
    interval are `name.low` and `name.high`."""

    on: date
    question: str
    choice: str
    because: str
    again: date | None
    initiative: str
    status: str
    learned: str
    figures: dict[str, str]


@router.get("/decisions", response=list[DecisionOut], summary="What has been decided")
def decided(request: HttpRequest, organisation: Slug) -> list[dict[str, Any]]:
    """Every decision that stands, newest first."""
    return [_told(decision) for decision in decisions_of(request.auth)]


@router.post("/decisions", response={201: list[DecisionOut]}, summary="Decide")
def deciding(
    request: HttpRequest, organisation: Slug, decision: DecisionIn, days: Query[Days]
) -> Status[list[dict[str, Any]]]:
    """Keeps the leader's decision with the figures of the period; gives all that stand, newest first."""
    by, now, said = request.auth, timezone.now(), decision.dict()
    period = asked_period(by=by, start=days.start, end=days.end, now=now)
    answer = answer_to(by=by, key=said.pop("question"), period=period, now=now)
    if answer is None:
        raise Http404
    decide(by=by, answer=answer, now=now, **said)
    return Status(201, decided(request, organisation))


def _told(decision: Decision) -> dict[str, Any]:
    told = {name: getattr(decision, name) for name in DecisionOut.model_fields if name != "figures"}
    return told | {"figures": {name: str(value) for name, value in decision.m}}
