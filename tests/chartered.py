"""An initiative with all it takes to start, or to go on: the same in tests of rules, of acts and of pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ildsjel.actions.accept_initiative import accept_initiative
from ildsjel.actions.receive import receive
from ildsjel.actions.state import state
from ildsjel.actions.write_charter import draft, write_charter
from ildsjel.facts.charter import Charter
from ildsjel.facts.happened import Outcome, Seconds
from ildsjel.facts.stated import Backing, Ceiling, Goal, Worth
from tests.cast import NOW, Cast

KEY, HOUR = "rugbrod", 3600
TODAY = NOW.date()
CHARTER = Charter(
    on=TODAY,
    initiative=KEY,
    why="Folk som leter etter rugbrød, skal finne vårt.",
    whom="småbarnsforeldre",
    channels=("facebook", "blog"),
    owner="ola",
    measure="bestilling",
)
LEARNING = Goal(
    on=TODAY,
    sort="learning",
    title="Finne ut hva folk spør om før de kjøper",
    target=Decimal(3),
    until=date(2026, 6, 1),
    owner="ola",
    level="target",
    effort=Seconds(HOUR),
    initiative=KEY,
    id="learn",
)
LEADERS_OWN = Goal(
    on=TODAY,
    sort="learning",
    title="Lære å svare kundene selv",
    target=Decimal(1),
    until=date(2026, 6, 1),
    owner="kari",
    level="commit",
    effort=Seconds(HOUR),
    initiative=KEY,
    id="own",
)
RESULT = Goal(
    on=TODAY,
    sort="result",
    title="Få 25 nye faste bestillinger",
    measure="bestilling",
    baseline=Decimal(0),
    target=Decimal(25),
    until=date(2026, 6, 1),
    owner="ola",
    level="target",
    effort=Seconds(2 * HOUR),
    initiative=KEY,
    id="result",
)


def drafted(cast: Cast) -> None:
    """A draft with a charter, and nothing else."""
    draft(by=cast.kari, name="Rugbrød", now=NOW)
    write_charter(by=cast.ola, charter=CHARTER, now=NOW)


def ready_to_start(cast: Cast) -> None:
    """A draft with all it takes to start."""
    drafted(cast)
    for what in (
        LEARNING,
        LEADERS_OWN,
        Ceiling(on=TODAY, initiative=KEY, seconds=Seconds(10 * HOUR)),
        Backing(on=TODAY, who="ola", seconds=Seconds(4 * HOUR), sentence="Svar folk skikkelig."),
        Worth(on=TODAY, outcome="bestilling", kroner=Decimal(240)),
    ):
        state(by=cast.kari, what=what, now=NOW)
    accept_initiative(by=cast.ola, initiative=KEY, now=NOW)


def ready_to_go_on(cast: Cast) -> None:
    """What it takes to go on past the early phase, beside what it took to start."""
    orders = Outcome(on=TODAY, name="bestilling", count=Decimal(2), channel="facebook", id="o1")
    receive(by=cast.kari, facts=[orders], source="outcome_table", now=NOW)
    state(by=cast.kari, what=RESULT, now=NOW)
