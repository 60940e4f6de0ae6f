"""What Fjordbrød has asked, tried and learned: one experiment that is concluded, and one that runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ildsjel.demo.house import DAILY
from ildsjel.demo.year import LAUNCH, VIRAL, WEEKS, Year
from ildsjel.facts.kinds import Learning
from ildsjel.facts.learning import (
    NO,
    READ,
    TAUGHT,
    USED,
    Change,
    Conclusion,
    Experiment,
    Lesson,
    Question,
    Spread,
)
from ildsjel.facts.period import DAY, WEEK

CALLS, ORDERS = "spart telefon", "bestilling"
LASTED = 6
ANEW, RUNS = 5, 4
WHY = "Folk ringer når de ikke får svar, ikke når de savner et innlegg."


def learning(year: Year) -> Iterator[Learning]:
    """The way from questions to use, in the order it went."""
    yield from _before_the_weekend(year)
    yield from _more_posts(year)
    yield from _now(year)


def _before_the_weekend(year: Year) -> Iterator[Learning]:
    """What was learned in the storm, and is in use."""
    on = year.monday(VIRAL - 1)
    yield _question("storm", on, "Når spør folk om gluten, og hvorfor akkurat da?", "amira")
    yield Lesson(
        on=on + 9 * DAY,
        text="Folk spør om gluten torsdag og fredag. Svar som ligger klare, halverer ventetiden.",
        why="De handler til helga, og må vite det før de går hjemmefra.",
        unless="Når oppskriften er endret. Da må bakeriet svare selv.",
        of="question:demo:question:storm",
        who="amira",
        channel="facebook",
        initiative=DAILY,
        by="amira",
        id="demo:lesson:gluten",
    )
    yield from _spread("gluten", (READ, "ola", 11), (READ, "kari", 12), (TAUGHT, "ola", 15), on=on)
    yield _step("gluten", USED, "ola", on + 30 * DAY, where=f"decision:demo:decision:dialogue:{on + DAY:%Y%m%d}")
    yield Change(
        on=on + 31 * DAY,
        lesson="demo:lesson:gluten",
        text="Sjekklista for torsdag har fått «svar om gluten ligger klare».",
        by="ola",
        id="demo:change:gluten",
    )


def _more_posts(year: Year) -> Iterator[Learning]:
    """Tried in weeks like any other. It was not what they thought, and that is what was learned."""
    tried = _ordinary(year)
    on, over = year.monday(tried), year.monday(tried - LASTED)
    yield _question("posts", on - WEEK, "Sparer vi flere telefoner av å legge ut oftere?", "ola")
    planned = _experiment(
        "posts",
        on,
        over - DAY,
        "To innlegg om dagen på Facebook",
        CALLS,
        expects="yes",
        if_yes="fortsetter med to",
        if_no="går tilbake til ett, og bruker tiden på svar",
        if_unclear="går tilbake til ett, og bruker tiden på svar",
    )
    yield planned
    yield Conclusion(
        on=over + 2 * DAY,
        experiment=planned.id,
        result=NO,
        change="Ett innlegg om dagen, og en time mer til svar.",
        why=WHY,
        by="kari",
        id="demo:conclusion:posts",
    )
    yield Lesson(
        on=over + 3 * DAY,
        text="Flere innlegg sparte ikke flere telefoner.",
        why=WHY,
        unless="I en lansering, når noe virkelig er nytt.",
        of=f"experiment:{planned.id}",
        who="ola",
        supports=(f"experiment:{planned.id}",),
        initiative=DAILY,
        by="ola",
        id="demo:lesson:posts",
    )
    yield from _spread("posts", (READ, "kari", 5), (READ, "amira", 6), on=over)
    yield _step("posts", USED, "amira", year.monday(2) + 4 * DAY, where="weekly:demo:weekly:2")


def _ordinary(year: Year) -> int:
    """The latest week that begins as many ordinary weeks as the experiment lasts, after as many."""
    return next(
        week
        for week in range(LAUNCH + LASTED, WEEKS - LASTED)
        if all(year.pace(n) == 1 and n != VIRAL for n in range(week - LASTED + 1, week + LASTED + 1))
    )


def _now(year: Year) -> Iterator[Learning]:
    """One sentence from a colleague, and what is being found out just now."""
    yield Lesson(
        on=year.monday(3) + 3 * DAY,
        text="Bilder av bakerne får flere spørsmål enn bilder av brød.",
        who="mads",
        by="mads",
        id="demo:lesson:bakers",
    )
    yield _question(
        "ask", year.monday(ANEW), "Får vi flere bestillinger når innleggene slutter med et spørsmål?", "ola"
    )
    yield _experiment(
        "ask",
        year.monday(RUNS),
        year.monday(-2) - DAY,
        "Hvert innlegg slutter med et spørsmål",
        ORDERS,
        expects="yes",
        if_yes="gjør det fast",
        if_no="spør bare når vi lurer",
        if_unclear="prøver seks uker til",
    )
    yield _question("blog", year.monday(2) + DAY, "Hvem leser bloggen, og hva gjør de etterpå?", "mads")


def _question(name: str, on: date, text: str, by: str) -> Question:
    return Question(on=on, text=text, by=by, id=f"demo:question:{name}")


def _experiment(name: str, on: date, until: date, text: str, measure: str, **said: str) -> Experiment:
    return Experiment(
        on=on,
        text=text,
        question=f"demo:question:{name}",
        measure=measure,
        effect=Decimal("0.3"),
        until=until,
        by="ola",
        id=f"demo:experiment:{name}",
        **said,
    )


def _spread(lesson: str, *steps: tuple[str, str, int], on: date) -> Iterator[Spread]:
    """Steps so many days after the first of the weeks."""
    return (_step(lesson, step, who, on + after * DAY) for step, who, after in steps)


def _step(lesson: str, step: str, who: str, on: date, where: str = "") -> Spread:
    by = "amira" if step == TAUGHT else who
    key = f"demo:spread:{lesson}:{step}:{who}"
    return Spread(on=on, lesson=f"demo:lesson:{lesson}", step=step, who=who, where=where, by=by, id=key)
