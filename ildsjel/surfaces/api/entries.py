"""Entries: six minutes logged by a program, as the token's owner."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from ildsjel.actions.log_time import log_time
from ildsjel.facts.text import write_line
from ildsjel.surfaces.api.gate import Slug
from ildsjel.surfaces.show.fact_json import fact_json

router = Router(tags=["entries"])


class EntryIn(Schema):
    """One line, as it is typed on the page, or one of the `readings` of a problem."""

    line: str = Field(max_length=1000, examples=["fb 6 svarte på spørsmål"])


class EntryOut(Schema):
    """The entry as it was understood: every field of a Time, its line in the text form, and what takes it back."""

    entry: dict[str, Any]
    line: str
    receipt: int


@router.post("/entries", response={201: EntryOut}, summary="Log time in one line")
def log(request: HttpRequest, organisation: Slug, entry: EntryIn) -> Status[dict[str, Any]]:
    """Logs the line in the owner's own log. A line that can be read in two ways is a problem with `readings`."""
    logged = log_time(by=request.auth, line=entry.line, now=timezone.now())
    told = {"entry": fact_json(logged.entry), "line": write_line(logged.entry), "receipt": logged.receipt.pk}
    return Status(201, told)
