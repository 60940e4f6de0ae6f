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
from typing import TypeVar

from ildsjel.facts.charter import Accepted, Charter, Phase
from ildsjel.facts.kinds import Stated
from ildsjel.facts.period import WEEK
from ildsjel.facts.sentence import Name, Sentence, plural, sentence
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


@dataclass(frozen=True, slots=True)
class Standing:
    """An initiative as it stands on a day. `to_start` and `to_go_on` are what is missing, in a few words each."""

    key: str
    charter: Charter | None
    phase: str
    since: date | None
    is_accepted: bool
    backing: Backing | None
    ceiling: Ceiling | None
    goals: tuple[GoalStanding, ...]
    to_start: tuple[Sentence, ...]
    to_go_on: tuple[Sentence, ...]
    is_late: bool

    @property
    def owner(self) -> str:
        """Who is to do it; empty while nobody has been named."""
        return self.charter.owner if self.charter else ""

    @property
    def waits_for_owner(self) -> bool:
        """Whether somebody has been named who has not said yes."""
        return bool(self.owner) and not self.is_accepted and self.phase != ENDING


def standing(key: str, known: Known) -> Standing:
    """How the initiative stands."""
    held = [fact for fact in known.held if getattr(fact, "initiative", key) == key]
    charter, phase, ceiling = _one(held, Charter), _one(held, Phase), _one(held, Ceiling)
    goals = tuple(_goal(fact, known) for fact in held if isinstance(fact, Goal))
    owner = charter.owner if charter else ""
    backing = next((fact for fact in held if isinstance(fact, Backing) and owner and fact.who == owner), None)
    name = phase.phase if phase else RUNNING if key == known.default else DRAFT
    since = _begun(key, known)
    parts = _Parts(
        charter=charter,
        accepted=any(isinstance(fact, Accepted) and fact.by == owner for fact in held),
        backing=backing if backing and backing.by != owner and backing.by in known.leaders else None,
        ceiling=ceiling,
        goals=goals,
        has_worth=charter is not None and _has_worth(charter, held, known.today),
        leaders=known.leaders,
    )
    to_go_on = tuple(_to_go_on(goals))
    return Standing(
        key=key,
        charter=charter,
        phase=name,
        since=since,
        is_accepted=parts.accepted,
        backing=backing,
        ceiling=ceiling,
        goals=goals,
        to_start=tuple(_to_start(parts)),
        to_go_on=to_go_on,
        is_late=name == EARLY and bool(to_go_on) and since is not None and known.today >= since + EARLY_WEEKS * WEEK,
    )


def cannot_start(missing: tuple[Sentence, ...]) -> Sentence:
    """The refusal, with all that is missing."""
    return plural(
        "The initiative can start when one thing is in place: {things}.",
        "The initiative can start when {n} things are in place: {things}.",
        len(missing),
        things=missing,
    )


def cannot_go_on(missing: tuple[Sentence, ...]) -> Sentence:
    """The refusal to go past the early phase, with all that is missing."""
    return plural(
        "The initiative can go on when one thing is in place: {things}.",
        "The initiative can go on when {n} things are in place: {things}.",
        len(missing),
        things=missing,
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    charter: Charter | None
    accepted: bool
    backing: Backing | None
    ceiling: Ceiling | None
    goals: tuple[GoalStanding, ...]
    has_worth: bool
    leaders: frozenset[str]


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


def _to_start(parts: _Parts) -> Iterator[Sentence]:
    learning = [one.goal for one in parts.goals if one.goal.sort == "learning"]
    if not any(goal.owner not in parts.leaders for goal in learning):
        yield sentence("what you shall learn")
    if not any(goal.owner in parts.leaders for goal in learning):
        yield sentence("what the leader shall learn")
    if parts.ceiling is None:
        yield sentence("a ceiling")
    owner = parts.charter.owner if parts.charter else ""
    if not owner:
        yield sentence("who does it")
        yield sentence("time set aside for it")
    else:
        who = Name("person", owner)
        if not parts.accepted:
            yield sentence("a yes from {owner}", owner=who)
        if parts.backing is None:
            yield sentence("time a leader sets aside for {owner}", owner=who)
    if not parts.has_worth:
        yield sentence("what it brings in your own currency, or a day you shall have found that by")


def _to_go_on(goals: tuple[GoalStanding, ...]) -> Iterator[Sentence]:
    if not any(one.goal.sort == "result" for one in goals):
        yield sentence("what you shall achieve")
    for one in goals:
        if one.lacks:
            yield sentence(
                "for “{title}” {things}", title=one.goal.title, things=tuple(lack.what for lack in one.lacks)
            )
