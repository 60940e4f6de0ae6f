"""Make the demo: an invented firm with a year behind it, and an invented neighbour who must see nothing of it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.db import transaction

from ildsjel.actions.answer_commitment import answer_commitment, share_commitment
from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.propose import propose
from ildsjel.actions.propose_replies import propose_replies
from ildsjel.demo import firm, neighbour
from ildsjel.demo.house import LAUNCHED
from ildsjel.demo.meetings import meetings
from ildsjel.demo.used import used
from ildsjel.demo.year import Year
from ildsjel.facts.happened import Time
from ildsjel.facts.kinds import Fact
from ildsjel.facts.text import write
from ildsjel.insight.commitment import ITEMS
from ildsjel.ledger.use import Use
from ildsjel.people.access import Access, installation
from ildsjel.people.login import Login
from ildsjel.people.organisation import Organisation, refurnished
from ildsjel.people.person import Person, Role
from ildsjel.sources.proposed import Proposed

NAMES = {
    "kari": "Kari Leder",
    "ola": "Ola Ildsjel",
    "amira": "Amira Kollega",
    "mads": "Mads Lager",
    "ingrid": "Ingrid Ovn",
    "sindre": "Sindre Disk",
    "jonas": "Jonas Nabo",
}


@dataclass(frozen=True, slots=True)
class Seat:
    """A login of the demo, printed where it is started."""

    mail: str
    password: str
    role: str


def make_demo(*, folder: Path, now: datetime) -> list[Seat]:
    """The logins of the demo, which is made if it is not there yet."""
    kept = folder / "demo-logins.json"
    if kept.exists() and Organisation.objects.filter(slug="fjordbrod").exists():
        return [Seat(**seat) for seat in json.loads(kept.read_text())]
    Organisation.objects.filter(invented=True).delete()
    Login.objects.filter(email__endswith=".example").delete()
    today = now.astimezone(Organisation().zone).date()
    with transaction.atomic():
        seats = _firm("fjordbrod", "Fjordbrød", ("kari", "ola", "amira"), firm.facts(today), folder, now)
        ola = Person.objects.select_related("organisation").get(organisation__slug="fjordbrod", key="ola")
        _ildsjel(Access(ola, ola.organisation, ola.roles), now)
        _used(installation(Organisation.objects.get(slug="fjordbrod")), today)
        seats += _firm("nabobygg", "Nabobygg", ("jonas",), neighbour.facts(today), folder, now)
    kept.touch(mode=0o600)
    kept.write_text(json.dumps([asdict(seat) for seat in seats]))
    return seats


def _firm(
    slug: str, name: str, seated: tuple[str, ...], facts: Iterable[Fact], folder: Path, now: datetime
) -> list[Seat]:
    organisation = Organisation.objects.create(slug=slug, name=name, invented=True)
    path = folder / f"{slug}.facts"
    path.write_text("".join(f"{line}\n" for line in write(facts)), "utf-8")
    bring_in(by=installation(organisation), path=path, name=path.name, choices=Choices(source="facts"), now=now)
    for person in Person.objects.filter(organisation=organisation):
        person.name, person.told_at = NAMES[person.key], now
        person.save(update_fields=["name", "told_at"])
    refurnished(organisation)
    return [_seat(organisation, key) for key in seated]


def _ildsjel(by: Access, now: datetime) -> None:
    """The owner of the launch stands by it, and lets the leader know; and has minutes proposed."""
    today = now.astimezone(by.organisation.zone).date()
    propose(by=by, proposed=map(_as_proposed, meetings(today)), source="ics", is_all=False, now=now)
    propose_replies(by=by, now=now)
    answer_commitment(by=by, initiative=LAUNCHED, answers=dict.fromkeys(ITEMS, 4) | {"chosen": 5}, now=now)
    share_commitment(by=by, initiative=LAUNCHED, is_shared=True)


def _as_proposed(meeting: Time) -> Proposed:
    began = meeting.at or datetime.combine(meeting.on, time())
    ends = began + timedelta(seconds=meeting.seconds)
    return Proposed(time=replace(meeting, note=""), ends=ends, title=meeting.note)


def _used(access: Access, today: date) -> None:
    """Ildsjel has been looked at there as well."""
    rows = (Use(organisation=access.organisation, **use._asdict()) for use in used(Year(today)))
    Use.objects.bulk_create(rows)


def _seat(organisation: Organisation, key: str) -> Seat:
    person = Person.objects.get(organisation=organisation, key=key)
    mail, password = f"{key}@{organisation.slug}.example", secrets.token_urlsafe(9)
    person.login = Login.objects.create_user(mail, password)
    person.mail = mail
    person.is_caretaker = person.role == Role.LEADER
    person.save()
    return Seat(mail, password, person.role)
