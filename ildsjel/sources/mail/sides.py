"""Whose mailbox it is: which addresses are ours, told from the letters themselves, else nothing is guessed.

In this order: what the name of the file says (`_IN`, `_OUT`, `Sent`); the label Sent; whose mailbox the letters were
delivered to; for a single letter, whether it has travelled; the address that most letters are to. Everybody at the
same domain is on the same side, unless it is one anybody can have an address at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ildsjel.facts.sentence import sentence
from ildsjel.sources.mail.letter import Address, Letter
from ildsjel.sources.reading import Unreadable

MOST_COUNTED = 10_000
_WAY = re.compile(r"(?:^|[_\-. ])(IN|OUT)(?=[_\-. ]|$)")
_SENT_BOX = re.compile(r"\b(?:sent|sendt|sendte|skickat|skickade|gesendet)\b", re.IGNORECASE)
_ANYBODYS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|online|getmail|broadpark|proton|protonmail|gmx|web|"
    r"telia)\.(?:com|no|se|dk|de|net|me|co\.uk)"
)


@dataclass(frozen=True, slots=True)
class Sides:
    """Our addresses, the one that most letters are about first; an archive of a list has none."""

    own: tuple[str, ...]
    way: str = ""

    @property
    def mailbox(self) -> str:
        return self.own[0] if self.own else ""

    def way_of(self, letter: Letter) -> str:
        """`in` or `out`."""
        if self.way:
            return self.way
        return "out" if letter.is_labelled_sent or (letter.sender and self.is_own(letter.sender)) else "in"

    def is_own(self, address: Address) -> bool:
        """Is this one of us?"""
        domains = {own.rpartition("@")[2] for own in self.own}
        return address.mail in self.own or (address.domain in domains and not _ANYBODYS.fullmatch(address.domain))


def sides(letters: Iterable[Letter], name: str) -> Sides:
    """Whose the mailbox is. Raises Unreadable when that cannot be told."""
    seen = _Seen()
    for letter in letters:
        seen.count(letter)
    said = _WAY.search(name.replace("/", "_"))
    way = said[1].lower() if said else "out" if _SENT_BOX.search(name) else ""
    if way:
        return Sides(_most(seen.senders if way == "out" else seen.delivered or seen.recipients, 1), way)
    if seen.sent or seen.delivered:
        return Sides(_most(seen.sent + seen.delivered))
    if seen.letters == 1 and seen.addressed:
        return Sides(_most(seen.recipients)) if seen.travelled else Sides(_most(seen.senders), "out")
    shared = _most(seen.recipients, 1)
    if shared and seen.recipients[shared[0]] * 2 >= seen.letters:
        return Sides(shared)
    if seen.letters and not seen.addressed:
        return Sides(())
    raise Unreadable(
        sentence(
            "Nothing in this file says which address is yours. Export the shared mailbox itself, with sent mail in a "
            "file of its own called Sent."
        )
    )


class _Seen:
    def __init__(self) -> None:
        self.letters = self.addressed = self.travelled = 0
        self.senders: Counter[str] = Counter()
        self.recipients: Counter[str] = Counter()
        self.delivered: Counter[str] = Counter()
        self.sent: Counter[str] = Counter()

    def count(self, letter: Letter) -> None:
        sender, recipients = letter.sender, letter.recipients
        self.letters += 1
        self.addressed += bool(recipients)
        self.travelled += letter.has_travelled
        _add(self.recipients, recipients)
        _add(self.delivered, letter.delivered_to)
        if sender:
            _add(self.senders, [sender])
            _add(self.sent, [sender] if letter.is_labelled_sent else [])


def _add(counter: Counter[str], addresses: Iterable[Address]) -> None:
    """Counts, and lets the rarest go where there are very many."""
    counter.update({address.mail for address in addresses})
    if len(counter) > 2 * MOST_COUNTED:
        for mail, _ in counter.most_common()[MOST_COUNTED:]:
            del counter[mail]


def _most(counter: Counter[str], most: int = 50) -> tuple[str, ...]:
    return tuple(mail for mail, _ in counter.most_common(most))
