"""What can be set in the type we bring along: a PDF that can be read aloud holds no letter without one."""

from __future__ import annotations

import re
from unicodedata import category, normalize

KNOWN = (range(0x20, 0x250), range(0x370, 0x500), range(0x1E00, 0x1F00), range(0x2010, 0x2028), range(0x2030, 0x203F))
SINGLE = frozenset("€™←↑→↓−≤≥½¼¾")
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Sk", "So", "Zl", "Zp"})
GAP = "…"


def legible(text: str) -> str:
    """The text without pictures and marks nobody would miss; of letters in scripts we have no type for, a gap."""
    shown = "".join(map(_shown, normalize("NFC", re.sub(r"[ \t\r\n]+", " ", text))))
    return re.sub(rf"{GAP}{{2,}}", GAP, shown).strip()


def cut(text: str, most: int) -> str:
    """At most so many letters of it, to the end of a word."""
    return text if len(text) <= most else text[: most + 1].rpartition(" ")[0].rstrip(".,;:– ") + GAP


def _shown(letter: str) -> str:
    if letter in SINGLE or letter in "°©®":
        return letter
    if category(letter) in UNSEEN:
        return ""
    return letter if any(ord(letter) in span for span in KNOWN) else GAP
