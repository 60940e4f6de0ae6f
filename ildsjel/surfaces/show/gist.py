"""The gist of a fact in a list: what it is about, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from ildsjel.facts.happened import Audience, Message, Outcome, Post, Spend, Time
from ildsjel.facts.kinds import Kept, Stated
from ildsjel.facts.learned import Ask
from ildsjel.facts.outside import Published
from ildsjel.facts.sentence import Name, Quantity, Value, sentence
from ildsjel.facts.text import write_line
from ildsjel.surfaces.show.stated import in_words


@dataclass(frozen=True, slots=True)
class Gist:
    """What a fact is about, and its amount, empty where it has none."""

    about: Value
    amount: Value = ""


@singledispatch
def gist(fact: Kept) -> Gist:
    """The gist of a fact; a decision is its line in the text form."""
    return Gist(write_line(fact))


@gist.register
def _(fact: Time) -> Gist:
    return Gist(fact.note or fact.under, Quantity(fact.seconds, "seconds"))


@gist.register
def _(fact: Spend) -> Gist:
    return Gist(fact.note or fact.under, sentence("{amount} {currency}", amount=fact.amount, currency=fact.currency))


@gist.register
def _(fact: Post) -> Gist:
    return Gist(fact.text or fact.format)


@gist.register
def _(fact: Message) -> Gist:
    return Gist(fact.text or (sentence("From them") if fact.way == "in" else sentence("From you")))


@gist.register
def _(fact: Audience) -> Gist:
    if not fact.channel:
        return Gist(fact.measure, fact.value)
    channel = Name("channel", fact.channel)
    return Gist(sentence("{channel}: {measure}", channel=channel, measure=fact.measure), fact.value)


@gist.register
def _(fact: Outcome) -> Gist:
    return Gist(fact.name, fact.count)


@gist.register
def _(fact: Ask) -> Gist:
    return Gist(fact.text, Quantity(fact.kroner, "kroner") if fact.kroner else "")


@gist.register
def _(fact: Published) -> Gist:
    newest = fact.m[-1:]
    return Gist(
        fact.title, sentence("{value} in {period}", period=newest[0][0], value=newest[0][1]) if newest else ""
    )


@gist.register
def _(fact: Stated) -> Gist:
    return Gist(in_words(fact))
