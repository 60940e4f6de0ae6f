"""A shared mailbox, as mbox (Google Takeout, Thunderbird, an archive) or a single letter as .eml.

One letter is one Message by email. What it says is read only to tell whether it asks for an answer; neither text,
subject nor addresses are kept. Who wrote from outside becomes a keyed hash, our own sender keeps the name it has.
Letters are joined by what they answer. Replies that machines write do not count as answers. Letters between
ourselves are left out. Only mailboxes that an organisation shares belong here, never a person's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.happened import Message
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.label import somebody
from ildsjel.sources.mail.letter import Letter
from ildsjel.sources.mail.letters import is_mbox, letters
from ildsjel.sources.mail.own_words import own_words
from ildsjel.sources.mail.sides import Sides, sides
from ildsjel.sources.moment import fixed
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped, Unreadable

NAME = "mail"
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
            found = _message(Letter(raw), mailbox, context)
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


def _message(letter: Letter, mailbox: Sides, context: Context) -> Message | None:
    """The Message of a letter, or None if it is between ourselves. Raises LeftOut."""
    sender, moment = letter.sender, letter.at
    if sender is None or moment is None:
        raise LeftOut(sentence("This letter has no sender or no date."))
    if letter.was_never_sent:
        raise LeftOut(sentence("This letter is a draft, junk or thrown away."))
    way = mailbox.way_of(letter)
    outside = sender if way == "in" else next((one for one in letter.recipients if not mailbox.is_own(one)), None)
    if outside is None:
        return None
    at = fixed(moment.astimezone(context.zone))
    is_asked = way == "in" and not letter.is_automatic
    return Message(
        on=at.date(),
        at=at,
        way=way,
        channel="email",
        form="mail",
        text=own_words(letter) if is_asked else "",
        author=context.hash_author(f"email:{outside.mail}"),
        by=somebody(sender.name, sender.mail) if way == "out" else "",
        thread=_key(letter.root) if letter.reply or way == "in" else "",
        reply=_key(letter.reply),
        automatic=letter.is_automatic,
        under=mailbox.mailbox,
        id=_key(letter.id) or content_key(NAME, at.isoformat(), way, letter.subject),
    )


def _key(letter_id: str) -> str:
    """A letter's own id names machines and at times people, and is kept as a key."""
    return content_key(NAME, letter_id) if letter_id else ""


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
