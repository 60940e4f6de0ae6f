"""What Fjordbrød takes for granted about the world outside, what told that it no longer held, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ildsjel.demo.counted import START
from ildsjel.demo.house import DAILY
from ildsjel.demo.year import Year
from ildsjel.facts.outside import Adapted, Assumption, Noticed, Published, Signpost
from ildsjel.facts.period import DAY

SERIES, LIMIT = "demo:facebook", Decimal(60)
FEED, HOME = "samme-dag", "vei-hjem"
SEEN = (
    (40, "ola", FEED, "Innleggene vises til færre enn før.", 41, "change", "Det viktigste går også på e-post."),
    (30, "amira", HOME, "Flere spør etter halve brød.", 24, "change", "Halve brød i disken fra klokka tre."),
    (15, "ingrid", HOME, "Bakeriet på hjørnet har stengt.", 6, "keep", "De som handlet der, bor et annet sted."),
)


def outside(year: Year) -> Iterator[Assumption | Signpost | Published | Noticed | Adapted]:
    """Two assumptions with what would tell, a published table in two editions, and what was seen and done."""
    yield from _granted(year.start, year)
    yield _edition(year, 50, (71, 66, 63))
    yield _edition(year, 20, (71, 66, 63, 58))
    yield _done(year.monday(20) + 34 * DAY, "demo-facebook", "change", "Kundeklubben får nyhetene først.")
    for week, who, assumption, text, days, choice, done in SEEN:
        on, key = year.monday(week) + DAY, f"demo:noticed:{week}"
        yield Noticed(on=on, text=text, assumption=assumption, by=who, id=key)
        yield _done(on + days * DAY, key, choice, done)


def _granted(on: date, year: Year) -> Iterator[Assumption | Signpost]:
    said = (
        (FEED, "Folk ser det som legges ut på Facebook samme dag.", DAILY),
        (HOME, "Brød kjøpes på vei hjem.", ""),
    )
    for key, text, initiative in said:
        again = year.monday(-8)
        name = f"demo:assumption:{key}"
        yield Assumption(on=on, key=key, text=text, initiative=initiative, again=again, by="kari", id=name)
    yield _post(on, FEED, "demo-facebook", "table", SERIES, LIMIT, "Facebook, daglig (prosent)")
    yield _post(on, FEED, "demo-followers", "own", "facebook:followers", Decimal(START["facebook"]), "")
    yield _post(on, HOME, "demo-queue", "sentence", "", None, "Tomt i butikken mellom fire og fem")


def _post(on: date, assumption: str, key: str, sort: str, measure: str, below: Decimal | None, text: str) -> Signpost:
    about = {"assumption": assumption, "key": key, "sort": sort, "measure": measure}
    return Signpost(on=on, below=below, text=text, by="kari", id=f"demo:signpost:{key}", **about)


def _edition(year: Year, week: int, values: tuple[int, ...]) -> Published:
    """Yearly figures, the first of them counted another way."""
    on, first = year.monday(week) + 2 * DAY, year.start.year - 4
    return Published(
        on=on,
        series=SERIES,
        title="Facebook, daglig",
        publisher="Et oppdiktet statistikkontor",
        unit="prosent",
        note=f"Brudd i tidsserien fra {first + 1}.",
        breaks=(str(first + 1),),
        id=f"{SERIES}:{on}",
        m=tuple((str(first + n), Decimal(value)) for n, value in enumerate(values)),
    )


def _done(on: date, of: str, choice: str, text: str) -> Adapted:
    return Adapted(on=on, of=of, choice=choice, text=text, by="kari", id=f"demo:adapted:{of.rpartition(':')[2]}")
