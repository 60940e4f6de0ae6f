"""A due task is queued once for its moment, whoever sees that it is time."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.queue_once import queue_once
from ildsjel.actions.tidy import tidy, tidy_up
from ildsjel.ledger.slot import Slot
from tests.cast import NOW


@pytest.fixture
def queue(db, settings):
    """The real queue, with nobody working on it."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return DBTaskResult.objects


def test_a_moment_is_queued_for_once_and_the_next_moment_once_more(queue):
    assert queue_once(tidy_up, due_at=NOW, now=NOW)
    assert not queue_once(tidy_up, due_at=NOW, now=NOW + timedelta(minutes=1))
    assert queue_once(tidy_up, due_at=NOW + timedelta(days=1), now=NOW)
    assert queue.count() == 2


def test_a_task_that_could_not_be_queued_is_still_due(queue, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["another"]}}
    with pytest.raises(Exception, match="Queue"):
        queue_once(tidy_up, due_at=NOW, now=NOW)
    assert not Slot.objects.exists()


def test_what_was_due_is_remembered_for_a_year_and_then_forgotten(queue):
    queue_once(tidy_up, due_at=NOW, now=NOW)
    tidy(now=NOW + timedelta(days=370))
    assert not queue_once(tidy_up, due_at=NOW, now=NOW)
    tidy(now=NOW + timedelta(days=401))
    assert not Slot.objects.exists()


def test_what_has_been_done_is_kept_for_two_weeks_and_what_waits_for_ever(queue):
    for status, finished in (("SUCCESSFUL", NOW), ("FAILED", NOW), ("READY", None), ("RUNNING", None)):
        queued = tidy_up.enqueue(NOW.isoformat())
        queue.filter(pk=queued.id).update(status=status, finished_at=finished)
    tidy(now=NOW + timedelta(days=13))
    assert queue.count() == 4
    tidy(now=NOW + timedelta(days=15))
    assert set(queue.values_list("status", flat=True)) == {"READY", "RUNNING"}
