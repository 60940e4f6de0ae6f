"""The world outside in words: what is taken for granted, what would tell, and what is counted another way."""

from __future__ import annotations

from ildsjel.facts.outside import SENTENCE, Assumption, SeriesBreak, Signpost
from ildsjel.facts.sentence import Sentence, Value, sentence
from ildsjel.insight.sign_words import measure_name


def outside_in_words(fact: Assumption | Signpost | SeriesBreak) -> Sentence:
    """What the statement says."""
    match fact:
        case Assumption(text=""):
            return sentence("It is no longer taken for granted.")
        case Assumption():
            return sentence("You take for granted: {what}", what=fact.text)
        case Signpost():
            return _signpost(fact)
    return sentence("{what} is counted another way.", what=measure_name(fact.measure))


def _signpost(post: Signpost) -> Sentence:
    if post.sort == SENTENCE:
        return sentence("Somebody sees this: {what}", what=post.text)
    what: Value = post.text or measure_name(post.measure)
    if post.above is not None and post.below is not None:
        return sentence("{what}: above {above} or below {below}", what=what, above=post.above, below=post.below)
    if post.above is not None:
        return sentence("{what}: above {above}", what=what, above=post.above)
    if post.below is not None:
        return sentence("{what}: below {below}", what=what, below=post.below)
    return sentence("{what}: when it moves", what=what)
