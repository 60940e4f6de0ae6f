"""What is said of how many hands something is in."""

from __future__ import annotations

from collections.abc import Mapping

from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.answer import Figure, Need

DECIDE = (
    ("change", sentence("Let somebody do it together with the one who can")),
    ("change", sentence("Ask the one who can to teach it on")),
    ("keep", sentence("Go on as you do")),
    ("unknown", sentence("Don’t know")),
)
LATER = Need(what=sentence("Let one more do some of it each week, and log it."), have=0, need=1)


def says(status: str, figures: Mapping[str, Figure]) -> Sentence:
    """The whole sentence."""
    alone = Quantity(figures["share_one"].value or 0.0, "share")
    if status == "one_person":
        hours = Quantity(figures["reserve"].value or 0.0, "hours")
        return sentence("One person does all of this. A first reserve takes about {hours}.", hours=hours)
    if status == "vulnerable":
        return _vulnerable(figures, alone)
    if status == "shared":
        return _shared(figures, alone)
    if status == "early":
        return sentence("An early sign: {share} of what you do is known by one person only.", share=alone)
    if status == "many":
        return sentence(
            "{share} of what you do is known by one person only. Many of you can do the rest.", share=alone
        )
    return sentence(
        "{share} of what you do is known by one person only. Whether it hangs on one person cannot be said yet.",
        share=alone,
    )


def is_off() -> tuple[Sentence, Sentence]:
    """It is switched off, and what it takes."""
    return (
        sentence("Who knows what is off until it has been discussed."),
        sentence("Record why, how and with whom it was discussed, under Rules."),
    )


def nothing_logged() -> tuple[Sentence, Sentence]:
    """Nobody has logged anything."""
    return (
        sentence("Who knows what can be said once there is time in the log."),
        sentence("Log some time with a kind of work, on the channel it was for."),
    )


def not_matched(names: int) -> tuple[Sentence, Sentence]:
    """There are names, but nobody knows whose they are, or they have not been told."""
    return (
        plural(
            "There is {n} name in the log, of somebody who has not been told what is kept, or whom nobody here is "
            "matched to.",
            "There are {n} names in the log, of people who have not been told what is kept, or whom nobody here is "
            "matched to.",
            names,
        ),
        sentence("Invite them, and match their names, once they know what it is for."),
    )


def _vulnerable(figures: Mapping[str, Figure], alone: Quantity) -> Sentence:
    if figures["bus_factor"].value == 0:
        return sentence(
            "More than half of what you do is nothing anybody here can do alone yet. {share} is known by one person "
            "only.",
            share=alone,
        )
    return sentence(
        "{share} of what you do is known by one person only. If the wrong one is away, more than half of it stands "
        "still.",
        share=alone,
    )


def _shared(figures: Mapping[str, Figure], alone: Quantity) -> Sentence:
    away = int(figures["bus_factor"].value or 0) - 1
    return sentence(
        "{first} {then}",
        first=sentence("{share} of what you do is known by one person only.", share=alone),
        then=plural(
            "Anyone can be away without more than half of it standing still.",
            "Any {few} of you can be away without more than half of it standing still.",
            away,
            few=Quantity(away, "words"),
        ),
    )
