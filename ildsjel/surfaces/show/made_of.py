"""What a proposal is made of, in words: letters, calls or replies; a meeting goes by its title."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, plural
from ildsjel.ledger.proposal import Proposal


def made_of(proposal: Proposal) -> Sentence | None:
    """The words, or None for a meeting."""
    match proposal.source:
        case "mail":
            return plural("One letter sent", "{n} letters sent", proposal.n)
        case "phone_log":
            return plural("One call", "{n} calls", proposal.n)
        case "replies":
            return plural("One reply", "{n} replies", proposal.n)
    return None
