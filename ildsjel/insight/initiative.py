"""How an initiative stands: its charter, phase, goals and backing, and what is missing before it may go on.

It starts when there is a learning goal, also one of the leader's own; a ceiling; an owner who has said yes in person,
and time a leader, who is somebody else, has set aside for the owner; and a measure with a worth, or a day it shall be
found by. It goes on past its early phase, eight weeks [set], when it has a result goal and every goal of it is
operational (`operational.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from ildsjel.facts.charter import Accepted, Charter, Phase
from ildsjel.facts.kinds import Stated
from ildsjel.facts.period import WEEK
from ildsjel.facts.sentence import Name, Quantity, Sentence, plural, sentence
from ildsjel.facts.stated import Backing, Ceiling, Goal, Worth
from ildsjel.insight.operational import Known, Lack, lacks, warnings

EARLY_WEEKS = 8
DRAFT, EARLY, LAUNCH, RUNNING, ENDING = "draft", "early", "launch", "running", "ending"
S = TypeVar("S", Charter, Phase, Ceiling)


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """A goal of the initiative, what keeps it from being operational, and what is worth thinking of."""

    goal: Goal
    lacks: tuple[Lack, ...]
    warnings: tuple[Lack, ...]


@dataclass(frozen=True)
class Standing:
    """An initiative as it stands on a day; `is_accepted` by its owner, and `backing` by a leader who is another."""

    key: str
    charter: Charter | None
    phase: str
    since: date | None
    is_accepted: bool
    backing: Backing | None
    ceiling: Ceiling | None
    goals: tuple[GoalStanding, ...]
    has_worth: bool
    known: Known

    @property
    def owner(self) -> str:
        """Who is to do it; empty while nobody has been named."""
        return self.charter.owner if self.charter else ""

    @property
    def waits_for_owner(self) -> bool:
        """Whether somebody has been named who has not said yes."""
        return bool(self.owner) and not self.is_accepted and self.phase != ENDING

    @cached_property
    def to_start(self) -> tuple[Sentence, ...]:
        """What is missing before it can start, in a few words each."""
        return (*_to_learn(self), *_to_do(self))

    @cached_property
    def to_go_on(self) -> tuple[Sentence, ...]:
        """What is missing before it can go on past its early phase."""
        return tuple(_to_go_on(self.goals))

    @property
    def is_late(self) -> bool:
        """Whether its early phase has lasted for as long as it may, and something is still missing."""
        is_over = self.since is not None and self.known.today >= self.since + EARLY_WEEKS * WEEK
        return self.phase == EARLY and is_over and bool(self.to_go_on)


def standing(key: str, known: Known) -> Standing:
    """How the initiative stands."""
    held = [fact for fact in known.held if getattr(fact, "initiative", key) == key]
    charter, phase = _one(held, Charter), _one(held, Phase)
    owner = charter.owner if charter else ""
    return Standing(
        key=key,
        charter=charter,
        phase=phase.phase if phase else RUNNING if key == known.default else DRAFT,
        since=_begun(key, known),
        is_accepted=any(isinstance(fact, Accepted) and fact.by == owner for fact in held),
        backing=_backing(held, owner, known),
        ceiling=_one(held, Ceiling),
        goals=tuple(_goal(fact, known) for fact in held if isinstance(fact, Goal)),
        has_worth=charter is not None and _has_worth(charter, held, known.today),
        known=known,
    )


def cannot_start(missing: tuple[Sentence, ...]) -> Sentence:
    """The refusal, with all that is missing."""
    return plural(
        "The initiative can start when one thing is in place: {things}.",
        "The initiative can start when {in_all} things are in place: {things}.",
        len(missing),
        in_all=Quantity(len(missing), "words"),
        things=missing,
    )


def cannot_go_on(missing: tuple[Sentence, ...]) -> Sentence:
    """The refusal to go past the early phase, with all that is missing."""
    return plural(
        "The initiative can go on when one thing is in place: {things}.",
        "The initiative can go on when {in_all} things are in place: {things}.",
        len(missing),
        in_all=Quantity(len(missing), "words"),
        things=missing,
    )


def _one(held: Sequence[Stated], kind: type[S]) -> S | None:
    return next((fact for fact in held if isinstance(fact, kind)), None)


def _begun(key: str, known: Known) -> date | None:
    phases = (fact for fact in known.stated if isinstance(fact, Phase) and fact.initiative == key)
    return min((fact.on for fact in phases if fact.on <= known.today), default=None)


def _goal(goal: Goal, known: Known) -> GoalStanding:
    return GoalStanding(goal, lacks(goal, known), warnings(goal, known))


def _has_worth(charter: Charter, held: Sequence[Stated], today: date) -> bool:
    priced = {fact.outcome for fact in held if isinstance(fact, Worth)}
    return charter.measure in priced or (charter.promised is not None and charter.promised >= today)


def _backing(held: Sequence[Stated], owner: str, known: Known) -> Backing | None:
    """What a leader who is somebody else has set aside for the owner."""
    found = (fact for fact in held if isinstance(fact, Backing) and owner and fact.who == owner)
    return next((fact for fact in found if fact.by != owner and fact.by in known.leaders), None)


def _to_learn(of: Standing) -> Iterator[Sentence]:
    owners = [one.goal.owner in of.known.leaders for one in of.goals if one.goal.sort == "learning"]
    if False not in owners:
        yield sentence("what you shall learn")
    if True not in owners:
        yield sentence("what the leader shall learn")


def _to_do(of: Standing) -> Iterator[Sentence]:
    who = Name("person", of.owner)
    if of.ceiling is None:
        yield sentence("a ceiling")
    if not of.owner:
        yield sentence("who does it")
        yield sentence("time set aside for it")
    if of.owner and not of.is_accepted:
        yield sentence("a yes from {owner}", owner=who)
    if of.owner and of.backing is None:
        yield sentence("time a leader sets aside for {owner}", owner=who)
    if not of.has_worth:
        yield sentence("what it brings in your own currency, or a day you shall have found that by")


def _to_go_on(goals: tuple[GoalStanding, ...]) -> Iterator[Sentence]:
    if not any(one.goal.sort == "result" for one in goals):
        yield sentence("what you shall achieve")
    for one in goals:
        if one.lacks:
            yield sentence(
                "“{title}” ({things})", title=one.goal.title, things=tuple(lack.what for lack in one.lacks)
            )
