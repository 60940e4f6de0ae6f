"""How long things are kept, in words: the figures are those deletion goes by."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings

from ildsjel.actions import open_pulse, tidy, upload
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.ledger import author_hash, discreet, proposed
from ildsjel.people import invitation

YEAR = 365


def retention() -> tuple[tuple[Sentence, Sentence], ...]:
    """What is kept, and for how long."""
    taken_back = sentence("Until you take it back or are erased")
    in_use = sentence("As long as Ildsjel is used here")
    return (
        (sentence("What you have logged, with note and time of day"), taken_back),
        (sentence("Minutes proposed to somebody, and what a meeting is called"), _lasting(proposed.KEPT_FOR)),
        (sentence("Passwords of accounts that are followed, locked"), sentence("Until they are followed no more")),
        (sentence("Sums of time, which name nobody"), in_use),
        (sentence("Goals, decisions, asks and replies"), in_use),
        (sentence("Money, outcomes and your own posts"), in_use),
        (sentence("Minutes of a time study"), sentence("Until the study is over")),
        (sentence("Answers to a pulse"), _at_most(open_pulse.LASTS)),
        (sentence("Answers to whether somebody stands by an initiative"), _lasting(tidy.COMMITMENTS_KEPT_FOR)),
        (sentence("Who has done what, added up"), sentence("A day at a time, while it is switched on")),
        (sentence("The text of private messages, mail and calls"), sentence("Never kept")),
        (sentence("The text of what the public writes in the open"), _lasting(discreet.KEPT_FOR)),
        (sentence("The key behind the pseudonyms of the public"), _at_most(author_hash.YEAR)),
        (sentence("Files that are dropped and not brought in"), _lasting(upload.KEPT_FOR)),
        (sentence("Who has looked at what concerns somebody"), sentence("Until that person is erased")),
        (sentence("Which week somebody was written to"), _lasting(tidy.LETTERS_KEPT_FOR)),
        (sentence("Invitations"), _lasting(invitation.LASTS)),
        (sentence("Logins that stand open"), _lasting(timedelta(seconds=settings.SESSION_COOKIE_AGE))),
        (sentence("Work done in the background"), _lasting(tidy.DONE_KEPT_FOR)),
    )


def _lasting(span: timedelta) -> Sentence:
    if span.days % YEAR == 0:
        return plural("{n} year", "{n} years", span.days // YEAR)
    return plural("{n} day", "{n} days", span.days)


def _at_most(span: timedelta) -> Sentence:
    if span.days % YEAR == 0:
        return plural("At most {n} year", "At most {n} years", span.days // YEAR)
    return plural("At most {n} day", "At most {n} days", span.days)
