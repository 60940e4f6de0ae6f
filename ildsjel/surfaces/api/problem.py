"""Problems: every refusal is `application/problem+json` (RFC 9457), in words the reader understands."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from ildsjel.actions.log_time import TwoReadings
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.text import UnreadableLine, write_line
from ildsjel.ledger.hindrance import hindrance
from ildsjel.people.access import NotYours
from ildsjel.sources.reading import AskDayOrder, Unreadable
from ildsjel.surfaces.api.speaking import speaker_of
from ildsjel.surfaces.show.hindered import status_of

UNKNOWN = sentence("There is no such thing here, or it is not yours to see.")
NO_TOKEN = sentence("Send a personal token: Authorization: Bearer … Make one on the page “About you”.")
ILL_FORMED = sentence("Something in the request is not as it should be. What it is stands under “errors”.")
STOPPED = sentence("Something stopped here. Nothing you had saved is lost. Try again in a while.")
LOG = logging.getLogger(__name__)
REFUSALS = {
    401: "No token, or one that opens nothing",
    403: "For others here to do",
    404: "No such thing, or not yours",
    422: "Refused, with what to do instead",
    503: "The facts cannot be reached or written to just now",
    507: "The disk is full",
}


class Problem(Schema):
    """What is in the way, and what to do about it; `readings`, `line` and `errors` only where they apply."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    line: int | None = None
    readings: list[str] | None = None
    errors: list[dict[str, Any]] | None = None


def handle_problems(api: NinjaAPI) -> None:
    """Lets every anticipated refusal leave the API as a problem."""
    api.exception_handler(NotAllowed)(lambda request, refused: problem(request, 403, refused.says))
    api.exception_handler(TwoReadings)(_two_readings)
    api.exception_handler(AskDayOrder)(lambda request, ask: problem(request, 422, ask.says, line=ask.line))
    for refusal in (Refused, Unreadable, UnreadableLine):
        api.exception_handler(refusal)(_refused)
    for missing in (NotYours, Http404):
        api.exception_handler(missing)(lambda request, _: problem(request, 404, UNKNOWN))
    api.exception_handler(AuthenticationError)(lambda request, _: problem(request, 401, NO_TOKEN))
    api.exception_handler(ValidationError)(_ill_formed)
    api.exception_handler(HttpError)(lambda request, error: problem(request, error.status_code, ILL_FORMED))
    api.exception_handler(Exception)(_stopped)


def problem(request: HttpRequest, status: int, says: Sentence, **more: Any) -> HttpResponse:
    """A problem as an answer."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    told |= {"detail": speaker_of(request).say(says)} | {name: value for name, value in more.items() if value}
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    return JsonResponse(told, status=status, headers=headers, content_type="application/problem+json")


def _refused(request: HttpRequest, refused: Refused | Unreadable | UnreadableLine) -> HttpResponse:
    return problem(request, 422, refused.says, line=getattr(refused, "line", None))


def _two_readings(request: HttpRequest, two: TwoReadings) -> HttpResponse:
    return problem(request, 422, two.says, readings=[write_line(reading) for reading in two.readings])


def _stopped(request: HttpRequest, why: Exception) -> HttpResponse:
    LOG.exception("%s %s", request.method, request.path, exc_info=why)
    found = hindrance(why)
    return problem(request, status_of(found), found.says) if found else problem(request, 500, STOPPED)


def _ill_formed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    told = [{"at": list(one["loc"]), "says": one["msg"]} for one in error.errors]
    return problem(request, 422, ILL_FORMED, errors=told)
