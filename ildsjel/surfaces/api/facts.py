"""Facts: everything in the text form, or as one JSON object a line; for all but the caretaker their own entries."""

from __future__ import annotations

from collections.abc import Iterator
from json import dumps
from typing import Literal

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from ninja import Query, Router

from ildsjel.actions.export import export
from ildsjel.facts.kinds import KINDS, Fact
from ildsjel.facts.text import write_line
from ildsjel.surfaces.api.gate import Slug
from ildsjel.surfaces.api.period import Days
from ildsjel.surfaces.show.fact_json import fact_json

router = Router(tags=["facts"])
Kind = Literal[tuple(KINDS)]
TYPES = {"text": "text/plain; charset=utf-8", "json": "application/x-ndjson"}
LINES = {"responses": {200: {"content": {kind: {"schema": {"type": "string"}} for kind in TYPES.values()}}}}


@router.get("/facts", openapi_extra=LINES, summary="Everything as text")
def facts(
    request: HttpRequest,
    organisation: Slug,
    days: Query[Days],
    kind: Kind | None = None,
    form: Literal["text", "json"] = "text",
) -> StreamingHttpResponse:
    """One fact a line; people by pseudonyms. `ildsjel facts --load` and `POST /files` read the text again."""
    found = export(by=request.auth, start=days.start, end=days.end, kind=kind or "", now=timezone.now())
    return StreamingHttpResponse(_lines(found, form), content_type=TYPES[form])


def _lines(found: Iterator[Fact], form: str) -> Iterator[str]:
    for fact in found:
        yield (dumps(fact_json(fact), ensure_ascii=False) if form == "json" else write_line(fact)) + "\n"
