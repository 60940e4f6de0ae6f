"""Statements in words."""

from __future__ import annotations

from functools import singledispatch

from ildsjel.facts.kinds import Stated
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.learning_plan import begins, last_day
from ildsjel.facts.outside import Assumption, SeriesBreak, Signpost
from ildsjel.facts.sentence import Name, Quantity, Schedule, Sentence, sentence
from ildsjel.facts.stated import (
    Aim,
    Backing,
    Break,
    Ceiling,
    Exchange,
    Goal,
    Hours,
    Plan,
    Rate,
    Regime,
    Rhythm,
    Target,
    Worth,
)
from ildsjel.insight.dialogue_words import ABOUT as BARS
from ildsjel.insight.logged_weeks import begins as rhythm_begins
from ildsjel.surfaces.show.launching import launching_in_words
from ildsjel.surfaces.show.outside import outside_in_words

LINES: dict[str, Sentence] = {
    "social_ads": sentence("Money for ads in social media"),
    "other_ads": sentence("Money for other ads"),
    "agency": sentence("Money for agencies and other bought work"),
    "tools": sentence("Money for tools"),
}
MUSTS: dict[str, Sentence] = {
    "done": sentence("is just done"),
    "reported": sentence("has to be reported"),
    "justified": sentence("has to be justified"),
    "approved": sentence("has to be approved"),
}


@singledispatch
def in_words(fact: Stated) -> Sentence:
    """What the statement says."""
    raise TypeError(type(fact))


@in_words.register
def _(fact: Goal) -> Sentence:
    if fact.target is not None and fact.baseline is not None:
        return sentence(
            "{title} (from {baseline} to {target})", title=fact.title, baseline=fact.baseline, target=fact.target
        )
    return sentence("{title}", title=fact.title)


@in_words.register
def _(fact: Ceiling) -> Sentence:
    return sentence(
        "More than {hours} a week is far too much for {initiative}.",
        hours=Quantity(fact.seconds, "seconds"),
        initiative=Name("initiative", fact.initiative),
    )


@in_words.register
def _(fact: Plan) -> Sentence:
    initiative = Name("initiative", fact.initiative)
    if not fact.blocks:
        return sentence(
            "{initiative} is planned to take {hours} a week.",
            initiative=initiative,
            hours=Quantity(fact.seconds, "seconds"),
        )
    return sentence(
        "Learning plan for {initiative}: {hours} a week, four weeks each, from {start} to {end}.",
        initiative=initiative,
        hours=tuple(Quantity(seconds, "seconds") for seconds in fact.blocks),
        start=begins(fact),
        end=last_day(fact),
    )


@in_words.register
def _(fact: Break) -> Sentence:
    return sentence(
        "{initiative} is counted anew: {because}",
        initiative=Name("initiative", fact.initiative),
        because=fact.because,
    )


@in_words.register
def _(fact: Rate) -> Sentence:
    role = Name("role", fact.role)
    return sentence("An hour of a {role} costs {price}.", role=role, price=Quantity(fact.kroner, "kroner"))


@in_words.register
def _(fact: Worth) -> Sentence:
    price = Quantity(fact.kroner, "kroner")
    if not fact.owner:
        return sentence("One {outcome} is worth {price}.", outcome=fact.outcome, price=price)
    return sentence(
        "One {outcome} is worth {price}; {owner} owns the figure.",
        outcome=fact.outcome,
        price=price,
        owner=Name("person", fact.owner),
    )


@in_words.register
def _(fact: Regime) -> Sentence:
    about = LINES.get(fact.about, fact.about) if fact.sort == "money" else Name("kind", fact.about)
    return sentence("{about}: {must}.", about=about, must=MUSTS.get(fact.must, fact.must))


@in_words.register
def _(fact: Exchange) -> Sentence:
    return sentence("One {currency} is {kroner} kr.", currency=fact.currency, kroner=fact.kroner)


@in_words.register
def _(fact: Target) -> Sentence:
    time = Quantity(fact.seconds, "seconds")
    if fact.channel:
        return sentence("An answer within {time} on {channel}.", time=time, channel=Name("channel", fact.channel))
    return sentence("An answer within {time}.", time=time)


@in_words.register
def _(fact: Aim) -> Sentence:
    return sentence(
        "{bar}: you aim at {share}.", bar=BARS.get(fact.bar, fact.bar), share=Quantity(fact.share, "share")
    )


@in_words.register
def _(fact: Hours) -> Sentence:
    if not fact.schedule:
        return sentence("No opening hours.")
    if fact.channel:
        channel = Name("channel", fact.channel)
        return sentence("{channel} is answered {schedule}.", channel=channel, schedule=Schedule(fact.schedule))
    return sentence("Questions are answered {schedule}.", schedule=Schedule(fact.schedule))


@in_words.register
def _(fact: Backing) -> Sentence:
    return sentence(
        "{hours} a week are set aside for {who}.",
        hours=Quantity(fact.seconds, "seconds"),
        who=Name("person", fact.who),
    )


@in_words.register
def _(fact: Rhythm) -> Sentence:
    if fact.weeks == 1:
        return sentence("Every week is logged from {day}.", day=rhythm_begins(fact))
    return sentence("One week in four is logged from {day}.", day=rhythm_begins(fact))


@in_words.register
def _(fact: Launch | Must | Reserve | Skill) -> Sentence:
    return launching_in_words(fact)


@in_words.register
def _(fact: Assumption | Signpost | SeriesBreak) -> Sentence:
    return outside_in_words(fact)
