"""An accepted file whose bringing in was cut off is brought in after all, once."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.bring_in import DEAD_AFTER
from ildsjel.actions.open_file import UNSAID
from ildsjel.actions.resume import look_again, resume
from ildsjel.actions.upload import accept, take
from ildsjel.facts.happened import Seconds, Time
from ildsjel.ledger import time
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import installation
from tests.cast import NOW, SINCE

FILE = (
    b"User,Description,Start date,Start time,End date,End time,Duration\n"
    b"Ola,svarte,2026-03-02,10:00:00,2026-03-02,10:06:00,00:06:00\n"
)


@pytest.fixture
def cut_off(cast, settings):
    """An accepted file of which something was kept when the power went."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    upload = take(by=cast.ola, chunks=[FILE], name="a.csv", now=NOW)
    receipt = accept(by=cast.ola, upload=upload, choices=UNSAID, matches=(), now=NOW)
    begun = Time(on=SINCE, seconds=Seconds(360), who="ola", id="t:1")
    keep([begun], receipt, Resolver(cast.ola), Tally())
    DBTaskResult.objects.all().delete()
    return upload


def queued():
    return [(task.task_path.rpartition(".")[2], task.args_kwargs["args"]) for task in DBTaskResult.objects.all()]


def touched(upload, ago):
    receipts = Receipt.objects.of(installation(upload.organisation))
    receipts.filter(pk=upload.receipt_id).update(touched_at=timezone.now() - ago)


def test_it_is_looked_at_again_when_the_installation_starts(cut_off):
    assert resume(now=timezone.now()) == 1
    assert queued() == [("look_again", [cut_off.pk, cut_off.organisation_id])]
    assert DBTaskResult.objects.get().run_after > timezone.now() + timedelta(minutes=4)


def test_it_is_brought_in_under_the_receipt_that_was_given(cast, cut_off):
    touched(cut_off, DEAD_AFTER)
    for _ in range(2):
        look_again.call(cut_off.pk, cut_off.organisation_id)
    receipt = Upload.objects.of(cast.ola).get().receipt
    assert (receipt.pk, receipt.state, receipt.new) == (cut_off.receipt_id, State.STANDING, 1)
    assert [row.note for row in time.Time.objects.of(cast.ola)] == ["svarte"]
    assert resume(now=timezone.now()) == 0


def test_somebody_who_is_still_at_it_is_left_in_peace(cast, cut_off):
    touched(cut_off, timedelta(0))
    look_again.call(cut_off.pk, cut_off.organisation_id)
    assert Upload.objects.of(cast.ola).get().receipt.state == State.OPEN
