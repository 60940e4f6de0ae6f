"""Show the demo: how things stand at the invented firm, for those whose own is still empty. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from ildsjel.demo import firm
from ildsjel.facts.house import House
from ildsjel.facts.learned import Decision
from ildsjel.facts.period import Period
from ildsjel.insight.answer import Answer
from ildsjel.insight.gather import gather
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.questions import ask_all
from ildsjel.insight.viewer import Viewer
from ildsjel.insight.working_time import ZONE
from ildsjel.people.person import Role

WEEKS, LATEST = 4, 5
LEADER = Viewer("kari", frozenset({Role.LEADER}), frozenset())


@dataclass(frozen=True, slots=True)
class DemoFirm:
    """Its answers as its leader sees them, the house they are about, and the last decisions."""

    house: House
    answers: tuple[Answer, ...]
    decisions: tuple[Decision, ...]


@lru_cache(maxsize=1)
def show_demo(*, today: date) -> DemoFirm:
    """The firm over the four weeks to today; the same the whole day, and worked out once in it."""
    noon, period = datetime.combine(today, time(12), ZONE), Period.weeks_to(today, WEEKS)
    book = gather(firm.facts(today), now=noon, period=period)
    answers = tuple(shown_to(answer, LEADER) for answer in ask_all(book))
    return DemoFirm(book.house, answers, tuple(reversed(book.decisions))[:LATEST])
