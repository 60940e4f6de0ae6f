"""A shared mailbox that is followed by IMAP: what has come in and what was sent, a letter once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Account, AskLetters, Field, Letters, Mark, Steps, Stopped
from ildsjel.sources.mail.letter import Letter
from ildsjel.sources.mail.letters import opened
from ildsjel.sources.mail.message import message
from ildsjel.sources.mail.sides import Sides
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped

ASKED = (
    Field("address", sentence("Its mail server (IMAP)"), "imap.example.no"),
    Field("user", sentence("The address of the mailbox"), "post@example.no"),
    Field("secret", sentence("Its password, or an app password")),
)
BACK = timedelta(days=365)  # [set] so far back letters are read the first time


def followed(account: Account, context: Context) -> Steps:
    """The letters that are new, in the inbox and among those that were sent."""
    if "@" not in account.user:
        raise Stopped(sentence("Write the address of the mailbox as its user name, such as post@example.no."))
    ours = Sides((account.user.casefold(),))
    for folder in ("in", "sent"):
        validity = account.marks.get(f"{folder} validity", "")
        after = int(account.marks.get(f"{folder} last", "0"))
        has_more = True
        while has_more:
            told: Letters = yield AskLetters(
                address=account.address,
                user=account.user,
                secret=account.secret,
                sent=folder == "sent",
                since=context.today - BACK,
                validity=validity,
                after=after,
            )
            yield from _messages(told, ours, context)
            after = max((number for number, _ in told.letters), default=after if told.validity == validity else 0)
            validity, has_more = told.validity, told.has_more
        yield Mark(f"{folder} validity", validity)
        yield Mark(f"{folder} last", str(after))


def _messages(told: Letters, ours: Sides, context: Context) -> Iterator[Found]:
    for _, raw in told.letters:
        try:
            found = message(Letter(opened(raw)), ours, context)
        except LeftOut as left_out:
            yield Skipped(0, left_out.why)
        else:
            if found:
                yield found
