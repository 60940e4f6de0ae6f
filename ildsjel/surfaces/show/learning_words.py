"""Words for learning: what a lesson was used in, what an experiment came to, and how far a lesson has come."""

from __future__ import annotations

from ildsjel.facts.learning import NO, UNCLEAR, YES
from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.experiment import Result
from ildsjel.insight.lessons import Standing

KINDS: dict[str, Sentence] = {
    "post": sentence("A post"),
    "decision": sentence("A decision"),
    "experiment": sentence("An experiment"),
    "weekly": sentence("A week’s change"),
    "charter": sentence("An initiative"),
    "launch": sentence("A plan for when it matters"),
    "must": sentence("Work that must be done"),
    "question": sentence("A question"),
}
ANSWERS: dict[str, Sentence] = {
    YES: sentence("Yes"),
    NO: sentence("No"),
    UNCLEAR: sentence("It cannot be told from chance"),
}


def result_in_words(found: Result) -> Sentence:
    """How much it changed, and how far it can be from that."""
    return sentence(
        "The change is {change}, somewhere between {low} and {high}.",
        change=Quantity(found.change, "share"),
        low=Quantity(found.low, "share"),
        high=Quantity(found.high, "share"),
    )


def how_far(one: Standing) -> Sentence:
    """How far a lesson has come: the last step it has taken."""
    if one.learned_on:
        return sentence("Learned by one") if one.by_one else sentence("Learned: in use, and something changed")
    if one.used:
        return plural("Used by {n}", "Used by {n}", one.used)
    if one.taught:
        return plural("Taught back by {n}", "Taught back by {n}", one.taught)
    if one.read:
        return plural("Read by {n}", "Read by {n}", one.read)
    return sentence("New")
