"""Suggest: what a source's own labels probably mean here, judged by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ildsjel.facts.defaults import ALWAYS
from ildsjel.facts.house import Channel, Initiative, Match, WorkKind
from ildsjel.facts.kinds import Happened, Kept
from ildsjel.ledger.resolver import Resolver
from ildsjel.people.person import Person

_MAIL = re.compile(r"[^\s<>]+@[^\s<>]+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """A label as a file says it."""

    field: str
    text: str


def labels_of(facts: Iterable[Kept]) -> set[Said]:
    """Every label the facts carry."""
    found = {(getattr(fact, "by", ""), fact.under) for fact in facts if isinstance(fact, Happened)}
    pairs = ((field, text) for said in found for field, text in zip(("by", "under"), said, strict=True))
    return {Said(field, text[:500]) for field, text in pairs if text}


def suggest(labels: Iterable[Said], source: str, resolver: Resolver) -> list[Match]:
    """A match for each label that nothing has been said about and whose words point one way."""
    open_labels = [label for label in labels if not resolver.match(source, label.field, label.text)]
    if not open_labels:
        return []
    people = list(Person.objects.filter(organisation=resolver.access.organisation, left_on=None))
    found = (_match(label, source, resolver, people) for label in sorted(open_labels, key=lambda s: s.text))
    return [match for match in found if match.who or match.channel or match.kind or match.initiative]


def _match(label: Said, source: str, resolver: Resolver, people: list[Person]) -> Match:
    house = resolver.house
    who = _person(label.text, people) if label.field == "by" else ""
    words = set(_WORD.findall(label.text.casefold())) if label.field == "under" else set()
    return Match(
        on=ALWAYS,
        source=source,
        field=label.field,
        label=label.text,
        who=who,
        channel=_only(thing.key for thing in house.channels if words & _names(thing)),
        kind=_only(thing.key for thing in house.kinds if words & _names(thing)),
        initiative=_only(i.key for i in house.initiatives if not i.default and _names(i) <= words),
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
