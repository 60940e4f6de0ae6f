"""What a page may load and send to, said on every answer."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import HEADER
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponse


class OnePolicy:
    """The policy of the settings, the same on every answer and so written once: django-csp's own middleware writes
    it anew for each, which took a twenty-fifth of logging a line."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = build_policy()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers[HEADER] = self.policy
        return response
