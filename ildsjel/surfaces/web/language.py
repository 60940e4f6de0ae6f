"""The language of a page: the person's own choice, then the browser's; Scandinavian browsers read bokmål."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

NEIGHBOURS = {"nb", "no", "nn", "da", "sv"}


class LanguageMiddleware:
    """Activates the language for the rest of the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # To ask who a program with a token is takes longer than to see that no browser has been here before.
        is_known = settings.SESSION_COOKIE_NAME in request.COOKIES
        lang = (_own_language(request) if is_known else "") or browser_language(request)
        request.LANGUAGE_CODE = lang
        with translation.override(lang):
            response = self.get_response(request)
        response.headers["Content-Language"] = lang
        return response


def _own_language(request: HttpRequest) -> str:
    return getattr(request.user, "language", "") or request.session.get("language", "")


def browser_language(request: HttpRequest) -> str:
    """nb or en, by the first language of the browser that is one of them or a neighbour; else bokmål."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        base = code.partition("-")[0]
        if base in NEIGHBOURS:
            return "nb"
        if base == "en":
            return "en"
    return "nb"
