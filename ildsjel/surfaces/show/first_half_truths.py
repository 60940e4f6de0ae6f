"""Four half-truths most firms have met, from the article Ildsjel is made after: drafts, with no verdict of ours."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.half_truths import HABIT
from ildsjel.facts.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A half-truth that can be put on the board, in the language of whoever does it."""

    fact: Sentence
    claim: Sentence
    misleads: Sentence
    sort: str = HABIT


FOUR = (
    Draft(
        fact=sentence("How much time it takes can be said when there are enough followers, posts and messages."),
        claim=sentence("We must know how much time we will spend before we begin."),
        misleads=sentence(
            "It asks for a figure nobody can have yet. What can be said from the start is how much is far too much."
        ),
    ),
    Draft(
        fact=sentence("Those who answer people themselves learn who they are, and keep what they have learned."),
        claim=sentence("It is cheapest to buy the texts from an agency."),
        misleads=sentence(
            "Bought texts can do well enough, but they are dear, and what is learned from the dialogue leaves with "
            "the supplier."
        ),
    ),
    Draft(
        fact=sentence("People talk with you in social media as they do on the phone, and they expect an answer."),
        claim=sentence("It is just messing about on Facebook."),
        misleads=sentence("It makes play of work somebody is set to do, and those who do it lose heart."),
    ),
    Draft(
        fact=sentence("What is spent can be compared: kroner and hours, for each channel, in the same period."),
        claim=sentence("We cannot afford social media."),
        misleads=sentence(
            "A few thousand is weighed with care, while millions go to ads with a nod. That is habit, not money."
        ),
    ),
)
