"""Tidy: what must not be kept any longer goes, in every organisation and in the installation's own tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.propose import forget_proposals
from ildsjel.actions.upload import sweep
from ildsjel.ledger.author_hash import retire_keys
from ildsjel.ledger.commitment import Commitment
from ildsjel.ledger.discreet import retire_texts
from ildsjel.ledger.letter import Letter
from ildsjel.ledger.slot import Slot
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation

DONE_KEPT_FOR = timedelta(days=14)  # [set]
LETTERS_KEPT_FOR = timedelta(days=62)  # [set] The first of a month has to be told from the others.
COMMITMENTS_KEPT_FOR = timedelta(days=365)  # [set]
SLOTS_KEPT_FOR = timedelta(days=400)  # Longer than between any two moments of a task, or it would be due once more.


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many keys of pseudonyms, and how many texts of the public, were old enough to go."""

    keys: int
    texts: int


@task()
def tidy_up(now: str) -> None:
    """Tidies, when the clock says so."""
    tidy(now=datetime.fromisoformat(now))


def tidy(*, now: datetime) -> Tidied:
    """Deletes the keys by which the public could be recognised for more than a year, texts over two years old, files
    nobody brought in, what was proposed two weeks ago, who was written to two months ago, what somebody answered a
    year ago of how they stand by something, sessions that have ended, and what was queued and done two weeks ago."""
    keys = texts = 0
    for firm in Organisation.objects.all():
        access, today = installation(firm), now.astimezone(firm.zone).date()
        keys += retire_keys(access, today)
        texts += retire_texts(access, today)
        sweep(access, now)
        forget_proposals(access, now)
        Letter.objects.of(access).filter(week__lt=today - LETTERS_KEPT_FOR).delete()
        Commitment.objects.of(access).filter(on__lt=today - COMMITMENTS_KEPT_FOR).delete()
    _forget_traces(now)
    return Tidied(keys, texts)


def _forget_traces(now: datetime) -> None:
    Session.objects.filter(expire_date__lt=now).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=now - DONE_KEPT_FOR).delete()
    Slot.objects.filter(due_at__lt=now - SLOTS_KEPT_FOR).delete()
