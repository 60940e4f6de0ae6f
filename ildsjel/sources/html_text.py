"""What a piece of HTML says to the one who reads it: its words, with paragraphs and lines as they stand."""

from __future__ import annotations

import re
from html import unescape

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_SILENT = frozenset({"script", "style"})
_PARAGRAPH = frozenset({"p", "div", "blockquote", "ul", "ol", "table", "figure", "h1", "h2", "h3", "h4", "h5", "h6"})
_LINE = frozenset({"br", "li", "tr", "hr"})
_SPACES = re.compile(r"[ \t\r\f\v\xa0]+")
_EDGES = re.compile(r" ?\n ?")
_EMPTY = re.compile(r"\n{3,}")


def plain_text(html: str) -> str:
    """The text without tags, comments and scripts; a text without any tag stays as it is, but for its entities."""
    if "<" not in html:
        return unescape(html).strip()
    told: list[str] = []
    until = ""
    for piece in _pieces(html):
        if until:
            until, piece = _after(piece, until)
            if until:
                continue
        elif piece.startswith("!--"):
            until, piece = _after(piece[3:], "-->")
        else:
            name, piece = _tag(piece)
            told.append("\n\n" if name in _PARAGRAPH else "\n" if name in _LINE else "")
            until = f"/{name}" if name in _SILENT else ""
        told.append("" if until else piece)
    return _tidy(unescape("".join(told)))


def _pieces(html: str) -> list[str]:
    """The text parted before every tag; what stands before the first is taken as if a tag stood before it."""
    return f">{html}".split("<")


def _after(piece: str, mark: str) -> tuple[str, str]:
    """Nothing to wait for any more, and what stands after the mark; or the mark, and nothing."""
    if mark.startswith("/"):
        return ("", piece.partition(">")[2]) if piece.casefold().startswith(mark) else (mark, "")
    _, found, rest = piece.partition(mark)
    return ("", rest) if found else (mark, "")


def _tag(piece: str) -> tuple[str, str]:
    """The name of the tag a piece begins with, and what stands after it; a lone `<` is a sign like others."""
    tag, closed, rest = piece.partition(">")
    name = _NAME.match(tag)
    if closed and (name or not tag or tag[0] in "!?/"):
        return (name[1].casefold() if name and not tag.startswith("/") else _ended(name)), rest
    return "", f"<{piece}"


def _ended(name: re.Match[str] | None) -> str:
    """A paragraph that ends parts as one that begins; of other ends nothing is said."""
    found = name[1].casefold() if name else ""
    return found if found in _PARAGRAPH else ""


def _tidy(text: str) -> str:
    return _EMPTY.sub("\n\n", _EDGES.sub("\n", _SPACES.sub(" ", text))).strip()
