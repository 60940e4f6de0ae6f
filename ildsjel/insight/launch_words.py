"""What the question `launch` says: to the leader with names, to all others without."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.sentence import Name, Quantity, Sentence, sentence
from ildsjel.insight.launch_reading import Reading

HALF = 0.5
SHORT = (
    ("change", sentence("Move the date")),
    ("change", sentence("Cut something")),
    ("change", sentence("Free hours for it")),
    ("unknown", sentence("Don’t know")),
)
READY = (
    ("keep", sentence("Keep it as it is planned")),
    ("change", sentence("Change the plan")),
    ("unknown", sentence("Don’t know")),
)


def says(reading: Reading, *, names: bool) -> Sentence:
    """Which launch, its day, and how it stands."""
    launch = reading.plan.launch
    return sentence(
        "“{title}” on {day}: {stands}", title=launch.title, day=launch.day, stands=stands(reading, names=names)
    )


def stands(reading: Reading, *, names: bool) -> Sentence:
    """How the launch stands, what is in the way, and whether it is mostly for the people."""
    parts = [_state(reading), _in_the_way(reading, names=names), _fragile(reading, names=names), _for_people(reading)]
    said, *more = [part for part in parts if part]
    for part in more:
        said = sentence("{first} {then}", first=said, then=part)
    return said


def _state(reading: Reading) -> Sentence:
    if reading.readiness is None:
        return sentence("All that must be done is done.")
    if not reading.missing:
        return sentence("All that must be done fits in the hours set aside.")
    return sentence(
        "{share} of what must be done fits in the hours set aside, {hours} have no place.",
        share=Quantity(reading.readiness, "share"),
        hours=Quantity(reading.missing / 60, "hours"),
    )


def _in_the_way(reading: Reading, *, names: bool) -> Sentence | None:
    """The bottleneck; the leader reads who it is."""
    found = reading.in_the_way
    if found is None:
        return None
    if found.of == "person":
        return (
            sentence("It hangs on {who} alone.", who=Name("person", found.key))
            if names
            else sentence("It hangs on one person alone.")
        )
    if found.of == "week":
        week = date.fromisoformat(found.key).isocalendar().week
        return sentence("It is in week {week} that the hours are too few.", week=week)
    kind = Name("kind", found.key)
    if found.of == "nobody":
        return sentence("{kind} is work nobody can take alone yet.", kind=kind)
    if found.of == "late":
        late = next(must for must in reading.plan.left if must.key == found.key)
        return sentence("“{work}” should have been done by {day}.", work=late.title, day=late.last)
    return sentence("{kind} has too few hours.", kind=kind)


def _fragile(reading: Reading, *, names: bool) -> Sentence | None:
    """What fits without the one it would miss the most, where all of it fits with everybody."""
    if reading.missing or reading.robust is None or reading.robust == 1:
        return None
    share = Quantity(reading.robust, "share")
    who = min(reading.without, key=lambda key: (reading.without[key], key))
    if names:
        return sentence("Without {who}, {share} would fit.", who=Name("person", who), share=share)
    return sentence("Without one of you, {share} would fit.", share=share)


def _for_people(reading: Reading) -> Sentence | None:
    if reading.running is None or reading.running >= HALF:
        return None
    return sentence("Under half of the hours go to answering and running it.")
