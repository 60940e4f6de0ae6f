"""A fact to a row, and a row back to the fact its source gave; nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any

from ildsjel.facts import happened
from ildsjel.facts.kinds import KINDS, Happened, Kept
from ildsjel.facts.text import read_line, write_line
from ildsjel.facts.text.grammar import KIND_OF
from ildsjel.insight.gather import lag
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.message import Message
from ildsjel.ledger.outcome import Outcome
from ildsjel.ledger.post import Post
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import GIVEN, Resolver
from ildsjel.ledger.revision import Revision
from ildsjel.ledger.spend import Spend
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.time import Time

MODELS: dict[type, type[Revision]] = {
    happened.Time: Time,
    happened.Spend: Spend,
    happened.Post: Post,
    happened.Message: Message,
    happened.Audience: Audience,
    happened.Outcome: Outcome,
}
WORDS = ("source", "by", "under", "mate", *GIVEN)
SPECIAL = {"id", "x", "m", *WORDS}
PLACE = {"channel", "initiative"}
MEANT = {
    "who": "who_id",
    "channel": "channel",
    "kind": "kind",
    "initiative": "initiative",
    "by": "by_id",
    "under": "under_id",
    "mate": "mate_id",
}


def model_of(fact: Kept) -> type[Revision] | type[Statement]:
    """The model that keeps a fact."""
    return MODELS.get(type(fact), Statement)


def row_of(fact: Kept, receipt: Receipt, resolver: Resolver) -> Revision | Statement:
    """An unsaved row for `fact` under `receipt`."""
    values = values_of(fact, receipt, resolver)
    row = model_of(fact)(**dict(zip(columns_of(type(fact)), values, strict=True)))
    row.receipt = receipt
    return row


@cache
def columns_of(cls: type) -> tuple[str, ...]:
    """The columns that keep a kind of fact, in the order of `values_of`."""
    if cls not in MODELS:
        return "organisation_id", "receipt_id", "superseded", "key", "kind", "on", "line"
    names = _names(cls)
    meant = [column for name, column in MEANT.items() if name in names | PLACE]
    lists = [name for name in ("m", "x") if name in names]
    lag = ("lag", "same_day") if cls is happened.Time else ()
    return *_plain(cls), *meant, "fixed", "organisation_id", "receipt_id", "superseded", "key", *lists, *lag


def values_of(fact: Kept, receipt: Receipt, resolver: Resolver, superseded: bool = False) -> tuple[Any, ...]:
    """What the columns hold for `fact` under `receipt`."""
    cls, about = type(fact), (receipt.organisation_id, receipt.pk, superseded)
    if not isinstance(fact, Happened):
        kind = KIND_OF[cls]
        return *about, f"{kind}:{fact.id}"[:120], kind, fact.on, write_line(fact)
    meant = _meant(cls, _worded(cls)(fact), fact.on, receipt, resolver)
    figures = ([[name, str(value)] for name, value in fact.m],) if "m" in _names(cls) else ()
    lag = _lag(fact, resolver) if cls is happened.Time else ()
    return *_taken(cls)(fact), *meant, *about, fact.id[:120], *figures, fact.x, *lag


def _meant(
    cls: type, words: tuple[str, ...], on: date, receipt: Receipt, resolver: Resolver
) -> tuple[int | str | None, ...]:
    """What the words of a fact come to: they are few, and come back with every row."""
    asked = (cls, receipt.source, words, on if any(words[_labels(cls)]) and resolver.depends_on(on) else None)
    if asked not in resolver.meant:
        resolver.meant[asked] = _resolved(cls, words, on, receipt, resolver)
    return resolver.meant[asked]


def _resolved(
    cls: type, words: tuple[str, ...], on: date, receipt: Receipt, resolver: Resolver
) -> tuple[int | str | None, ...]:
    said = dict(zip(_words(cls), words, strict=True))
    given: dict[str, object] = {name: said[name] for name in GIVEN if said.get(name)}
    if "who" in given:
        given["who"] = resolver.person(said["who"])
    by, under = (
        resolver.label(said["source"] or receipt.source, name, said.get(name, "")) for name in ("by", "under")
    )
    meaning = resolver.meaning(given, by, under, on)
    mate = resolver.person(said.get("mate", ""))
    # In the order of MEANT.
    meant = (meaning.who, meaning.channel, meaning.kind, meaning.initiative, by, under, mate)
    return *_picked(cls)(meant), " ".join(given)


def fact_of(row: Revision | Statement, resolver: Resolver, *, resolved: bool = False) -> Kept:
    """The fact a row keeps: what its source gave, or with `resolved` what it has come to mean."""
    if isinstance(row, Statement):
        return read_line(row.line)
    cls = KINDS[type(row).__name__.casefold()]
    names = _names(cls)
    values = {name: getattr(row, name) for name in names if name not in SPECIAL}
    given = GIVEN if resolved else row.fixed.split()
    for name in given:
        if name in names:
            values[name] = resolver.person_key(row.who_id) if name == "who" else getattr(row, name)
    for name in ("by", "under"):
        if name in names:
            source, values[name] = resolver.label_said(getattr(row, f"{name}_id"))
            values["source"] = source or values.get("source", "")
    if "mate" in names:
        values["mate"] = resolver.person_key(row.mate_id)
    if values.get("at"):
        values["at"] = values["at"].astimezone(resolver.access.organisation.zone)
    if "m" in names:
        values["m"] = tuple((name, Decimal(value)) for name, value in row.m)
    return cls(**values, id=row.key, x=tuple(map(tuple, row.x)))


@cache
def _names(cls: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(cls))


@cache
def _words(cls: type) -> tuple[str, ...]:
    """The fields whose words are given a meaning here."""
    return tuple(name for name in WORDS if name in _names(cls))


@cache
def _labels(cls: type) -> slice:
    """Where among those words the labels stand."""
    first = WORDS.index("by")
    return slice(first, first + len({"by", "under"} & _names(cls)))


@cache
def _worded(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    return _all_of(*_words(cls))


@cache
def _picked(cls: type) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """What of MEANT a kind of fact has columns for."""
    places = [n for n, name in enumerate(MEANT) if name in _names(cls) | PLACE]
    return itemgetter(*places)


@cache
def _plain(cls: type) -> tuple[str, ...]:
    """The fields that are kept as they are."""
    return tuple(field.name for field in fields(cls) if field.name not in SPECIAL)


@cache
def _taken(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    return _all_of(*_plain(cls))


def _all_of(*names: str) -> Callable[[Any], tuple[Any, ...]]:
    """As `attrgetter`, which gives no tuple of one."""
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda fact: (get(fact),)


def _lag(fact: happened.Time, resolver: Resolver) -> tuple[int | None, bool | None]:
    """How late an entry was made, kept beside it so that the sums can be made of columns alone."""
    if fact.logged is None:
        return None, None
    logged = fact.logged.astimezone(resolver.access.organisation.zone)
    return lag(fact), logged.date() == fact.on
