"""Resume: a file that was accepted and then cut off, by a kill or a full disk, is brought in after all."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django_tasks import task

from ildsjel.actions.bring_in import DEAD_AFTER
from ildsjel.actions.upload import merge
from ildsjel.ledger.receipt import State
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation


def resume(*, now: datetime) -> int:
    """Has a second look at every accepted file not brought in yet, once whoever is at it now must have shown a sign
    of life; gives how many there are."""
    looks = [
        (upload.pk, firm.pk)
        for firm in Organisation.objects.all()
        for upload in Upload.objects.of(installation(firm)).filter(receipt__state=State.OPEN, preview={})
    ]
    for look in looks:
        look_again.using(run_after=now + DEAD_AFTER).enqueue(*look)
    return len(looks)


@task()
def look_again(upload_id: int, organisation_id: int) -> None:
    """Brings the file in if nobody has been at it for a while."""
    firm, now = Organisation.objects.get(pk=organisation_id), timezone.now()
    cut_off = Upload.objects.of(installation(firm)).filter(
        receipt__state=State.OPEN, receipt__touched_at__lte=now - DEAD_AFTER, preview={}
    )
    upload = cut_off.filter(pk=upload_id).first()
    if upload:
        merge.call(upload.pk, firm.pk, upload.by_id, now.isoformat())
