"""Facts to what the columns of the ledger hold for them; `rows.py` reads them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import repeat
from typing import Any

from ildsjel.facts import happened
from ildsjel.facts.batch import Batch, names_of
from ildsjel.facts.text import write_line
from ildsjel.facts.text.grammar import KIND_OF
from ildsjel.insight.gather import lag
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import GIVEN, Resolver
from ildsjel.ledger.rows import MODELS, SPECIAL

WORDS = ("source", "by", "under", "mate", *GIVEN)
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
Columns = dict[str, Sequence[Any]]


def keys_of(batch: Batch) -> list[str]:
    """The facts' identities within their kind, as they are kept."""
    if batch.kind in MODELS:
        return [own[:120] for own in batch.columns["id"]]
    return [f"{KIND_OF[batch.kind]}:{own}"[:120] for own in batch.columns["id"]]


def columns_of(batch: Batch, receipt: Receipt, resolver: Resolver) -> Columns:
    """What the columns hold for the facts under `receipt`, in their order."""
    kind, count, said = batch.kind, len(batch), batch.columns
    about: Columns = {
        "organisation_id": [receipt.organisation_id] * count,
        "receipt_id": [receipt.pk] * count,
        "key": keys_of(batch),
    }
    if kind not in MODELS:
        return about | {"kind": [KIND_OF[kind]] * count, "on": said["on"], "line": list(map(write_line, batch))}
    found = about | {name: said[name] for name in names_of(kind) if name not in SPECIAL} | {"x": said["x"]}
    found |= zip((*_meant(kind), "fixed"), zip(*_meanings(batch, receipt, resolver), strict=True), strict=True)
    if "m" in said:
        found["m"] = [[[name, str(value)] for name, value in figures] for figures in said["m"]]
    return found | _lags(batch, resolver) if kind is happened.Time else found


def _meanings(batch: Batch, receipt: Receipt, resolver: Resolver) -> list[tuple[int | str | None, ...]]:
    """What the words of the facts come to, as `_meant` and `fixed`: words are few, and come back with every row."""
    days = batch.columns["on"]
    has_labels = any(any(batch.columns.get(name, ())) for name in ("by", "under"))
    dated = has_labels and resolver.depends_on(min(days))
    words = zip(*(batch.columns[name] for name in _words(batch.kind)), strict=True)
    asked = list(zip(words, days if dated else repeat(None, len(days)), strict=True))
    known = resolver.meant.setdefault((batch.kind, receipt.source), {})
    for said in set(asked) - known.keys():
        known[said] = _resolved(batch.kind, said[0], said[1] or days[0], receipt, resolver)
    return [known[said] for said in asked]


def _resolved(
    kind: type, words: tuple[str, ...], on: date, receipt: Receipt, resolver: Resolver
) -> tuple[int | str | None, ...]:
    said = dict(zip(_words(kind), words, strict=True))
    given: dict[str, object] = {name: said[name] for name in GIVEN if said.get(name)}
    if "who" in given:
        given["who"] = resolver.person(said["who"])
    by, under = (
        resolver.label(said["source"] or receipt.source, name, said.get(name, "")) for name in ("by", "under")
    )
    meaning = resolver.meaning(given, by, under, on)
    # In the order of MEANT.
    all_of_it = (
        *(meaning.who, meaning.channel, meaning.kind, meaning.initiative),
        *(by, under, resolver.person(said.get("mate", ""))),
    )
    columns = _meant(kind)
    picked = (value for column, value in zip(MEANT.values(), all_of_it, strict=True) if column in columns)
    return *picked, " ".join(given)


@cache
def _words(kind: type) -> tuple[str, ...]:
    """The fields whose words are given a meaning here."""
    return tuple(name for name in WORDS if name in names_of(kind))


@cache
def _meant(kind: type) -> tuple[str, ...]:
    """The columns of MEANT a kind of fact has."""
    return tuple(column for name, column in MEANT.items() if name in {*names_of(kind)} | PLACE)


def _lags(batch: Batch, resolver: Resolver) -> Columns:
    """How late each entry was made, kept beside it so that the sums can be made of columns alone."""
    if not any(batch.columns["logged"]):
        return {}
    zone = resolver.access.organisation.zone
    pairs = [(lag(fact), fact.logged and fact.logged.astimezone(zone).date() == fact.on) for fact in batch]
    return dict(zip(("lag", "same_day"), zip(*pairs, strict=True), strict=True))
