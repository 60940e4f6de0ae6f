"""When it matters at Fjordbrød: the week of the bread, two weeks ahead, with more to do than Ola has hours for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ildsjel.demo.house import DAILY
from ildsjel.demo.year import Year
from ildsjel.facts.happened import Seconds
from ildsjel.facts.kinds import Launching
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.period import DAY

PLANNED, AHEAD, AFTERWARDS = 3, -2, -4
HOUR, WEDNESDAY, SUNDAY = 3600, 2 * DAY, 6 * DAY


class Work(NamedTuple):
    """What must be done, from the Monday of one week to the Sunday of another, counted as the year counts."""

    title: str
    hours: float
    kind: str
    first: int
    last: int
    done: bool = False


WORK = (
    Work("Bilder av alle brødene", 3, "posting", 3, 1, done=True),
    Work("Blogginnlegg om surdeigen", 5, "posting", 1, -1),
    Work("Film fra ovnen", 6, "posting", 0, -1),
    Work("Skilt til diskene", 3, "design", 0, -2),
    Work("Løfte innleggene", 1.5, "advertising", -2, -2),
    Work("Svare dem som spør", 8, "dialogue", -2, -4),
)
SKILLS = (
    ("ola", "posting", "alone"),
    ("ola", "dialogue", "alone"),
    ("ola", "advertising", "alone"),
    ("amira", "dialogue", "alone"),
    ("amira", "posting", "help"),
    ("mads", "design", "alone"),
)
HOURS = {"ola": 3.0, "amira": 2.0, "mads": 1.5}


def launching(year: Year) -> Iterator[Launching]:
    """The launch, its work, who can do it, and the hours that have been set aside."""
    on, key = year.monday(PLANNED), "brodets-uke"
    day, until = year.monday(AHEAD) + WEDNESDAY, year.monday(AFTERWARDS) + SUNDAY
    yield Launch(
        on=on,
        key=key,
        sort="launch",
        day=day,
        title="Brødets uke",
        until=until,
        initiative=DAILY,
        by="kari",
        id="demo:launch",
    )
    for n, work in enumerate(WORK):
        yield Must(
            on=on,
            launch=key,
            key=f"arbeid-{n}",
            seconds=Seconds(round(work.hours * HOUR)),
            kind=work.kind,
            first=year.monday(work.first),
            last=year.monday(work.last) + SUNDAY,
            title=work.title,
            done=work.done,
            by="kari",
            id=f"demo:must:{n}",
        )
    for n, (who, kind, level) in enumerate(SKILLS):
        yield Skill(on=on, who=who, kind=kind, level=level, by="kari", id=f"demo:skill:{n}")
    for who, hours in HOURS.items():
        yield Reserve(
            on=on,
            who=who,
            seconds=Seconds(round(hours * HOUR)),
            first=year.monday(PLANNED),
            last=until,
            by="kari",
            id=f"demo:reserve:{who}",
        )
