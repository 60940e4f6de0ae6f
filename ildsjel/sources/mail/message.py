"""A letter as a Message: when, which way, what it answers, and whether it asks for an answer."""

from __future__ import annotations

from ildsjel.facts.happened import Message
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import sentence
from ildsjel.sources.label import somebody
from ildsjel.sources.mail.letter import Letter
from ildsjel.sources.mail.own_words import own_words
from ildsjel.sources.mail.sides import Sides
from ildsjel.sources.moment import fixed
from ildsjel.sources.reading import Context, LeftOut

PREFIX = "mail"


def message(letter: Letter, mailbox: Sides, context: Context) -> Message | None:
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
        id=_key(letter.id) or content_key(PREFIX, at.isoformat(), way, letter.subject),
    )


def _key(letter_id: str) -> str:
    """A letter's own id names machines and at times people, and is kept as a key."""
    return content_key(PREFIX, letter_id) if letter_id else ""
