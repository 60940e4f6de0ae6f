"""Does a message need a reply? yes, no or unsure, by plain rules anyone can check.

In this order: what a person has ruled; a question mark or a question word (bokmål, nynorsk, English): yes; only
thanks, an okay or emoji: no; the opener of a direct message or a mail: yes; the rest is unsure, and counts
neither way. Without a text only the ruling and the opener are left.
"""

from __future__ import annotations

import re

from ildsjel.facts.happened import Message

PRIVATE = ("direct", "mail")
_ASKS = re.compile(
    r"\?|\b(hva|hvor|hvordan|hvorfor|hvem|hvilke[nt]?|korleis|kvifor|kva|kvar|kven|kva slags|lurer på|lurar på|"
    r"what|where|how|why|who|which|wonder|wondering)\b",
    re.IGNORECASE,
)
_OPENS_ASKING = re.compile(
    r"(?:^|[.!,:;\n])\s*(?:hei|hi|hello|hallo)?[\s,!]*"
    r"(når|kan|kunne|har|er|finnes|finst|går|får|skal|vil|selger|sel|tar|"
    r"when|can|could|do|does|is|are|will|would|may|have|has)\s+"
    r"(dere|de|du|jeg|eg|man|vi|det|den|noen|nokon|you|i|we|it|there|the|this|anyone|åpner|opnar|stenger|kommer)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_THANKS = re.compile(
    r"takk|thanks?|ok|okay|okei|oki|supert|flott|fint|topp|perfekt|herlig|kult|nydelig|great|perfect|nice|cool|lovely"
)
_BESIDE = re.compile(
    r"tusen|hjertelig|mange|så|mye|veldig|for|svar|svaret|hjelp|hjelpen|det|var|er|den|da|you|so|very|much|the|help|"
    r"your|reply|a|lot|dere|deg|igjen|again|bra|greit|grei|i|like|måte|hei|hilsen"
)


def needs_reply(message: Message, opener: bool) -> str:
    """yes, no or unsure for an inbound message; `opener` says that it begins its conversation."""
    if message.needs in ("yes", "no"):
        return message.needs
    reading = reads_as(message)
    if reading:
        return "yes" if reading == "asks" else "no"
    return "yes" if opener and message.form in PRIVATE else "unsure"


def reads_as(message: Message) -> str:
    """What the words of a message come to: `asks`, `thanks` or nothing. Kept in `needs` where the text is not."""
    if message.needs in ("asks", "thanks"):
        return message.needs
    text = message.text.strip()
    if _ASKS.search(text) or _OPENS_ASKING.search(text):
        return "asks"
    return "thanks" if text and _only_thanks(text) else ""


def _only_thanks(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return not any(c.isdigit() for c in text)
    rest = [word for word in words if not _THANKS.fullmatch(word)]
    return len(rest) < len(words) and all(_BESIDE.fullmatch(word) for word in rest)
