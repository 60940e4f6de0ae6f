"""Write to: one letter a week to a person; what is more urgent takes the place of one that waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from ildsjel.facts.period import monday
from ildsjel.ledger.letter import Letter, What
from ildsjel.people.access import Access
from ildsjel.people.person import Person


def week_of(access: Access, now: datetime) -> date:
    """The Monday of the organisation's week."""
    return monday(now.astimezone(access.organisation.zone).date())


def note_letter(access: Access, person: Person, what: What, *, now: datetime) -> None:
    """Notes that the person is to be written to this week, unless something else is noted already."""
    _noted(access, person, what, now)


def write_to(access: Access, person: Person, what: What, send: Callable[[], object], *, now: datetime) -> bool:
    """Sends the letter unless the person has had one this week; whether it was sent.

    The week is taken before it is sent, so that nobody who is stopped half way sends it twice, and given back if
    sending fails, so that it is tried again. What `send` raises is raised.
    """
    letter = _noted(access, person, what, now)
    if not Letter.objects.of(access).filter(pk=letter.pk, sent_at=None).update(what=what, sent_at=now):
        return False
    try:
        send()
    except BaseException:
        Letter.objects.of(access).filter(pk=letter.pk).update(sent_at=None)
        raise
    return True


def wrote_to(access: Access, person: Person, what: What, *, now: datetime) -> None:
    """Notes a letter somebody has had sent at once; nothing else goes to the person this week."""
    letter = _noted(access, person, what, now)
    Letter.objects.of(access).filter(pk=letter.pk, sent_at=None).update(what=what, sent_at=now)


def _noted(access: Access, person: Person, what: What, now: datetime) -> Letter:
    about = {"organisation": access.organisation, "what": what}
    return Letter.objects.of(access).get_or_create(person=person, week=week_of(access, now), defaults=about)[0]
