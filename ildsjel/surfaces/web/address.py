"""Where a kept thing is read: the page of it, or the page it stands on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from django.urls import reverse
from django.utils.http import urlencode

from ildsjel.actions.right import DOERS
from ildsjel.people.access import Access
from ildsjel.surfaces.show.words import QUESTIONS

OWN_PAGE = MappingProxyType(
    {
        "lesson": "lesson",
        "halftruth": "half_truth",
        "experiment": "experiment",
        "question": "learning_question",
    }
)
"""The kinds with a page each, by their id."""
PAGE_OF = MappingProxyType({"charter": "initiative", "launch": "launch", "must": "launch"})
"""Those that stand on the page of what they are of."""


def address_of(
    access: Access, kind: str, id: str, on: date, *, of: str = "", question: str = "", about: str = "", url: str = ""
) -> str:
    """The address; a post is read where it was published, else among the posts of its day. Empty where no page shows
    such a thing."""

    def page(name: str, *more: str) -> str:
        return reverse(name, args=[access.organisation.slug, *more])

    if kind in OWN_PAGE:
        return page(OWN_PAGE[kind], id)
    if kind in PAGE_OF and of:
        return page(PAGE_OF[kind], of)
    if kind == "post":
        return _post(page, on, url)
    if kind == "decision":
        return _decision(page, access, question, about)
    return ""


def _post(page: Callable[..., str], on: date, url: str) -> str:
    if url.startswith(("https://", "http://")):
        return url
    return f"{page('evidence', 'dialogue', 'post')}?{urlencode({'from': on, 'to': on})}"


def _decision(page: Callable[..., str], access: Access, question: str, about: str) -> str:
    if access.roles & DOERS and question in QUESTIONS:
        return page("question", question) + (f"?{urlencode({'about': about})}" if about else "")
    return page("results")
