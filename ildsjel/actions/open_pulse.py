"""Open pulse: the leader asks the team four questions; at most once a month, and not before the last was answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.pulse import K
from ildsjel.facts.sentence import plural, sentence
from ildsjel.ledger.pulse import PulseRound, PulseSeat, last_pulse_of, open_pulse_of
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role
from ildsjel.people.switch import Feature, is_on

APART = timedelta(days=28)
LASTS = timedelta(days=7)
ASKED = (Role.KEY_EMPLOYEE, Role.COLLEAGUE)
"""The leader is outside the group."""


def team_of(access: Access) -> list[Person]:
    """Those a pulse asks."""
    here = Person.objects.filter(organisation=access.organisation, left_on=None, role__in=ASKED)
    return list(here.order_by("pk"))


def open_pulse(*, by: Access, now: datetime) -> PulseRound:
    """Opens a round for a week. Raises Refused, with what must come first."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    if not is_on(by.organisation, Feature.PULSE, today):
        raise Refused(sentence("The pulse is off. Discuss it with those it is about first, and record that."))
    if open_pulse_of(by):
        raise Refused(sentence("A pulse is open already."))
    team, last = team_of(by), last_pulse_of(by)
    if len(team) < K:
        raise Refused(
            plural(
                "You are {n} beside the leader. Below five nobody is anonymous; have a talk instead.",
                "You are {n} beside the leader. Below five nobody is anonymous; have a talk instead.",
                len(team),
            )
        )
    if last and not last.heard:
        raise Refused(sentence("Say first what you heard the last time, and what you will do about it."))
    if last and today < last.opened_on + APART:
        raise Refused(sentence("A pulse a month is enough. The next can open on {day}.", day=last.opened_on + APART))
    with transaction.atomic():
        opened = PulseRound.objects.create(organisation=by.organisation, opened_on=today, closes_on=today + LASTS)
        seats = [PulseSeat(organisation=by.organisation, round=opened, person=person) for person in team]
        PulseSeat.objects.bulk_create(seats)
    return opened
