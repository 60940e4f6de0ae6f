"""Propose from a file of one's own: minutes are laid before the one who drops it; nothing of the file is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from ildsjel.actions.propose import propose
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.author_hash import author_hash
from ildsjel.people.access import Access
from ildsjel.sources import find
from ildsjel.sources.archive import open_data
from ildsjel.sources.proposed import Proposed
from ildsjel.sources.reading import Context, Head, Skipped

LARGEST = 100 * 1024**2


@dataclass(frozen=True, slots=True)
class FromFile:
    """How many proposals are new, and the rows that were left out."""

    new: int
    skipped: tuple[Skipped, ...]


def propose_from_file(*, by: Access, file: BinaryIO, name: str, day_order: str = "", now: datetime) -> FromFile:
    """Proposes what a calendar, a mailbox or a log of calls of one's own tells of the last two weeks.

    Raises Refused, or Unreadable and AskDayOrder as reading a file does.
    """
    must(by, DOERS)
    if file.seek(0, 2) > LARGEST:
        raise Refused(
            sentence("That file is over 100 MB. Connect the mailbox instead, or export the last two weeks.")
        )
    data = open_data(file, name)
    source = find(Head.of(data))
    tells = getattr(source, "proposed", None)
    if source is None or tells is None:
        says = sentence(
            "Minutes are proposed from a calendar, a mailbox or a log of calls. This file is none of them."
        )
        raise Refused(says)
    today = now.astimezone(by.organisation.zone).date()
    context = Context(today=today, hash_author=author_hash(by, today), zone=by.organisation.zone, day_order=day_order)
    found = list(tells(data, context, by.person.mail.casefold() if by.person else ""))
    new = propose(
        by=by, proposed=[one for one in found if isinstance(one, Proposed)], source=source.NAME, is_all=False, now=now
    )
    return FromFile(new, tuple(one for one in found if isinstance(one, Skipped)))
