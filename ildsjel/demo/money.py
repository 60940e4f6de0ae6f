"""What Fjordbrød pays: an agency on its way out, ads, a few tools, and twice a campaign on paper and boards."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from ildsjel.demo.house import ADVERTISING, AGENCY, LAUNCHED
from ildsjel.demo.year import AGREED, LAUNCH, WEEKS, Year
from ildsjel.facts.happened import Spend
from ildsjel.facts.period import DAY

CAMPAIGNS = {45: ("Helside i lokalavisa og tavler ved veien", 120_000), 21: ("Sommertavler langs veien", 95_000)}


def spend(year: Year) -> Iterator[Spend]:
    """Every payment of the year, on a Thursday."""
    rng = Random("fjordbrod money")
    for week in range(WEEKS, -1, -1):
        for n, (note, amount, channel, kind, under) in enumerate(_week(week, rng)):
            on = year.monday(week) + 3 * DAY
            yield Spend(
                on=on,
                amount=Decimal(amount),
                channel=channel,
                kind=kind,
                note=note,
                initiative=LAUNCHED if week <= LAUNCH and "rugbrød" in note else "",
                under=under,
                id=f"demo:spend:{on:%Y%m%d}.{n}",
            )


def _week(week: int, rng: Random) -> Iterator[tuple[str, int, str, str, str]]:
    if week % 4 == 1:
        yield "Byrå, tekster til innlegg", _texts(week), "", "posting", AGENCY
        yield "Verktøy for planlegging og bilder", 990, "", "admin", "6420 Programvare"
    if week in (2, 6):
        yield "Tegninger til rugbrødet", 12_000, "", "design", AGENCY
    elif week % 8 == 2:
        yield "Byrå, profil og maler", 18_000, "", "design", AGENCY
    for channel in ("facebook", "instagram"):
        low, high = (1600, 2100) if week < LAUNCH else (300, 900)
        what = "Annonse for rugbrød" if week < LAUNCH else "Løftet et innlegg"
        yield what, rng.randrange(low, high, 50), channel, "advertising", ADVERTISING
    if week in CAMPAIGNS:
        note, amount = CAMPAIGNS[week]
        yield note, amount, "ads", "advertising", ADVERTISING


def _texts(week: int) -> int:
    """What the agency's texts cost in four weeks: from 42 000 kroner down to the last few."""
    return 9_000 if week < AGREED else 14_000 + (week - AGREED) * 600
