"""What is said at Fjordbrød and is not the whole truth: some of it decided, one that must be looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.demo.year import Year
from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing, key_of
from ildsjel.facts.period import DAY

SAID = {
    "Vi må vite hvor mye tid vi skal bruke, før vi begynner.": (
        "Hvor mye tid det tar, kan sies når det er nok følgere, innlegg og meldinger.",
        "Det ber om et tall ingen kan ha ennå. Det som kan sies fra starten, er hvor mye som er altfor mye.",
        "habit",
    ),
    "Det er billigst å kjøpe tekstene.": (
        "Den som svarer folk selv, lærer hvem de er, og beholder det.",
        "Kjøpte tekster kan være gode, men det dialogen lærer oss, går ut døra med byrået.",
        "habit",
    ),
    "Det er bare feisbuk.": (
        "Folk spør om brødet der de er, og venter på svar.",
        "Det gjør lek av arbeid noen er satt til å gjøre.",
        "habit",
    ),
    "Vi har ikke råd til sosiale medier.": (
        "Kroner og timer kan settes ved siden av hverandre, kanal for kanal.",
        "Noen tusenlapper veies på gullvekt, mens annonsene bare går. Det er vane, ikke penger.",
        "habit",
    ),
    "Innlegg om formiddagen når flest.": (
        "Folk ser innlegg når de har tid, og det skifter med årstida.",
        "Plattformen viser det den selv velger, og den har endret seg to ganger i år.",
        "platform",
    ),
}
LASTS = {"habit": 365 * DAY, "platform": 180 * DAY}
TIME, BOUGHT, PLAY, AFFORD, MORNING = SAID
WEIGHED = (
    (14, TIME, "experiment", "against", "Fire uker på hvert nivå ga et svar vi ikke kunne gjettet.", "", ""),
    (12, BOUGHT, "vendor", "for", "Byrået viser til at de skriver tre innlegg i timen.", "", ""),
    (11, BOUGHT, "ledger", "against", "", "bought", "own"),
    (9, PLAY, "ledger", "against", "", "dialogue", "on_time"),
    (8, PLAY, "anecdote", "for", "Ett innlegg om en hund fikk flere hjerter enn noe brød.", "", ""),
    (3, AFFORD, "ledger", "against", "", "regime", "stricter on social"),
    (2, AFFORD, "anecdote", "for", "Det sto ingenting om det i budsjettet.", "", ""),
    (31, MORNING, "experiment", "for", "I mars nådde formiddagene litt flere.", "", ""),
)
DECIDED = (
    (13, TIME, "does_not", "Vi begynte med et tak, og fikk svaret underveis."),
    (10, BOUGHT, "does_not", "Tekstene vi skriver selv, blir det svart på."),
    (30, MORNING, "partly", "Det gjaldt i vår."),
)


def half_truths(year: Year) -> Iterator[HalfTruth | Weighing | Verdict]:
    """The board, then what was weighed, then what was decided."""
    on = year.monday(32)
    for claim, (fact, misleads, sort) in SAID.items():
        yield HalfTruth(on=on, claim=claim, fact=fact, misleads=misleads, sort=sort, id=key_of(claim))
    for n, (week, claim, sort, side, text, question, status) in enumerate(WEIGHED):
        yield Weighing(
            on=year.monday(week) + DAY,
            half_truth=key_of(claim),
            sort=sort,
            side=side,
            text=text,
            question=question,
            status=status,
            id=f"demo:weighing:{n}",
        )
    for week, claim, verdict, because in DECIDED:
        on = year.monday(week) + 2 * DAY
        until = on + LASTS[SAID[claim][2]]
        key = key_of(claim)
        yield Verdict(on=on, half_truth=key, verdict=verdict, until=until, because=because, id=f"demo:verdict:{key}")
