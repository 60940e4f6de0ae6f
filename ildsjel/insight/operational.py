"""Is a goal operational? What is missing of O1 to O7, each with a sentence that would do, and what to think of, O8 to
O10.

O1 a verb and its object; O2 a measure the ledger has (a learning goal: so many answers to a question); O3 where it
stands today; O4 how far, and whether that is a promise, an aim or a stretch; O5 by when; O6 one owner and a different
leader; O7 at least the hours a week the owner gives it are set aside for the owner.
O8 what is done if something comes in the way; O9 the measure has a worth; O10 when it is given up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ildsjel.facts.holding import holding
from ildsjel.facts.kinds import Stated
from ildsjel.facts.sentence import Name, Sentence, sentence
from ildsjel.facts.stated import Backing, Goal, Worth

WORDS = 3
"""The fewest a verb and its object take."""
LEVELS = ("commit", "target", "stretch")


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing a goal is without (`rule` is O1 ... O10): what it is in a few words, and a sentence that would do."""

    rule: str
    what: Sentence
    suggests: Sentence


@dataclass(frozen=True)
class Known:
    """What goals are judged by: what is stated, what is counted here by name, who leads, the day, and the `default`
    initiative, which runs without having been started."""

    stated: Sequence[Stated]
    countable: frozenset[str]
    leaders: frozenset[str]
    today: date
    default: str = ""

    @cached_property
    def held(self) -> tuple[Stated, ...]:
        """What holds on the day."""
        return holding(self.stated, self.today)


def lacks(goal: Goal, known: Known) -> tuple[Lack, ...]:
    """What keeps the goal from being operational. A leader's own goal needs no other owner, and no backing."""
    return (*_what(goal, known.countable), *_who(goal, known))


def warnings(goal: Goal, known: Known) -> tuple[Lack, ...]:
    """What is worth thinking of, and stops nobody."""
    priced = {fact.outcome for fact in known.held if isinstance(fact, Worth)}
    return tuple(_warnings(goal, priced))


def _what(goal: Goal, countable: frozenset[str]) -> Iterator[Lack]:
    """O1 to O5."""
    learns = goal.sort == "learning"
    if len(goal.title.split()) < WORDS:
        yield _O1_LEARNING if learns else _O1
    if learns and goal.target is None:
        yield _O2_LEARNING
    if not learns and goal.measure not in countable:
        yield _O2
    if not learns and goal.baseline is None:
        yield _O3
    if (not learns and goal.target is None) or goal.level not in LEVELS:
        yield _O4
    if goal.until is None:
        yield _O5


def _who(goal: Goal, known: Known) -> Iterator[Lack]:
    """O6 and O7."""
    leads = goal.owner in known.leaders
    if not goal.owner or (goal.owner == goal.by and not leads):
        yield _O6
    elif not goal.effort or (goal.effort > _set_aside(goal.owner, known.held) and not leads):
        suggests = sentence(
            "Say how many hours a week {owner} gives it, and set aside as many.", owner=Name("person", goal.owner)
        )
        yield Lack("O7", sentence("hours set aside for it"), suggests)


def _set_aside(who: str, held: Sequence[Stated]) -> int:
    return sum(fact.seconds for fact in held if isinstance(fact, Backing) and fact.who == who)


def _warnings(goal: Goal, priced: set[str]) -> Iterator[Lack]:
    if not goal.if_then:
        yield _O8
    if goal.sort == "result" and goal.measure not in priced:
        yield _O9
    if not goal.stop:
        yield _O10


_O1 = Lack(
    "O1",
    sentence("what shall happen"),
    sentence("Say what you do, and to what: “Answer every question about gluten within a day.”"),
)
_O1_LEARNING = Lack(
    "O1",
    sentence("what you shall find out"),
    sentence("Ask the question whole: “Find out what makes people ask us about bread.”"),
)
_O2 = Lack(
    "O2",
    sentence("a measure that is counted here"),
    sentence("Choose something that is counted here already, such as orders from the web shop."),
)
_O2_LEARNING = Lack(
    "O2", sentence("how many answers you are looking for"), sentence("Say a number: “three answers by Christmas”.")
)
_O3 = Lack("O3", sentence("where it stands today"), sentence("Write what it is today: “Today it is 12 a week.”"))
_O4 = Lack(
    "O4",
    sentence("how far and how sure"),
    sentence("Say the number, and whether it is a promise, an aim or a stretch."),
)
_O5 = Lack("O5", sentence("a day it shall be done by"), sentence("Choose a day, at most a quarter ahead."))
_O6 = Lack(
    "O6",
    sentence("one owner who is not the leader"),
    sentence("Choose one person who does it; the leader backs it and is somebody else."),
)
_O8 = Lack(
    "O8",
    sentence("what you do when something comes in the way"),
    sentence("“If Monday is full, we answer on Tuesday before ten.”"),
)
_O9 = Lack(
    "O9",
    sentence("what it is worth in your own currency"),
    sentence("State what one of them is worth under “Goals and limits”."),
)
_O10 = Lack("O10", sentence("when you give it up"), sentence("“If nobody has asked by Easter, we stop.”"))
