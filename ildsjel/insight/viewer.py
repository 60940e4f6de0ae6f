"""Who looks: a reader as the privacy rules know them."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.insight.answer import Heads
from ildsjel.insight.safe_runs import LABEL, K


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: a member's key (empty: nobody in particular), roles, the members who share their rows, and those of
    the own line: the ones a leader is the nearest leader of."""

    person: str = ""
    roles: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    line: frozenset[str] = frozenset()

    @property
    def leads(self) -> bool:
        """Whether figures for the leader are for this viewer."""
        return "leader" in self.roles

    def may_be_told_of(self, members: Heads) -> bool:
        """Whether all of these are in the own line, or the viewer's own self."""
        return members <= self.line | {self.person}

    def others(self, heads: Heads) -> Heads:
        """Those of `heads` whose time is not the viewer's to see."""
        return heads - {self.person} - self.shares

    def may_see(self, heads: Heads) -> bool:
        """Whether a sum resting on `heads` rests on no others, or on three or more."""
        others = self.others(heads)
        return not others or sum(not who.startswith(LABEL) for who in others) >= K
