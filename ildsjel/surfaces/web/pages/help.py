"""Help: one page a question and one a source, in the reader's language."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt


@require_safe
def help_index(request: HttpRequest) -> HttpResponse:
    """Every page there is."""
    pages = [(path.stem, _title(path)) for path in sorted(_folder().glob("*.md"))]
    return render(request, "help/index.html", {"pages": pages})


@require_safe
def help_page(request: HttpRequest, key: str) -> HttpResponse:
    """One page."""
    path = _folder() / f"{key}.md"
    if not path.is_file():
        raise Http404
    # The pages are our own files, so their HTML is ours too.
    text = mark_safe(MarkdownIt("commonmark", {"html": False}).enable("table").render(path.read_text("utf-8")))
    return render(request, "help/show.html", {"text": text, "title": _title(path)})


def _folder() -> Path:
    return settings.PACKAGE / "help" / (get_language() or "nb")


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        return file.readline().removeprefix("#").strip()
