"""A shared mailbox, as mbox (Google Takeout, Thunderbird, an archive) or a single letter as .eml.

One letter is one Message by email. What it says is read only to tell whether it asks for an answer; neither text,
subject nor addresses are kept. Who wrote from outside becomes a keyed hash, our own sender keeps the name it has.
Letters are joined by what they answer. Replies that machines write do not count as answers. Letters between
ourselves are left out. Only mailboxes that an organisation shares belong here, never a person's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.mail.followed import ASKED, followed
from ildsjel.sources.mail.letter import Letter
from ildsjel.sources.mail.letters import is_mbox, letters
from ildsjel.sources.mail.message import message
from ildsjel.sources.mail.sent import of_account, of_file
from ildsjel.sources.mail.sides import Sides, sides
from ildsjel.sources.proposed import Proposals, Proposed
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped, Unreadable

NAME = "mail"
__all__ = ["ASKED", "NAME", "follow", "propose", "proposed", "read", "recognises"]
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?[A-Za-z][A-Za-z0-9-]*:[ \t\r\n]")
_NEEDED = (rb"^From:", rb"^(?:Date|Received):", rb"^(?:To|Subject|Message-ID|MIME-Version):")


def recognises(head: Head) -> bool:
    """Is this a box of letters, or a letter?"""
    if is_mbox(head.beginning):
        return True
    top = re.split(rb"\r?\n\r?\n", head.beginning, maxsplit=1)[0]
    has_all = all(re.search(name, top, re.IGNORECASE | re.MULTILINE) for name in _NEEDED)
    return bool(_HEAD.match(head.beginning)) and has_all


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Message for every letter. Raises Unreadable, also when it cannot be told which side is ours."""
    mailbox = sides((Letter(raw) for _, raw in letters(data, whole=False)), data.name)
    read, ourselves = 0, 0
    for line, raw in letters(data, whole=True):
        try:
            found = message(Letter(raw), mailbox, context)
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)
            continue
        read += 1
        ourselves += found is None
        if found:
            yield found
    if not read:
        raise Unreadable(sentence("There is no letter with a sender and a date in this file."))
    yield from _remarks(mailbox, read, ourselves)


def follow(account: Account, context: Context) -> Steps:
    """The same of a shared mailbox, by IMAP."""
    return followed(account, context)


def propose(account: Account, context: Context) -> Proposals:
    """The letters one has sent from a mailbox of one's own, by IMAP, as minutes."""
    return of_account(account, context)


def proposed(data: Data, context: Context, me: str) -> Iterator[Proposed]:
    """The same of a file, where `me` is one's own address."""
    return of_file(data, context, me)


def _remarks(mailbox: Sides, read: int, ourselves: int) -> Iterator[Remark]:
    if mailbox.own:
        yield Remark(sentence("Letters from {mailbox} are taken as yours.", mailbox=mailbox.mailbox))
    else:
        says = sentence(
            "This is an archive that says nothing of who its letters are to. All are taken as coming in, "
            "so it does not show who was answered."
        )
        yield Remark(says)
    if ourselves:
        yield Remark(
            plural(
                "One letter between yourselves is left out.",
                "{n} letters between yourselves are left out.",
                ourselves,
            )
        )
