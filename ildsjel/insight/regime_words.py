"""What the question `regime` says, and the card for the wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ildsjel.facts.sentence import Name, Quantity, Sentence, plural, sentence
from ildsjel.insight.answer import Answer, Figure
from ildsjel.insight.asks import Asked

MILLION = 1_000_000
Lines = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The lines across it, and the small print below them."""

    lines: Lines
    small: Lines


DECIDE = (
    ("keep", sentence("Keep the rules as they are")),
    ("change", sentence("Let small amounts through")),
    ("unknown", sentence("Don’t know")),
)
MUST = {
    "approved": sentence("Had to be approved"),
    "justified": sentence("Had to be justified"),
    "reported": sentence("Had to be reported"),
    "done": sentence("Was just done"),
}
WITHIN = {
    "ads": sentence("ads"),
    "press": sentence("the press"),
    "web": sentence("the website"),
    "blog": sentence("the blog"),
    "meetings": sentence("meetings"),
}
"""Channels that are no proper names, as they are called within a sentence."""
SIDES = {"social": sentence("Social media"), "rest": sentence("The rest")}
MEETINGS = (
    sentence("no meetings"),
    sentence("one meeting"),
    sentence("two meetings"),
    sentence("three meetings"),
    sentence("four meetings"),
    sentence("five meetings"),
    sentence("six meetings"),
    sentence("seven meetings"),
    sentence("eight meetings"),
    sentence("nine meetings"),
    sentence("ten meetings"),
)


def line(one: Asked) -> Sentence:
    """One ask and what its yes took: “3,000 kr for Facebook: 19 working days and two meetings.”"""
    return sentence("{amount} for {what}: {took}.", amount=_amount(one), what=_what(one), took=took(one))


def _amount(one: Asked) -> Sentence | Quantity:
    if one.kroner < MILLION:
        return Quantity(one.kroner, "kroner")
    millions = round(float(one.kroner) / MILLION, 1)
    return plural(
        "{millions} million kroner", "{millions} million kroner", 1 if millions == 1 else 2, millions=millions
    )


def _what(one: Asked) -> Name | Sentence:
    channel = one.ask.channel
    return WITHIN.get(channel) or (Name("channel", channel) if channel else sentence("other things"))


def took(one: Asked) -> Sentence:
    """What its answer took: working days and meetings, or a nod."""
    if one.reply and one.reply.answer == "yes" and not one.days and not one.meetings:
        return sentence("one nod")
    days = plural("{n}\u00a0working day", "{n}\u00a0working days", one.days) if one.days else sentence("the same day")
    if not one.meetings:
        return days
    return sentence("{days} and {meetings}", days=days, meetings=_meetings(one.meetings))


def _meetings(n: int) -> Sentence:
    return MEETINGS[n] if n < len(MEETINGS) else plural("{n} meeting", "{n} meetings", n)


def card(answer: Answer) -> Card | None:
    """The card, from an answer to `regime` as somebody may see it; None while it cannot be answered."""
    if answer.kind != "answer":
        return None
    rows = {row.key: row.figures for row in answer.rows}
    lines = tuple(said for name in SIDES if isinstance(said := answer.says.values[name], Sentence))
    return Card(lines, tuple(_small(SIDES[name], rows[name]) for name in SIDES))


def _small(side: Sentence, figures: Mapping[str, Figure]) -> Sentence:
    n = int(figures["asks"].value or 0)
    return plural(
        "{side}: the middle one of {n} amount that got a yes. Together, 1,000 kr took {days} working days and "
        "{meetings} meetings.",
        "{side}: the middle one of {n} amounts that got a yes. Together, 1,000 kr took {days} working days and "
        "{meetings} meetings.",
        n,
        side=side,
        days=Quantity(figures["days"].value or 0.0, "fine"),
        meetings=Quantity(figures["meetings"].value or 0.0, "fine"),
    )
