"""A fact to a row, and a row back to the fact its source gave; nothing is lost on the way."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from functools import cache
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
SPECIAL = {"who", "mate", "by", "under", "source", "id", "x", "m", *GIVEN}


def model_of(fact: Kept) -> type[Revision] | type[Statement]:
    """The model that keeps a fact."""
    return MODELS.get(type(fact), Statement)


def row_of(fact: Kept, receipt: Receipt, resolver: Resolver) -> Revision | Statement:
    """An unsaved row for `fact` under `receipt`."""
    if type(fact) not in MODELS:
        kind = KIND_OF[type(fact)]
        return Statement(
            organisation_id=receipt.organisation_id,
            receipt=receipt,
            key=f"{kind}:{fact.id}"[:120],
            kind=kind,
            on=fact.on,
            line=write_line(fact),
        )
    model = MODELS[type(fact)]
    return model(**_columns(fact, receipt, resolver, _names(type(fact))))


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


def _columns(fact: Happened, receipt: Receipt, resolver: Resolver, names: frozenset[str]) -> dict[str, Any]:
    columns = {name: getattr(fact, name) for name in names if name not in SPECIAL}
    given = {name: getattr(fact, name) for name in GIVEN if name in names and getattr(fact, name)}
    if "who" in given:
        given["who"] = resolver.person(given["who"])
    source = fact.source or receipt.source
    by = resolver.label(source, "by", fact.by) if "by" in names else None
    under = resolver.label(source, "under", fact.under)
    meaning = resolver.meaning(given, by, under, fact.on)
    columns |= {"channel": meaning.channel, "initiative": meaning.initiative, "under_id": under}
    columns |= {"kind": meaning.kind} if "kind" in names else {}
    columns |= {"who_id": meaning.who} if "who" in names else {}
    columns |= {"by_id": by} if "by" in names else {}
    columns |= {"mate_id": resolver.person(fact.mate)} if "mate" in names else {}
    columns |= {"m": [[name, str(value)] for name, value in fact.m]} if "m" in names else {}
    if isinstance(fact, happened.Time):
        columns |= _lag(fact, resolver)
    return columns | {
        "organisation_id": receipt.organisation_id,
        "receipt": receipt,
        "key": fact.id[:120],
        "fixed": " ".join(given),
        "x": [list(pair) for pair in fact.x],
    }


def _lag(fact: happened.Time, resolver: Resolver) -> dict[str, Any]:
    """How late an entry was made, kept beside it so that the sums can be made of columns alone."""
    if fact.logged is None:
        return {}
    logged = fact.logged.astimezone(resolver.access.organisation.zone)
    return {"lag": lag(fact), "same_day": logged.date() == fact.on}
