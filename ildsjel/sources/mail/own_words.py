"""What a letter says in its writer's own words: enough to tell whether it asks for an answer, and no more.

Quoted letters and signatures are not the writer's. The text is judged and then let go; it is never kept.
"""

from __future__ import annotations

import re
from email.message import Message as Raw
from html.parser import HTMLParser

from ildsjel.sources.mail.letter import Letter

ENOUGH = 2000
_SILENT = ("style", "script", "head", "blockquote")
_SAID = re.compile(r".{0,200}\b(?:wrote|skrev|schrieb)\b.{0,200}:\s*$", re.IGNORECASE)
_ENDS = re.compile(
    r"^\s*(?:-{2,}\s*(?:original message|opprinnelig melding|ursprungligt meddelande|ursprüngliche nachricht).*"
    r"|(?:from|fra|från|von):\s.*"
    r"|_{10,}"
    r"|--)\s*$",
    re.IGNORECASE,
)


def own_words(letter: Letter) -> str:
    """The subject of a first letter, and the text without what it quotes."""
    subject = "" if letter.is_reply else letter.subject
    return f"{subject}\n{_without_quotes(_text(letter.raw))}".strip()[:ENOUGH]


def _text(raw: Raw) -> str:
    parts = [part for part in raw.walk() if part.get_content_maintype() == "text" and not part.get_filename()]
    plain = next((part for part in parts if part.get_content_subtype() == "plain"), None)
    if plain is not None:
        return _decoded(plain)
    return _without_tags(_decoded(parts[0])) if parts else ""


def _decoded(part: Raw) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset("utf-8"), errors="replace")
    except (LookupError, ValueError):
        return payload.decode("utf-8", errors="replace")


def _without_quotes(text: str) -> str:
    kept = []
    for line in text.splitlines():
        if _ENDS.match(line):
            break
        if not line.lstrip().startswith((">", "|")) and not _SAID.match(line):
            kept.append(line.strip())
    return "\n".join(kept).strip()


def _without_tags(html: str) -> str:
    reader = _Words()
    reader.feed(html)
    return "".join(reader.words)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in ("br", "p", "div", "tr"):
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
