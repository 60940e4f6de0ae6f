"""What somebody searches for: the words that matter, and when a word of a text is one of them."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.insight.stems import stems_of, words_of

PREFIX = 3
"""Letters from which on a word is also the beginning of others: «rugbrød» is in «rugbrødlansering»."""
COMMON_NB = """
    alle at av bare ble blir da de deg dem den der dere det dette din disse du eller en er et etter for fra før ha
    han hadde har hennes her hos hun hva hvem hvor hvordan hvorfor i ikke ingen inn jeg kan man med meg men mer mot
    mye må noe noen nå når og om opp oss over på seg sin skal som så til ut var ved vi vil vår være å
"""
COMMON_EN = """
    a about all also am an and any are as at be been but by can could did do does for from had has have he her him his
    how i if in into is it its just me more my no not of on or our out she should so than that the their them then
    there these they this to too up us was we were what when where which who why will with would you your
"""
COMMON = frozenset(COMMON_NB.split() + COMMON_EN.split())
"""Words that are in nearly every text: they are left out of what is searched for, unless there is nothing else."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word that is searched for."""

    word: str

    @property
    def stems(self) -> frozenset[str]:
        """The word and its stems; a text that has one of them has the word."""
        return stems_of(self.word)

    @property
    def beginning(self) -> str:
        """What other words may begin with, to be found as well; empty for a word that is too short."""
        return self.word if len(self.word) >= PREFIX else ""

    def is_met_by(self, word: str) -> bool:
        """Whether a word of a text is this one, or begins with it."""
        met = stems_of(word)
        return not met.isdisjoint(self.stems) or (bool(self.beginning) and any(map(self._begins, met)))

    def _begins(self, stem: str) -> bool:
        return stem.startswith(self.beginning)


def wanted(text: str) -> tuple[Wanted, ...]:
    """The words of a search, each once."""
    words = words_of(text)
    return tuple(map(Wanted, [word for word in words if word not in COMMON] or words))
