"""The clock: what is due is queued, and what a worker left is taken up when it has been silent twice."""

from collections import Counter
from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.tidy import tidy_up
from ildsjel.ledger.slot import Slot
from ildsjel.ledger.worker import Worker, still_here
from ildsjel.surfaces.tasks.clock import go_round
from ildsjel.surfaces.tasks.due import DUE, Daily, Hourly, Weekly
from tests.cast import NOW

NOBODY = frozenset()
ROUND = timedelta(seconds=20)


@pytest.fixture
def queue(db, settings):
    """The real queue, with nobody working on it."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return DBTaskResult.objects


@pytest.fixture
def begun(queue):
    """A task a worker has begun."""
    Worker.objects.create(name="w1", seen_at=NOW)
    tidy_up.enqueue(NOW.isoformat())
    task = queue.get()
    task.claim("w1")
    Slot.objects.create(task=tidy_up.module_path, due_at="2026-03-06T02:30:00Z")
    return task


def status(task) -> str:
    task.refresh_from_db()
    return task.status


def test_a_clock_that_was_off_for_a_month_does_the_newest_once(queue):
    go_round(NOBODY, NOW)
    go_round(NOBODY, NOW + timedelta(days=31))
    go_round(NOBODY, NOW + timedelta(days=31, minutes=1))
    assert queue.count() == 2 * len(DUE)
    assert Slot.objects.count() == 2 * len(DUE)


def test_every_night_and_every_hour_has_its_own(queue):
    for hours in range(24 * 7):
        go_round(NOBODY, NOW + timedelta(hours=hours))
    kinds = Counter(type(due) for due in DUE)
    assert queue.count() == 24 * 7 * kinds[Hourly] + (1 + 7) * kinds[Daily] + (1 + 1) * kinds[Weekly]


def test_a_worker_that_is_here_keeps_its_task(begun):
    quiet = NOBODY
    for _ in range(10):
        still_here("w1", NOW)
        quiet = go_round(quiet, NOW + ROUND)
    assert (status(begun), quiet) == ("RUNNING", NOBODY)


def test_one_that_is_silent_in_two_rounds_is_gone_and_its_task_goes_back(begun):
    later = NOW + timedelta(hours=1)
    quiet = go_round(NOBODY, later)
    assert (status(begun), quiet) == ("RUNNING", {"w1"})
    go_round(quiet, later + ROUND)
    assert status(begun) == "READY"
    assert not still_here("w1", later)


def test_one_that_slept_with_the_machine_and_says_so_is_not_gone(begun):
    later = NOW + timedelta(hours=9)
    quiet = go_round(NOBODY, later)
    still_here("w1", later + timedelta(seconds=5))
    assert go_round(quiet, later + ROUND) == NOBODY
    assert status(begun) == "RUNNING"


def test_a_task_of_a_worker_nobody_knows_is_taken_up(begun):
    Worker.objects.all().delete()
    go_round(go_round(NOBODY, NOW), NOW + ROUND)
    assert status(begun) == "READY"
