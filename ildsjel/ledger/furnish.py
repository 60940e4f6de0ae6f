"""Furnishing the house: channels, work kinds, initiatives, members and matches are put in or put right."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from django.db import transaction

from ildsjel.facts import house as facts
from ildsjel.facts.kinds import HouseFact
from ildsjel.ledger.house import Channel, Initiative, WorkKind
from ildsjel.ledger.label import Label, Match
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.people.access import Access
from ildsjel.people.organisation import refurnished
from ildsjel.people.person import Person, Role


def furnish(access: Access, things: Iterable[HouseFact]) -> None:
    """Puts each thing in, or right where its key is known already. Sums are the caller's to renew."""
    with transaction.atomic():
        for thing in things:
            _PUT[type(thing)](access, thing)
        refurnished(access.organisation)


def _initiative(access: Access, thing: facts.Initiative) -> None:
    if thing.default:
        Initiative.objects.of(access).exclude(key=thing.key).update(default=False)
    _put(access, Initiative, thing.key, name=thing.name, default=thing.default, on=thing.on)


def _channel(access: Access, thing: facts.Channel) -> None:
    values = {"nb": thing.nb, "en": thing.en, "nicks": list(thing.nicks), "initiative": thing.initiative}
    _put(access, Channel, thing.key, on=thing.on, **values)


def _kind(access: Access, thing: facts.WorkKind) -> None:
    values = {"nb": thing.nb, "en": thing.en, "nicks": list(thing.nicks), "side": thing.side}
    _put(access, WorkKind, thing.key, on=thing.on, **values)


def _member(access: Access, thing: facts.Member) -> None:
    people = Person.objects.filter(organisation=access.organisation)
    known = people.filter(key=thing.key).first() or _founder(access, thing)
    person = known or Person(organisation=access.organisation)
    person.key, person.role, person.logs = thing.key, thing.role, thing.logs
    person.since, person.left_on = thing.on, thing.until
    if thing.told and person.told_at is None:
        person.told_at = datetime.combine(thing.on, time(0), access.organisation.zone)
    person.save()


def _founder(access: Access, thing: facts.Member) -> Person | None:
    """The leader who stands alone in an empty organisation: the first leader that is loaded is the same one."""
    alone = list(Person.objects.filter(organisation=access.organisation)[:2])
    if thing.role != Role.LEADER or len(alone) != 1 or alone[0].role != Role.LEADER:
        return None
    return None if Receipt.objects.of(access).filter(state=State.STANDING).exists() else alone[0]


def _match(access: Access, thing: facts.Match) -> None:
    label, _ = Label.objects.of(access).get_or_create(
        organisation=access.organisation, source=thing.source, field=thing.field, text=thing.label
    )
    who = Person.objects.filter(organisation=access.organisation, key=thing.who).first() if thing.who else None
    Match.objects.of(access).update_or_create(
        organisation=access.organisation,
        label=label,
        since=thing.on,
        defaults={
            "who": who,
            "channel": thing.channel,
            "kind": thing.kind,
            "initiative": thing.initiative,
            "until": thing.until,
        },
    )


def _put(access: Access, model: type, key: str, **values: object) -> None:
    model.objects.of(access).update_or_create(organisation=access.organisation, key=key, defaults=values)


_PUT = {
    facts.Initiative: _initiative,
    facts.Channel: _channel,
    facts.WorkKind: _kind,
    facts.Member: _member,
    facts.Match: _match,
}
