"""What is asked for and never answered: a field that is left empty each time somebody states something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from ildsjel.facts.keeping import Keep
from ildsjel.facts.kinds import Learned, Stated
from ildsjel.facts.leading import Taken
from ildsjel.facts.learned import Ask
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.stated import Backing, Ceiling, Goal, Worth
from ildsjel.insight.unused import LISTED, Idle, kept_on, longest_first

FEWEST = 3
"""How often it must have been asked in ninety days before it can be said to be left empty [set]."""
FORMS: Mapping[str, type] = MappingProxyType(
    {"ask": Ask, "backing": Backing, "ceiling": Ceiling, "goal": Goal, "taken": Taken, "worth": Worth}
)
FIELDS: Mapping[str, Sentence] = MappingProxyType(
    {
        "ask.kroner": sentence("“Kroner, if it is about money” when somebody asks the leader"),
        "ask.channel": sentence("“For which channel?” when somebody asks the leader"),
        "backing.days": sentence("“Which weekdays?” when time is set aside"),
        "backing.may": sentence("“What can be done without asking?” when time is set aside"),
        "backing.limit": sentence("“For how many kroner at a time?” when time is set aside"),
        "backing.deputy": sentence("“Who steps in?” when time is set aside"),
        "ceiling.because": sentence("“Why?” when it is said what is far too much"),
        "goal.if_then": sentence("“If something comes in the way, then” in a goal"),
        "goal.stop": sentence("“We stop if” in a goal"),
        "taken.because": sentence("“What came instead?” when time has been taken"),
        "worth.because": sentence("“Why?” when it is said what something is worth"),
    }
)
"""The fields one can do without, and what they are called. What a goal needs to be operational is not among them."""


def idle_fields(facts: Iterable[Stated | Learned], keeps: Iterable[Keep], today: date) -> tuple[Idle, ...]:
    """Those that are listed, the longest unused first; days are counted from the last time somebody filled it in, or
    from the first time they could have."""
    known, kept = [fact for fact in facts if fact.on <= today], kept_on(keeps, today)
    return longest_first(one for one in _idle(known, today) if one.thing not in kept)


def _idle(known: Sequence[Stated | Learned], today: date) -> Iterator[Idle]:
    for thing, says in FIELDS.items():
        form, name = thing.split(".")
        asked = [fact for fact in known if isinstance(fact, FORMS[form])]
        if sum(fact.on > today - LISTED for fact in asked) >= FEWEST:
            filled = [fact.on for fact in asked if getattr(fact, name)]
            yield Idle(thing, says, (today - max(filled, default=min(fact.on for fact in asked))).days)
