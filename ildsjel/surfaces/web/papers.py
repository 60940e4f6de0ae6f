"""The papers on privacy: Markdown in the reader's language, filled with the organisation's own settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.template import engines
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
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
    def html(self) -> SafeString:
        """All of it, as a page shows it: a table too wide for the screen is moved by finger or by key."""
        region = format_html('<div class="wide" tabindex="0" role="region" aria-label="{}"><table>', self.title)
        found = in_html(self.text).replace("<table>", region).replace("</table>", "</table></div>")
        return mark_safe(found)


def paper(key: str, filled_with: Mapping[str, object]) -> Paper:
    """The paper with this key."""
    path = settings.PACKAGE / "help" / (get_language() or "nb") / "privacy" / f"{key}.md"
    return Paper(key, engines["django"].from_string(path.read_text("utf-8")).render(dict(filled_with)))
