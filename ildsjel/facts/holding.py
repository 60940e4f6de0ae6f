"""What holds: of everything stated, the newest about each thing, less what was taken back by stating nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ildsjel.facts.charter import Accepted, Charter, Phase
from ildsjel.facts.keeping import Keep
from ildsjel.facts.kinds import Stated
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.learning_plan import last_day
from ildsjel.facts.outside import Assumption, SeriesBreak, Signpost
from ildsjel.facts.stated import (
    Aim,
    Backing,
    Break,
    Ceiling,
    Exchange,
    Goal,
    Hours,
    Plan,
    Rate,
    Regime,
    Rhythm,
    Target,
    Worth,
)

ABOUT: dict[type, tuple[str, ...]] = {
    Goal: ("id",),
    Ceiling: ("initiative",),
    Plan: ("initiative",),
    Break: ("initiative",),
    Rate: ("role",),
    Worth: ("outcome",),
    Regime: ("sort", "about"),
    Exchange: ("currency", "on"),
    Target: ("channel",),
    Aim: ("bar",),
    Hours: ("channel",),
    Backing: ("who",),
    Rhythm: (),
    Charter: ("initiative",),
    Accepted: ("initiative", "by"),
    Phase: ("initiative",),
    Keep: ("thing",),
    Launch: ("key",),
    Must: ("key",),
    Reserve: ("who", "first", "last"),
    Skill: ("who", "kind"),
    Assumption: ("key",),
    Signpost: ("key",),
    SeriesBreak: ("measure", "on"),
}
AMOUNT = ("seconds", "kroner", "schedule", "share")


def holding(stated: Iterable[Stated], today: date) -> tuple[Stated, ...]:
    """The statements that hold on a day, newest first; each holds from its day until the next about the same."""
    newest: dict[tuple[object, ...], Stated] = {}
    for fact in sorted(stated, key=lambda fact: fact.on):
        if fact.on <= today:
            newest[type(fact), *(getattr(fact, name) for name in ABOUT[type(fact)])] = fact
    return tuple(sorted((f for f in newest.values() if _says_something(f, today)), key=lambda f: f.on, reverse=True))


def _says_something(fact: Stated, today: date) -> bool:
    until = fact.until if isinstance(fact, Backing) else None
    if isinstance(fact, Plan) and fact.blocks:
        until = last_day(fact)
    match fact:
        case Rhythm(weeks=1) | Launch(off=True) | Skill(level="none") | Assumption(text="") | Signpost(off=True):
            return False
        case Reserve():
            return True
    return (until is None or today <= until) and all(getattr(fact, name, True) for name in AMOUNT)


def before(stated: Iterable[Stated], fact: Stated) -> tuple[Stated, ...]:
    """What was stated about the same thing before a statement, newest first."""
    about = ABOUT[type(fact)]
    same = [
        other
        for other in stated
        if type(other) is type(fact)
        and other.on < fact.on
        and all(getattr(other, name) == getattr(fact, name) for name in about)
    ]
    return tuple(sorted(same, key=lambda other: other.on, reverse=True))
