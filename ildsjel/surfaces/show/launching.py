"""What is planned for when it matters, in words."""

from __future__ import annotations

from ildsjel.facts.kinds import Launching
from ildsjel.facts.launching import Launch, Must, Reserve
from ildsjel.facts.sentence import Name, Quantity, Sentence, sentence

SORTS: dict[str, Sentence] = {
    "launch": sentence("A launch"),
    "season": sentence("A season"),
    "crisis": sentence("A crisis"),
}
LEVELS: dict[str, Sentence] = {
    "alone": sentence("Can do it alone"),
    "help": sentence("Can do it with help"),
    "none": sentence("Cannot do it yet"),
}


def launching_in_words(fact: Launching) -> Sentence:
    """What the statement says."""
    match fact:
        case Launch(off=True):
            return sentence("“{title}” is called off.", title=fact.title)
        case Launch():
            return sentence("“{title}” is on {day}.", title=fact.title, day=fact.day)
        case Must(seconds=0):
            return sentence("“{work}” is cut.", work=fact.title)
        case Must(done=True):
            return sentence("“{work}” is done.", work=fact.title)
        case Must():
            return sentence("“{work}” takes {hours}.", work=fact.title, hours=Quantity(fact.seconds, "seconds"))
        case Reserve():
            return _reserve(fact)
        case _:
            return sentence(
                "{who}, {kind}: {level}.",
                who=Name("person", fact.who),
                kind=Name("kind", fact.kind),
                level=LEVELS.get(fact.level, fact.level),
            )


def _reserve(fact: Reserve) -> Sentence:
    who, first, last = Name("person", fact.who), fact.first, fact.last
    if not fact.seconds:
        return sentence("{who} is away from {first} to {last}.", who=who, first=first, last=last)
    return sentence(
        "{hours} a week are set aside for {who} from {first} to {last}.",
        hours=Quantity(fact.seconds, "seconds"),
        who=who,
        first=first,
        last=last,
    )
