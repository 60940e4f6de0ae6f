"""Export: every fact in the text form, with pseudonyms; loaded elsewhere it gives the same answers."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from django.conf import settings
from django.db.models import QuerySet

from ildsjel.actions.right import NotAllowed
from ildsjel.actions.weigh_up import expired_verdicts
from ildsjel.facts.half_truths import Verdict
from ildsjel.facts.happened import Time
from ildsjel.facts.house import Match, Member
from ildsjel.facts.kinds import Fact
from ildsjel.facts.sentence import sentence
from ildsjel.facts.text.grammar import KIND_OF
from ildsjel.ledger.open_house import matches, open_house
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import MODELS, fact_of
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks
from ildsjel.people.person import Person, Role

PSEUDONYM = "person-"
PEOPLE = ("who", "mate", "owner", "by", "deputy", "decided", "leader", "to")


def export(
    *,
    by: Access,
    start: date | None = None,
    end: date | None = None,
    kind: str = "",
    with_names: bool = False,
    now: datetime,
) -> Iterator[Fact]:
    """Everything for whoever takes care of the installation; for others their own entries of time.

    People are written as pseudonyms, the same in every export of this installation. With names it is for the
    caretaker alone, and everybody here can see that it was done.
    """
    if with_names and not _takes_care(by):
        raise NotAllowed(sentence("Names are for the caretaker to write out. Leave out --with-names."))
    if with_names:
        leave_looks(by, {"export": _everybody(by)}, now.astimezone(by.organisation.zone).date())
    if not _takes_care(by):
        return _own(by, start, end, kind)
    expired = expired_verdicts(by, now)
    found = (_past(fact, expired) for fact in chain(_house(by), _kept(by, start, end)))
    wanted = (fact for fact in found if not kind or KIND_OF[type(fact)] == kind)
    return wanted if with_names else map(_hidden, wanted)


def _takes_care(by: Access) -> bool:
    """Whether this is the installation itself or its caretaker; a leader who also takes care is a leader here."""
    return Role.CARETAKER in by.roles and not by.leads


def _everybody(by: Access) -> list[str]:
    return list(Person.objects.filter(organisation=by.organisation).values_list("key", flat=True))


def _house(by: Access) -> Iterator[Fact]:
    house = open_house(by)
    return chain(house.initiatives, house.channels, house.kinds, house.members, matches(by))


def _kept(by: Access, start: date | None, end: date | None) -> Iterator[Fact]:
    """Statements and decisions first as stated, then what happened, kind by kind, in the order of days."""
    resolver = Resolver(by)
    for model in (Statement, *MODELS.values()):
        rows = _between(model.objects.of(by).current(), start, end)
        for row in rows.order_by("on", "pk").iterator(chunk_size=2000):
            yield fact_of(row, resolver)


def _own(by: Access, start: date | None, end: date | None, kind: str) -> Iterator[Fact]:
    resolver = Resolver(by)
    rows = _between(MODELS[Time].objects.of(by).current().filter(who=by.person), start, end)
    return (fact_of(row, resolver) for row in (rows.order_by("on", "pk") if kind in ("", "time") else ()))


def _between(rows: QuerySet, start: date | None, end: date | None) -> QuerySet:
    rows = rows.filter(on__gte=start) if start else rows
    return rows.filter(on__lte=end) if end else rows


def _past(fact: Fact, expired: frozenset[str]) -> Fact:
    """A verdict that holds no more says only that there was one."""
    return replace(fact, verdict="", because="") if isinstance(fact, Verdict) and fact.id in expired else fact


def _hidden(fact: Fact) -> Fact:
    """The fact with a pseudonym wherever somebody is named."""
    if isinstance(fact, Member):
        return replace(fact, key=_pseudonym(fact.key))
    if isinstance(fact, Match):
        label = _pseudonym(fact.label) if fact.field == "by" else fact.label
        return replace(fact, label=label, who=_pseudonym(fact.who))
    named = {name: _pseudonym(value) for name in PEOPLE if (value := getattr(fact, name, ""))}
    return replace(fact, **named) if named else fact


def _pseudonym(name: str) -> str:
    """The same for the same name in every export of this installation, and a name for nobody outside it."""
    if not name or name.startswith(PSEUDONYM):
        return name
    return PSEUDONYM + hmac.new(settings.SECRET_KEY.encode(), name.encode(), "sha256").hexdigest()[:12]
