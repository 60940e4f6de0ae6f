"""Found: a new organisation with its first leader, the usual channels and work kinds, and daily running."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ildsjel.actions.right import Refused
from ildsjel.facts.defaults import DEFAULT_CHANNELS, DEFAULT_KINDS
from ildsjel.facts.house import Initiative
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.furnish import furnish
from ildsjel.people.access import Access, installation
from ildsjel.people.join import join
from ildsjel.people.organisation import TAKEN, Organisation
from ildsjel.people.person import Role
from ildsjel.people.slug import slug

DAILY = {"nb": "Daglig drift", "en": "Daily running"}


def found(*, name: str, leader: str, now: datetime, lang: str = "nb", invented: bool = False) -> Access:
    """The new organisation, entered by its leader (a mail address), who also takes care of it."""
    key = slug(name)
    if not key or "@" not in leader:
        raise Refused(sentence("Give the organisation a name and the leader’s mail address."))
    if key in TAKEN or Organisation.objects.filter(slug=key).exists():
        raise Refused(sentence("There is an organisation called {name} already.", name=name))
    with transaction.atomic():
        organisation = Organisation.objects.create(slug=key, name=name, invented=invented)
        today = now.astimezone(organisation.zone).date()
        daily = Initiative(on=today, key="daily", name=DAILY[lang], default=True)
        furnish(installation(organisation), [*DEFAULT_CHANNELS, *DEFAULT_KINDS, daily])
        person = join(organisation, mail=leader, role=Role.LEADER, since=today, is_caretaker=True)
    return Access(person, organisation, person.roles)
