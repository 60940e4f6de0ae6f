"""Minutes from letters one has sent: when each went out is all that is looked at; not to whom, nor what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ildsjel.sources.following import Account, AskLetters, Letters
from ildsjel.sources.mail.letter import Letter
from ildsjel.sources.mail.letters import letters, opened
from ildsjel.sources.moment import fixed
from ildsjel.sources.proposed import BACK, Proposals, Proposed
from ildsjel.sources.reading import Context, Data
from ildsjel.sources.sittings import sittings, up_to


def of_account(account: Account, context: Context) -> Proposals:
    """The sittings of the last days, by the heads of the letters in the folder of what is sent."""
    moments: list[datetime] = []
    validity, after, has_more = "", 0, True
    while has_more:
        told: Letters = yield AskLetters(
            address=account.address,
            user=account.user,
            secret=account.secret,
            sent=True,
            since=context.today - BACK,
            validity=validity,
            after=after,
            heads=True,
        )
        moments += (at for _, raw in told.letters if (at := _sent(Letter(opened(raw)), context)))
        after = max((number for number, _ in told.letters), default=after)
        validity, has_more = told.validity, told.has_more
    yield from _sittings(moments)


def of_file(data: Data, context: Context, me: str) -> Iterator[Proposed]:
    """The sittings of the last days, by the letters in a file that are from the address `me`."""
    first = context.today - BACK
    found = (Letter(raw) for _, raw in letters(data, whole=False))
    own = (letter for letter in found if letter.sender and letter.sender.mail == me and not letter.was_never_sent)
    yield from _sittings([at for letter in own if (at := _sent(letter, context)) and at.date() >= first])


def _sent(letter: Letter, context: Context) -> datetime | None:
    """When a person sent it; None where a machine did."""
    return fixed(letter.at.astimezone(context.zone)) if letter.at and not letter.is_automatic else None


def _sittings(moments: list[datetime]) -> Iterator[Proposed]:
    return sittings("mail", up_to(moments), channel="email", kind="")
