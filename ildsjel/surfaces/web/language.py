"""The language of a page: the person's own choice, then the browser's; Scandinavian browsers read bokmål."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

NEIGHBOURS = {"nb", "no", "nn", "da", "sv"}


class LanguageMiddleware:
    """Activates the language for the rest of the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        own = getattr(request.user, "language", "") or request.session.get("language", "")
        lang = own or browser_language(request)
        request.LANGUAGE_CODE = lang
        with translation.override(lang):
            response = self.get_response(request)
        response.headers["Content-Language"] = lang
        return response


def browser_language(request: HttpRequest) -> str:
    """nb or en, by the first language of the browser that is one of them or a neighbour; else bokmål."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        base = code.partition("-")[0]
        if base in NEIGHBOURS:
            return "nb"
        if base == "en":
            return "en"
    return "nb"
