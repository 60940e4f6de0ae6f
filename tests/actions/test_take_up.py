"""A worker that is gone leaves nothing lying: its task goes back, is done over, or is told to have been cut off."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.check_workers import check_workers
from ildsjel.actions.choices import UNSAID
from ildsjel.actions.open_file import open_file
from ildsjel.actions.take_up import TRIES, take_up, try_again
from ildsjel.actions.tidy import tidy
from ildsjel.actions.upload import CUT_OFF, KEPT_FOR, accept, merge, take, why_stopped
from ildsjel.ledger.gains import gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.time import Time
from ildsjel.ledger.upload import Upload
from ildsjel.ledger.worker import Worker
from tests.cast import NOW
from tests.surfaces.home import SAMPLES

TOGGL = SAMPLES / "toggl" / "detailed.csv"


@pytest.fixture
def queue(cast, settings, tmp_path):
    """The real queue, with nobody working on it."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.UPLOADS = tmp_path / "uploads"
    return DBTaskResult.objects


def accepted(by) -> Upload:
    upload = take(by=by, chunks=[TOGGL.read_bytes()], name=TOGGL.name, now=NOW)
    accept(by=by, upload=upload, choices=UNSAID, matches=(), now=NOW)
    return upload


def begin(upload, worker):
    """A worker takes the upload's task."""
    task = DBTaskResult.objects.get(pk=upload.task)
    task.claim(worker)
    return task


def work(task):
    """What a worker does."""
    merge.func(*task.args_kwargs["args"])
    task.set_successful(None)


def standing(by):
    return Receipt.objects.of(by).filter(state=State.STANDING)


def test_what_a_worker_had_begun_goes_back_and_is_done_by_another(cast, queue):
    upload = accepted(cast.kari)
    begin(upload, "w1")
    assert take_up(worker="w1", now=NOW) == 1
    work(begin(upload, "w2"))
    assert standing(cast.kari).get().new == 4
    assert why_stopped(by=cast.kari, receipt=standing(cast.kari).get()) is None


def test_rows_of_the_first_try_do_not_count_as_known_in_the_second(cast, queue):
    upload = accepted(cast.kari)
    with open_file(TOGGL, TOGGL.name, by=cast.kari, choices=UNSAID, now=NOW) as file:
        kept = [batch.at([0, 1]) for batch in next(file.facts())]
    with gathering(cast.kari) as gains:
        keep(kept, upload.receipt, Resolver(cast.kari), Tally(), gains)
    work(begin(upload, "w2"))
    receipt = standing(cast.kari).get()
    assert (receipt.new, receipt.known, Time.objects.of(cast.kari).count()) == (4, 0, 4)


def test_one_that_went_after_the_last_step_had_done_it(cast, queue):
    upload = accepted(cast.kari)
    merge.func(*begin(upload, "w1").args_kwargs["args"])
    take_up(worker="w1", now=NOW)
    work(begin(upload, "w2"))
    assert standing(cast.kari).get().new == 4
    assert not Path(upload.path).exists()


def test_what_another_worker_does_is_left_alone(cast, queue):
    task = begin(accepted(cast.kari), "w1")
    assert take_up(worker="w2", now=NOW) == 0
    task.refresh_from_db()
    assert task.status == "RUNNING"


def test_the_third_time_it_is_given_up_and_the_page_says_so(cast, queue, sit):
    upload = accepted(cast.kari)
    for n in range(TRIES):
        assert why_stopped(by=cast.kari, receipt=upload.receipt) is None
        begin(upload, f"w{n}")
        take_up(worker=f"w{n}", now=NOW)
    assert queue.get().status == "FAILED"
    assert why_stopped(by=cast.kari, receipt=upload.receipt) == CUT_OFF
    page = sit(cast.kari).get(f"/fjordbrod/receipts/{upload.receipt_id}/").content.decode()
    assert "Drop it once more" in page and "hx-get" not in page.partition("<main")[2]


def test_a_task_that_came_to_nothing_is_told_on_the_page_too(cast, queue):
    upload = accepted(cast.kari)
    begin(upload, "w1").set_failed(KeyError("?"))
    assert why_stopped(by=cast.kari, receipt=upload.receipt) == CUT_OFF


def test_a_task_is_tried_again_when_the_database_was_away_but_not_for_ever(cast, queue):
    accepted(cast.kari)
    for n in range(TRIES):
        task = queue.get(status="READY")
        task.claim(f"w{n}")
        task.set_failed(OperationalError("the connection is lost"))
        try_again(task)
    assert queue.get().status == "FAILED"


def test_a_task_that_went_wrong_by_itself_is_not_tried_again(cast, queue):
    task = begin(accepted(cast.kari), "w1")
    task.set_failed(KeyError("?"))
    try_again(task)
    assert queue.get().status == "FAILED"


def test_one_that_waits_or_is_being_brought_in_is_not_said_to_have_stopped(cast, queue):
    upload = accepted(cast.kari)
    assert why_stopped(by=cast.kari, receipt=upload.receipt) is None
    begin(upload, "w1")
    assert why_stopped(by=cast.kari, receipt=upload.receipt) is None


def test_another_import_does_not_throw_away_a_receipt_that_waits_its_turn(cast, queue):
    upload = accepted(cast.kari)
    later = NOW + timedelta(minutes=20)
    bring_in(by=cast.kari, path=SAMPLES / "meta_business_suite" / "facebook.csv", name="facebook.csv", now=later)
    work(begin(upload, "w1"))
    assert standing(cast.kari).filter(pk=upload.receipt_id).exists()


def test_files_nobody_brought_in_are_thrown_away_by_the_clock(cast, queue):
    upload = take(by=cast.kari, chunks=[b"x"], name="x.csv", now=NOW)
    tidy(now=NOW + KEPT_FOR)
    assert Path(upload.path).exists()
    tidy(now=NOW + KEPT_FOR + timedelta(minutes=1))
    assert not Path(upload.path).exists() and not Upload.objects.of(cast.kari).exists()


def test_check_says_who_is_there_what_waits_and_what_was_not_done(cast, queue):
    upload = accepted(cast.kari)
    task = queue.get()
    soon, later = task.enqueued_at + timedelta(minutes=4), task.enqueued_at + timedelta(minutes=6)

    def said(now):
        is_well, says = check_workers(now=now)
        return is_well, says.text, says.count

    assert said(soon) == (True, "Nothing waits to be done, and no worker is running.", 0)
    assert said(later)[0] is False and "nobody is doing it" in said(later)[1]
    for name in ("w1", "w2"):
        Worker.objects.create(name=name, seen_at=later)
    assert said(later)[0] is False and "--background" in said(later)[1]
    begin(upload, "w1")
    assert said(later) == (True, "{n} worker does what is queued.", 2)
    queue.get().set_failed(KeyError("?"))
    assert said(later)[0] is False and check_workers(now=later)[1].values["why"] == "KeyError"
    assert said(later + timedelta(days=2))[0] is True
