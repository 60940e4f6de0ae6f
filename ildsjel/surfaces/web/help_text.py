"""The help pages as text: where they are, what each is called, and the steps that lead to a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from markdown_it import MarkdownIt

SECTION = re.compile(r"^## .*$", re.MULTILINE)
MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
MARKS = re.compile(r"\*\*|`|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Page:
    """One help page in the reader's language."""

    key: str
    path: Path

    @property
    def text(self) -> str:
        """All of it, in Markdown."""
        return self.path.read_text("utf-8")

    @property
    def title(self) -> str:
        """Its heading."""
        return title_of(self.text)

    @property
    def steps(self) -> str:
        """The first section, as plain text: in a source's page, how the file is got."""
        _, first, *_ = [*SECTION.split(self.text), ""]
        return MARKS.sub(lambda mark: mark[1] or "", first).strip()


def title_of(text: str) -> str:
    """The heading of a Markdown text, without the marks."""
    [heading] = MARKDOWN.parseInline(text.partition("\n")[0].removeprefix("#").strip())
    return "".join(token.content for token in heading.children or ())


def in_html(text: str) -> SafeString:
    """A Markdown text as a page shows it. HTML in it is escaped, so that what is rendered is ours."""
    return mark_safe(MARKDOWN.render(text))


def pages() -> Iterator[Page]:
    """Every page there is, by key."""
    return (Page(path.stem, path) for path in sorted(_folder().glob("*.md")))


def page(key: str) -> Page | None:
    """The page of a question or a source; None where there is none."""
    path = _folder() / f"{key}.md"
    return Page(key, path) if path.is_file() else None


def _folder() -> Path:
    return settings.PACKAGE / "help" / (get_language() or "nb")
