"""Help: one page a question and one a source, in the reader's language."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ildsjel.surfaces.web.help_text import in_html, page, pages


@require_safe
def help_index(request: HttpRequest) -> HttpResponse:
    """Every page there is."""
    return render(request, "help/index.html", {"pages": pages()})


@require_safe
def help_page(request: HttpRequest, key: str) -> HttpResponse:
    """One page."""
    found = page(key)
    if found is None:
        raise Http404
    return render(request, "help/show.html", {"text": in_html(found.text), "title": found.title})
