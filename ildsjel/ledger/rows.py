"""Which table keeps which kind of fact, and a row back to the fact its source gave; nothing is lost on the way."""

from __future__ import annotations

from decimal import Decimal

from ildsjel.facts import happened
from ildsjel.facts.batch import names_of
from ildsjel.facts.kinds import KINDS, Kept
from ildsjel.facts.text import read_line
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.message import Message
from ildsjel.ledger.outcome import Outcome
from ildsjel.ledger.post import Post
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
SPECIAL = {"id", "x", "m", "source", "by", "under", "mate", *GIVEN}


def model_of(kind: type) -> type[Revision] | type[Statement]:
    """The model that keeps a kind of fact."""
    return MODELS.get(kind, Statement)


def fact_of(row: Revision | Statement, resolver: Resolver, *, resolved: bool = False) -> Kept:
    """The fact a row keeps: what its source gave, or with `resolved` what it has come to mean."""
    if isinstance(row, Statement):
        return read_line(row.line)
    kind = KINDS[type(row).__name__.casefold()]
    names = names_of(kind)
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
    return kind(**values, id=row.key, x=tuple(map(tuple, row.x)))
