"""What Kari has stated: what is far too much, what things cost and are worth, what is promised and aimed at."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ildsjel.demo.house import BLOG, DAILY, LAUNCHED
from ildsjel.demo.year import AGREED, LAUNCH, WEEKS, Year
from ildsjel.facts.happened import Seconds
from ildsjel.facts.kinds import Stated
from ildsjel.facts.stated import Aim, Backing, Ceiling, Goal, Hours, Rate, Target, Worth

HOUR = 3600
RATES = {"leader": 980, "key_employee": 620, "colleague": 560}


def stated(year: Year) -> Iterator[Stated]:
    """Ceilings, rates, hours, targets, backing, worth and goals."""
    start, launch = year.start, year.monday(LAUNCH)
    for role, kroner in RATES.items():
        yield Rate(on=start, role=role, kroner=Decimal(kroner), by="kari", id=f"demo:rate:{role}")
    yield Hours(on=start, schedule="mon-fri 08:00-16:00", by="kari", id="demo:hours")
    yield Target(
        on=start,
        seconds=Seconds(4 * HOUR),
        because="Den som spør før lunsj, skal ha svar før vi går hjem.",
        by="kari",
        id="demo:target",
    )
    yield Target(on=start, seconds=Seconds(8 * HOUR), channel="email", by="kari", id="demo:target:email")
    for bar, share in (("D1", "0.6"), ("D2", "0.8"), ("D4", "0.5")):
        yield Aim(on=start, bar=bar, share=Decimal(share), by="kari", id=f"demo:aim:{bar}")
    yield _ceiling(year, DAILY, 40, "Mer enn en full stilling på drift er mer enn vi har.")
    yield _ceiling(year, BLOG, 4, "Bloggen skal være moro, ikke en jobb til.")
    yield _ceiling(year, LAUNCHED, 10, "Rugbrødet skal ikke spise opp dagene til de andre brødene.")
    yield Backing(
        on=year.monday(AGREED),
        who="ola",
        seconds=Seconds(4 * HOUR),
        sentence="Svar folk skikkelig. Det er jobb, ikke pause.",
        days=("tue", "thu"),
        may="Løfte innlegg, låne kamera, be en baker om hjelp.",
        limit=Decimal(1000),
        deputy="amira",
        by="kari",
        id="demo:backing:ola",
    )
    yield from _worths(year)
    yield Goal(
        on=launch,
        sort="result",
        title="25 nye faste bestillinger på rugbrød",
        measure="fast bestilling",
        baseline=Decimal(0),
        target=Decimal(25),
        until=year.monday(-4),
        owner="ola",
        initiative=LAUNCHED,
        effort=Seconds(6 * HOUR),
        by="kari",
        id="demo:goal:result",
    )
    yield Goal(
        on=launch,
        sort="learning",
        title="Finne ut hva folk lurer på før de kjøper rugbrød",
        until=year.monday(-2),
        owner="amira",
        initiative=LAUNCHED,
        by="kari",
        id="demo:goal:learning",
    )


def _worths(year: Year) -> Iterator[Worth]:
    """Three outcomes; one was worth less until she had counted what a telephone call costs."""
    half = year.monday(WEEKS // 2)
    for n, (on, outcome, kroner, owner, because) in enumerate(
        (
            (year.start, "bestilling", 240, "ola", "Det en kurv kaster av seg."),
            (year.start, "fast bestilling", 1800, "kari", "Et år med brød på fredag."),
            (year.start, "spart telefon", 60, "amira", "Fem minutter i disken."),
            (half, "spart telefon", 85, "amira", "Køen i disken er talt med."),
        )
    ):
        yield Worth(
            on=on,
            outcome=outcome,
            kroner=Decimal(kroner),
            because=because,
            owner=owner,
            by="kari",
            id=f"demo:worth:{n}",
        )


def _ceiling(year: Year, initiative: str, hours: int, because: str) -> Ceiling:
    on = year.monday(LAUNCH) if initiative == LAUNCHED else year.start
    name = f"demo:ceiling:{initiative}"
    return Ceiling(on=on, initiative=initiative, seconds=Seconds(hours * HOUR), because=because, by="kari", id=name)
