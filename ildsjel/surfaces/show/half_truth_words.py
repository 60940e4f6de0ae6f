"""Half-truths in words: the verdicts, the sorts of evidence, how much something weighs, and why to look again."""

from __future__ import annotations

from ildsjel.facts import half_truths as words
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.half_truths import ENOUGH, EXPIRED, TURNED, UNFOUNDED, Standing

VERDICTS: dict[str, Sentence] = {
    words.HOLDS: sentence("It holds"),
    words.PARTLY: sentence("It holds in part"),
    words.USED_TO: sentence("It used to hold"),
    words.DOES_NOT: sentence("It does not hold"),
    words.UNKNOWN: sentence("Don’t know yet"),
}
SORTS: dict[str, Sentence] = {
    words.LEDGER: sentence("Your own figures"),
    words.EXPERIMENT: sentence("An experiment of your own"),
    words.STATISTICS: sentence("National statistics"),
    words.REVIEWED: sentence("Peer-reviewed research"),
    words.VENDOR: sentence("What a supplier says"),
    words.ANECDOTE: sentence("Something somebody has seen"),
}
ABOUT: dict[str, Sentence] = {
    words.HABIT: sentence("What people do"),
    words.PLATFORM: sentence("How a platform works"),
}
SIDES: dict[str, Sentence] = {
    words.FOR: sentence("It speaks for the claim"),
    words.AGAINST: sentence("It speaks against the claim"),
}
SUGGESTS: dict[str, Sentence] = {
    words.HOLDS: sentence("What weighs most says that it holds."),
    words.PARTLY: sentence("Much speaks for it and much against: it holds in part."),
    words.DOES_NOT: sentence("What weighs most says that it does not hold."),
    words.UNKNOWN: sentence("There is too little on either side to say."),
}
MUST_LOOK: dict[str, Sentence] = {
    EXPIRED: sentence("What was decided held for a time, and that time is over. It must be looked at again."),
    TURNED: sentence("Your own figures say something else by now. It must be looked at again."),
    UNFOUNDED: sentence("What the verdict rested on has been taken back. It must be looked at again."),
}
SOME = 1.0


def heaviness(weight: float) -> Sentence:
    """How much something weighs: as much as would settle it alone, something, little or nothing."""
    if weight >= ENOUGH:
        return sentence("Weighs much")
    if weight >= SOME:
        return sentence("Weighs something")
    return sentence("Weighs little") if weight else sentence("Weighs nothing now")


def lasts(standing: Standing) -> Sentence:
    """How long the verdict that stands will do so."""
    if standing.until is None:
        return sentence("Renews itself as long as your own figures say the same.")
    return sentence("Holds until {day}.", day=standing.until)


def as_question(standing: Standing) -> Sentence:
    """What is asked where nobody knows what holds."""
    return sentence("Does this hold? “{claim}”", claim=standing.half_truth.claim)
