"""Invite: a link that lets one person in; accepting it makes their login and shows that they have been told."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import transaction

from ildsjel.actions.right import CARETAKER, LEADER, Refused, must
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Backing
from ildsjel.ledger.reresolve import reresolve
from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.invitation import LASTS, Invitation
from ildsjel.people.join import join
from ildsjel.people.login import Login
from ildsjel.people.organisation import refurnished
from ildsjel.people.person import Person, Role

NO_TIME = Seconds(0)
LOGS = {Role.LEADER, Role.KEY_EMPLOYEE}


def invite(
    *,
    by: Access,
    name: str,
    mail: str,
    role: str,
    seconds: Seconds = NO_TIME,
    backing: str = "",
    now: datetime,
) -> str:
    """The secret of a new invitation, told this once; an earlier open one for the same person is closed.

    With `seconds` a week the leader sets time aside for the invited, in the words of `backing`.
    """
    must(by, LEADER | CARETAKER)
    if role == Role.LEADER:
        must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    with transaction.atomic():
        own = Person.objects.filter(organisation=by.organisation, mail=mail.casefold(), left_on=None)
        person = own.first()
        if person and person.login_id:
            raise Refused(sentence("{mail} is a member already.", mail=mail))
        if person is None:
            person = join(
                by.organisation,
                mail=mail,
                name=name,
                since=today,
                role=role,
                logs=role in LOGS,
                is_caretaker=role == Role.CARETAKER,
            )
        if seconds:
            state(by=by, what=Backing(on=today, who=person.key, seconds=seconds, sentence=backing), now=now)
        return link_for(person, by=by.person, now=now)


def link_for(person: Person, *, by: Person | None, now: datetime) -> str:
    """The secret of a fresh invitation for somebody who is a member already; older ones are closed."""
    secret = secrets.token_urlsafe(32)
    Invitation.objects.filter(person=person, closed_at=None).update(closed_at=now)
    Invitation.objects.create(
        organisation=person.organisation, person=person, by=by, digest=digest(secret), made_at=now
    )
    return secret


def find(secret: str, *, now: datetime) -> Invitation | None:
    """The open invitation a secret belongs to."""
    found = Invitation.objects.select_related("person", "organisation", "by").filter(
        digest=digest(secret), closed_at=None, made_at__gt=now - LASTS
    )
    return found.first()


def accept(*, invitation: Invitation, password: str, now: datetime) -> Person:
    """Lets the invited person in; one who has a login already proves it with its password."""
    person = invitation.person
    with transaction.atomic():
        login = Login.objects.filter(email=person.mail).first()
        if login is None:
            login = Login.objects.create_user(person.mail, password)
        elif not login.check_password(password):
            raise Refused(sentence("You have a login with this address already. Use the password you have."))
        person.login, person.told_at = login, now
        person.save(update_fields=["login", "told_at"])
        refurnished(invitation.organisation)
        Invitation.objects.filter(pk=invitation.pk).update(closed_at=now)
        reresolve(Access(person, invitation.organisation, person.roles))
    return person
