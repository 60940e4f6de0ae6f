"""Asks: what the leader has been asked for, with the answers; one more, and an answer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.reply_to import reply_to
from ildsjel.facts.stated import Hours
from ildsjel.insight.asks import Asked
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.stated import stated_of
from ildsjel.surfaces.api.gate import Slug

router = Router(tags=["asks"])


class AskIn(Schema):
    """One sentence; `sort` is empty, a proposal, or a worry, which is kept without a name."""

    text: str = Field(max_length=300, examples=["Et ordentlig kamera"])
    sort: Literal["", "proposal", "worry"] = ""
    kroner: Decimal | None = None
    channel: str = Field("", max_length=40)


class ReplyIn(Schema):
    """Yes, or no with a reason; `heard` with what will be done, to a worry. `meetings` is how many it took."""

    answer: Literal["yes", "no", "heard"]
    because: str = Field("", max_length=300)
    meetings: int = 0


class ReplyOut(Schema):
    """The leader's answer."""

    on: date
    answer: str
    because: str
    by: str


class AskOut(Schema):
    """What was asked, the working seconds it took or has waited, and the answer if there is one."""

    id: str
    on: date
    text: str
    sort: str
    kroner: Decimal | None
    channel: str
    by: str
    waited: int
    reply: ReplyOut | None


@router.get("/asks", response=list[AskOut], summary="What the leader has been asked for")
def asked(request: HttpRequest, organisation: Slug) -> list[AskOut]:
    """Every ask, newest first."""
    by, now = request.auth, timezone.now()
    hours = [one for _, one in stated_of(by) if isinstance(one, Hours)]
    return [_told(one, one.working(hours, now)) for one in reversed(asks_of(by))]


@router.post("/asks", response={201: list[AskOut]}, summary="Ask the leader")
def asking(request: HttpRequest, organisation: Slug, ask: AskIn) -> Status[list[AskOut]]:
    """Keeps what somebody asks for; gives all, newest first."""
    ask_for(by=request.auth, now=timezone.now(), **ask.dict())
    return Status(201, asked(request, organisation))


@router.post("/asks/{ask}/replies", response={201: list[AskOut]}, summary="Answer an ask")
def replying(request: HttpRequest, organisation: Slug, ask: str, reply: ReplyIn) -> Status[list[AskOut]]:
    """Keeps the leader's answer, once; gives all asks, newest first."""
    if request.auth.leads and ask not in {one.ask.id for one in asks_of(request.auth)}:
        raise Http404
    reply_to(by=request.auth, ask=ask, now=timezone.now(), **reply.dict())
    return Status(201, asked(request, organisation))


def _told(one: Asked, waited: int) -> AskOut:
    told = {name: getattr(one.ask, name) for name in ("id", "on", "text", "sort", "kroner", "channel", "by")}
    reply = one.reply and ReplyOut(
        on=one.reply.on, answer=one.reply.answer, because=one.reply.because, by=one.reply.by
    )
    return AskOut(**told, waited=waited, reply=reply)
