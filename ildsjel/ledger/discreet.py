"""What is said in private is not kept: only that something was, which way, and whether it asked for a reply."""

from __future__ import annotations

from dataclasses import replace

from ildsjel.facts.happened import Message
from ildsjel.facts.kinds import Kept
from ildsjel.insight.needs_reply import reads_as

PUBLIC = ("comment",)


def discreet(fact: Kept) -> Kept:
    """The fact as it may be kept: a message that is not public loses its text, after having been read once."""
    if not isinstance(fact, Message) or fact.form in PUBLIC or not fact.text:
        return fact
    return replace(fact, text="", needs=fact.needs or (reads_as(fact) if fact.way == "in" else ""))
