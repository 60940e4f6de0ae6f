"""What is planned for when it matters, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ildsjel.facts.kinds import Launching
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.sentence import Name, Quantity, Sentence, plural, sentence
from ildsjel.insight.own_weeks import OwnWeek

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


def to_go(days: int) -> Sentence:
    """How far off its day is."""
    if days == 0:
        return sentence("It is today.")
    if days < 0:
        return plural("It was yesterday.", "It was {n} days ago.", -days)
    return plural("One day to go.", "{n} days to go.", days)


def able_in_words(skills: Sequence[Skill]) -> tuple[Sentence, ...]:
    """Who can do what: a line for each person and way."""
    found: dict[tuple[str, str], list[Name]] = {}
    for skill in sorted(skills, key=lambda skill: (skill.who, skill.level, skill.kind)):
        found.setdefault((skill.who, skill.level), []).append(Name("kind", skill.kind))
    return tuple(_able(Name("person", who), level, tuple(kinds)) for (who, level), kinds in found.items())


def _able(who: Name, level: str, kinds: tuple[Name, ...]) -> Sentence:
    if level == "help":
        return sentence("{who} with help: {kinds}", who=who, kinds=kinds)
    return sentence("{who}: {kinds}", who=who, kinds=kinds)


def this_week(mine: OwnWeek) -> Sentence:
    """The most important thing this week for one person, and the hours set aside for them."""
    work = sentence(
        "Most important this week: {work}, for “{title}” on {day}.",
        work=mine.must.title,
        title=mine.launch.title,
        day=mine.launch.day,
    )
    if not mine.minutes:
        return work
    hours = Quantity(mine.minutes * 60, "seconds")
    return sentence("{work} {hours} are set aside for you.", work=work, hours=hours)
