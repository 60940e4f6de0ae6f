"""The organisation as it stands, as facts: channels, work kinds, initiatives, members, matches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from django.db import connection

from ildsjel.facts.house import Channel, House, Initiative, Match, Member, WorkKind
from ildsjel.ledger import house, label
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person

_FURNISHED = f"SELECT furnished FROM {Organisation._meta.db_table} WHERE id = %s"


@dataclass(frozen=True, slots=True)
class Known:
    """A house, with the row ids of its members by key, and of those who have been told what is kept."""

    house: House
    people: Mapping[str, int]
    told: frozenset[int]


def open_house(access: Access) -> House:
    """The house of the organisation the access is to."""
    return known(access).house


def known(access: Access) -> Known:
    """The house and its members; read once for every way it has been furnished."""
    organisation = access.organisation.pk
    with connection.cursor() as cursor:
        cursor.execute(_FURNISHED, [organisation])
        return _read(organisation, *cursor.fetchone())


@lru_cache(maxsize=256)
def _read(organisation: int, mark: str) -> Known:
    access = installation(Organisation(pk=organisation))
    people = list(Person.objects.filter(organisation=organisation).order_by("pk"))
    return Known(
        _house(access, people),
        MappingProxyType({person.key: person.pk for person in people}),
        frozenset(person.pk for person in people if person.told_at),
    )


def _house(access: Access, people: Iterable[Person]) -> House:
    return House(
        channels=tuple(
            Channel(on=c.on, key=c.key, nb=c.nb, en=c.en, nicks=tuple(c.nicks), initiative=c.initiative)
            for c in house.Channel.objects.of(access).order_by("pk")
        ),
        kinds=tuple(
            WorkKind(on=k.on, key=k.key, side=k.side, nb=k.nb, en=k.en, nicks=tuple(k.nicks))
            for k in house.WorkKind.objects.of(access).order_by("pk")
        ),
        initiatives=tuple(
            Initiative(on=i.on, key=i.key, name=i.name, default=i.default)
            for i in house.Initiative.objects.of(access).order_by("pk")
        ),
        members=tuple(
            Member(on=p.since, key=p.key, role=p.role, logs=p.logs, told=p.told_at is not None, until=p.left_on)
            for p in people
        ),
    )


def matches(access: Access) -> Iterator[Match]:
    """What every label means, as facts."""
    found = label.Match.objects.of(access).select_related("label", "who").order_by("pk")
    return map(match_fact, found)


def match_fact(row: label.Match) -> Match:
    """A kept match as a fact."""
    return Match(
        on=row.since,
        source=row.label.source,
        field=row.label.field,
        label=row.label.text,
        who=row.who.key if row.who else "",
        channel=row.channel,
        kind=row.kind,
        initiative=row.initiative,
        until=row.until,
    )
