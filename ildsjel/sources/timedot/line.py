"""One line of timedot: a day, what time went to, or a note that takes none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.reading import BEGINNING, Head
from ildsjel.sources.timedot.amount import is_amount

_DAY = re.compile(r"([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/][0-9]{1,2})(?:\s+(.*))?")
_BETWEEN = re.compile(r"\t|  ")
_HEADING = re.compile(r"\*+ +")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is written, and what is said of it."""

    cell: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An amount as it is written, the account it went to and the comment behind it."""

    account: str
    amount: str
    comment: str = ""


def line_of(text: str) -> Day | Item | None:
    """What stands on a line; None for a note, a comment or nothing. A heading of Org may stand for either."""
    line = text.rstrip()
    bare = _HEADING.sub("", line, count=1).lstrip() if line.startswith("*") else line
    if not bare or bare.lstrip()[0] in "#;":
        return None
    said, _, comment = bare.partition(";")
    if day := _DAY.fullmatch(said.rstrip()):
        return Day(day[1], (day[2] or "").strip())
    account, *amount = _BETWEEN.split(said.strip(), maxsplit=1)
    return Item(account, amount[0].strip(), comment.strip()) if amount else None


def begins(head: Head) -> bool:
    """Is the first thing said a day, and is what follows below it an amount of time, with nothing else between?"""
    lines = re.split(r"\r\n|\r|\n", beginning_of(head).lstrip("\ufeff"))
    is_cut = len(head.beginning) == BEGINNING
    told = [one for line in (lines[:-1] if is_cut else lines) if (one := line_of(line))]
    items = [one for one in told if isinstance(one, Item)]
    is_time = bool(items) and all(is_amount(item.amount) for item in items[:3])
    return is_time and isinstance(told[0], Day)
