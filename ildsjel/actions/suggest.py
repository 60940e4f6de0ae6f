"""Suggest: what a source's own labels probably mean here, judged by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ildsjel.facts.batch import Batch
from ildsjel.facts.defaults import ALWAYS
from ildsjel.facts.house import Channel, House, Initiative, Match, WorkKind
from ildsjel.facts.kinds import Happened
from ildsjel.ledger.resolver import Resolver
from ildsjel.people.person import Person

_MAIL = re.compile(r"[^\s<>]+@[^\s<>]+")
_WORD = re.compile(r"[^\W_]+")
Named = tuple[str, set[str]]


@dataclass(frozen=True, slots=True)
class Said:
    """A label as a file says it."""

    field: str
    text: str


def labels_of(batches: Iterable[Batch]) -> set[Said]:
    """Every label the facts carry."""
    told = [batch.columns for batch in batches if issubclass(batch.kind, Happened)]
    pairs = {(field, text) for columns in told for field in ("by", "under") for text in set(columns.get(field, ()))}
    return {Said(field, text[:500]) for field, text in pairs if text}


def suggest(labels: Iterable[Said], source: str, resolver: Resolver) -> list[Match]:
    """A match for each label that nothing has been said about and whose words point one way."""
    open_labels = [label for label in labels if not resolver.match(source, label.field, label.text)]
    if not open_labels:
        return []
    people = list(Person.objects.filter(organisation=resolver.access.organisation, left_on=None))
    names = _Names.of(resolver.house)
    found = (_match(label, source, names, people) for label in sorted(open_labels, key=lambda s: s.text))
    return [match for match in found if match.who or match.channel or match.kind or match.initiative]


@dataclass(frozen=True, slots=True)
class _Names:
    """Each thing's key and the words it goes by, worked out once for all labels."""

    channels: tuple[Named, ...]
    kinds: tuple[Named, ...]
    initiatives: tuple[Named, ...]

    @classmethod
    def of(cls, house: House) -> _Names:
        own = (initiative for initiative in house.initiatives if not initiative.default)
        return cls(*(tuple((t.key, _names(t)) for t in things) for things in (house.channels, house.kinds, own)))


def _match(label: Said, source: str, names: _Names, people: list[Person]) -> Match:
    who = _person(label.text, people) if label.field == "by" else ""
    words = set(_WORD.findall(label.text.casefold())) if label.field == "under" else set()
    return Match(
        on=ALWAYS,
        source=source,
        field=label.field,
        label=label.text,
        who=who,
        channel=_only(key for key, called in names.channels if words & called),
        kind=_only(key for key, called in names.kinds if words & called),
        initiative=_only(key for key, called in names.initiatives if called <= words),
    )


def _person(text: str, people: list[Person]) -> str:
    mail = _MAIL.search(text)
    if mail:
        return _only(p.key for p in people if p.mail and p.mail == mail[0].casefold())
    return _only(p.key for p in people if p.name and p.name.casefold() == text.strip().casefold())


def _names(thing: Channel | WorkKind | Initiative) -> set[str]:
    """The words a thing goes by; for an initiative all of them must be there."""
    if isinstance(thing, Initiative):
        return set(_WORD.findall(thing.name.casefold()))
    return {name.casefold() for name in (thing.key, thing.nb, thing.en, *thing.nicks) if len(name) > 2}


def _only(keys: Iterable[str]) -> str:
    found = list(keys)
    return found[0] if len(found) == 1 else ""
