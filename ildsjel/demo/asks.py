"""What Kari has been asked for, what it took before she said yes, and what has to be approved at Fjordbrød."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from decimal import Decimal
from typing import NamedTuple

from ildsjel.demo.year import Year, moment
from ildsjel.facts.learned import Ask, Reply
from ildsjel.facts.period import DAY, WEEK
from ildsjel.facts.stated import Regime

ASKED_AT, ANSWERED_AT = time(9, 20), time(14, 5)


class Wish(NamedTuple):
    """An ask so many weeks ago, and its answer so many days later (None while it waits)."""

    week: int
    by: str
    text: str
    channel: str
    kroner: int
    days: int | None
    meetings: int = 0
    answer: str = "yes"
    because: str = ""
    sort: str = ""


WISHES = (
    Wish(
        48,
        "ola",
        "Løfte innlegget om julekurvene",
        "facebook",
        1500,
        15,
        1,
        because="Si fra hvordan det gikk.",
    ),
    Wish(45, "mads", "Helside i lokalavisa og tavler ved veien", "ads", 120_000, 0, because="Som i fjor."),
    Wish(41, "amira", "Lys og stativ til filmene", "instagram", 2400, 22, 2, because="Når det ikke blir mer."),
    Wish(36, "mads", "Ny roll-up til messa", "", 9000, 1),
    Wish(31, "ola", "Løfte innlegget om helligdagene", "facebook", 3000, 27, 2, because="Styret ville se tall."),
    Wish(26, "amira", "Kurs i å svare på klager", "facebook", 4500, 13, 1, "no", "Vi tar det internt i høst."),
    Wish(22, "mads", "Sommertavler langs veien", "ads", 95_000, 0, because="Det gjør vi hvert år."),
    Wish(15, "ola", "Konkurranse om beste matpakke", "instagram", 2000, 20, 1, because="Prøv én gang."),
    Wish(11, "sindre", "Radioinnslag i september", "ads", 60_000, 3, 1),
    Wish(6, "amira", "Annonser for rugbrødet", "facebook", 6000, 9, 1, because="Lanseringen skal synes."),
    Wish(
        19,
        "",
        "Kundene får ikke svar før neste dag når Ola er borte",
        "facebook",
        0,
        2,
        answer="heard",
        because="Amira tar vakten fra mandag.",
        sort="worry",
    ),
    Wish(3, "sindre", "En kort film hver fredag om det som står i ovnen", "instagram", 0, None, sort="proposal"),
    Wish(1, "amira", "Løfte filmen om surdeigen", "facebook", 2500, None),
)
MUST = (
    ("time", "posting", "justified", "Innlegg skal kunne begrunnes."),
    ("time", "design", "approved", "Alt med logo skal godkjennes."),
    ("time", "building", "approved", "Alt med logo skal godkjennes."),
    ("time", "meeting", "reported", "Møter skal ha referat."),
    ("time", "reporting", "reported", "Tallene skal til styret hver måned."),
    ("time", "dialogue", "done", ""),
    ("money", "social_ads", "approved", "Alt som koster penger, skal godkjennes."),
    ("money", "other_ads", "done", "Avtalen med avisa er gammel."),
    ("money", "agency", "done", ""),
    ("money", "tools", "reported", ""),
)


def asks(year: Year) -> Iterator[Ask | Reply]:
    """Every wish, and every answer that has come."""
    for n, wish in enumerate(WISHES):
        on = year.monday(wish.week) + DAY
        yield Ask(
            on=on,
            at=None if wish.sort == "worry" else moment(on, ASKED_AT),
            text=wish.text,
            channel=wish.channel,
            sort=wish.sort,
            kroner=Decimal(wish.kroner) if wish.kroner else None,
            by=wish.by,
            id=f"demo:ask:{n}",
        )
        if wish.days is not None:
            yield _reply(year, wish, n)


def _reply(year: Year, wish: Wish, n: int) -> Reply:
    """The answer, so many working weeks of five days and odd days later."""
    weeks, days = divmod(wish.days or 0, 5)
    on = year.monday(wish.week) + DAY + weeks * WEEK + days * DAY
    at = moment(on, ANSWERED_AT)
    because, meetings = wish.because, wish.meetings
    return Reply(
        on=on,
        at=at,
        ask=f"demo:ask:{n}",
        answer=wish.answer,
        because=because,
        meetings=meetings,
        by="kari",
        id=f"demo:reply:{n}",
    )


def regimes(year: Year) -> Iterator[Regime]:
    """How it has always been."""
    for n, (sort, about, must, because) in enumerate(MUST):
        yield Regime(
            on=year.start, sort=sort, about=about, must=must, because=because, by="kari", id=f"demo:regime:{n}"
        )
