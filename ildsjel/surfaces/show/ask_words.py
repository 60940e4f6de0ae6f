"""What is asked for, in words: which sort it is, and how long it has waited for an answer."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, plural, sentence

HOUR, DAY, SOON = 3600, 8 * 3600, 2
SORTS = {
    "": sentence("Something we need"),
    "proposal": sentence("A proposal"),
    "worry": sentence("A worry, without a name"),
}


def waited(seconds: int, *, by_the_clock: bool) -> Sentence:
    """How long it has waited: in working hours, and in working days of eight hours once there are two of them.

    Where no time of day is known it is told in days alone.
    """
    if not by_the_clock and seconds < DAY:
        return sentence("Has waited less than two working days.")
    if not by_the_clock:
        return plural("Has waited {n} working day.", "Has waited {n} working days.", seconds // DAY)
    if seconds < HOUR:
        return sentence("Has waited less than an hour.")
    if seconds < SOON * DAY:
        return plural("Has waited {n} working hour.", "Has waited {n} working hours.", seconds // HOUR)
    return plural("Has waited {n} working day.", "Has waited {n} working days.", seconds // DAY)
