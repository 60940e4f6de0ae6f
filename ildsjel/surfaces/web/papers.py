"""The papers on privacy: Markdown in the reader's language, filled with the organisation's own settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.template import engines
from django.utils.translation import get_language

from ildsjel.surfaces.web.help_text import in_html, title_of

PAPERS = ("information", "discussion", "impact", "record", "retention")
"""In the order they are needed."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, filled in."""

    key: str
    text: str

    @property
    def title(self) -> str:
        """Its heading."""
        return title_of(self.text)

    @property
    def html(self) -> str:
        """All of it, as a page shows it."""
        return in_html(self.text)


def paper(key: str, filled_with: Mapping[str, object]) -> Paper:
    """The paper with this key."""
    path = settings.PACKAGE / "help" / (get_language() or "nb") / "privacy" / f"{key}.md"
    return Paper(key, engines["django"].from_string(path.read_text("utf-8")).render(dict(filled_with)))
