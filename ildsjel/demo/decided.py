"""What Kari decided earlier in the year, with the figures she had before her, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ildsjel.demo.house import DAILY
from ildsjel.demo.year import AGREED, CHANGED, VIRAL, Year
from ildsjel.facts.happened import Metrics
from ildsjel.facts.learned import Decision
from ildsjel.facts.period import DAY, WEEK


def decided(year: Year) -> Iterator[Decision]:
    """Decisions in the order they were made. The one on the balance is due to be looked at again now."""
    yield from _on_the_silence(year.after_silence() + 2 * DAY)
    yield from _on_the_storm(year.monday(VIRAL - 1) + DAY)
    yield from _on_instagram(year.monday(CHANGED) + 2 * DAY)
    yield _decision(
        on=year.monday(AGREED) + DAY,
        question="balance",
        choice="change",
        because="Tekstene skriver vi selv fra nå av. Det vi kjøper av byrået, er tegninger.",
        status="balanced",
        again=year.until - 2 * DAY,
        m=_figures(B="0.17"),
    )


def _on_the_silence(on: date) -> Iterator[Decision]:
    again = on + 6 * WEEK
    yield _decision(
        on=on,
        question="coverage",
        choice="change",
        because="Ingen førte opp noe forrige måned. Vi tar seks minutter av gangen.",
        status="thin",
        again=again,
        m=_figures(covered="0.12", missing="0"),
    )
    yield _decision(
        on=again,
        question="coverage",
        choice="keep",
        because="Det går av seg selv nå. Ingen mas.",
        status="good",
        m=_figures(covered="0.89", missing="0"),
    )


def _on_the_storm(on: date) -> Iterator[Decision]:
    again = on + 9 * WEEK
    yield _decision(
        on=on,
        question="dialogue",
        choice="change",
        because="Amira svarer sammen med Ola fra nå av. Ingen skal stå i det alene.",
        status="late",
        again=again,
        m=_figures(within_target="0.6"),
    )
    yield _decision(
        on=again,
        question="dialogue",
        choice="keep",
        because="Det holder med to som svarer. Begge kan ta ferie.",
        status="on_time",
        m=_figures(within_target="0.97"),
    )


def _on_instagram(on: date) -> Iterator[Decision]:
    again = on + 12 * WEEK
    yield _decision(
        on=on,
        question="ceiling",
        choice="unknown",
        because="Instagram viser oss til færre. Jeg vil se tolv uker før jeg bestemmer noe.",
        status="below",
        again=again,
        initiative=DAILY,
        m=_figures(ceiling="40", four_weeks="126"),
    )
    yield _decision(
        on=again,
        question="ceiling",
        choice="keep",
        because="Taket står. Korte filmer tar ikke mer tid enn bildene gjorde.",
        status="below",
        initiative=DAILY,
        m=_figures(ceiling="40", four_weeks="120"),
    )


def _figures(**figures: str) -> Metrics:
    return tuple((name, Decimal(value)) for name, value in figures.items())


def _decision(
    *,
    on: date,
    question: str,
    choice: str,
    because: str,
    status: str,
    m: Metrics,
    again: date | None = None,
    initiative: str = "",
) -> Decision:
    return Decision(
        on=on,
        question=question,
        choice=choice,
        because=because,
        again=again,
        initiative=initiative,
        status=status,
        by="kari",
        id=f"demo:decision:{question}:{on:%Y%m%d}",
        m=m,
    )
