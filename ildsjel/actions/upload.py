"""Upload: a file is taken in and looked through before anything of it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.index import index
from ildsjel.actions.match_label import check_match
from ildsjel.actions.open_file import must_be_here
from ildsjel.actions.preview import Preview, preview
from ildsjel.actions.receive import open_receipt
from ildsjel.actions.right import KEEPERS, Refused, must
from ildsjel.facts.house import Match
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.text import read_line, write_line
from ildsjel.ledger.receipt import UNREAD, Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.said import as_json, from_json
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.people.person import Person
from ildsjel.sources.reading import Unreadable

LARGEST = 1024**3
KEPT_FOR = timedelta(days=2)
CUT_OFF = sentence(
    "Something stopped this on the way, and nothing of the file was kept. Drop it once more; if it stops again, ask "
    "the caretaker to look at: ildsjel check"
)


def take(*, by: Access, chunks: Iterable[bytes], name: str, now: datetime) -> Upload:
    """Keeps the file's bytes until it is brought in or two days have gone; raises Refused over 1 GB."""
    must(by, KEEPERS)
    sweep(by, now)
    settings.UPLOADS.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = settings.UPLOADS / uuid4().hex
    try:
        _write(path, chunks)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Upload.objects.create(
        organisation=by.organisation, by=by.person, file_name=name[:255], path=str(path), made_at=now
    )


def waiting(*, by: Access) -> list[Upload]:
    """The files one has dropped and neither brought in nor thrown away, in the order they came."""
    return list(Upload.objects.of(by).filter(by=by.person, receipt=None).order_by("pk"))


def throw_away(*, by: Access, upload: Upload) -> None:
    """Throws a dropped file away, if it has not been brought in; nothing of it was kept."""
    must(by, KEEPERS)
    if upload.receipt_id is None:
        _forget(upload)
        upload.delete()


def look_through(*, by: Access, upload: Upload, choices: Choices, now: datetime) -> Preview:
    """What is in the file, and what bringing it in would come to."""
    must(by, KEEPERS)
    return preview(by=by, path=Path(upload.path), name=upload.file_name, choices=choices, now=now)


def accept(*, by: Access, upload: Upload, choices: Choices, matches: tuple[Match, ...], now: datetime) -> Receipt:
    """Queues the file to be brought in, and gives the receipt on which its progress can be watched."""
    must(by, KEEPERS)
    must_be_here(by, choices)
    resolver = Resolver(by)
    for match in matches:
        check_match(match, resolver)
    about = {"source": choices.source or UNREAD, "file_name": upload.file_name, "size": _size(upload)}
    upload.choices = asdict(choices) | {"matches": [write_line(match) for match in matches]}
    with transaction.atomic():
        upload.receipt = open_receipt(by=by, now=now, **about)
        upload.save(update_fields=["receipt", "choices"])
        upload.task = merge.enqueue(upload.pk, by.organisation.pk, by.person.pk, now.isoformat()).id
        upload.save(update_fields=["task"])
    return upload.receipt


def why_stopped(*, by: Access, receipt: Receipt) -> Sentence | None:
    """Why an accepted file was not brought in after all, if that is what happened."""
    upload = Upload.objects.of(by).filter(receipt=receipt).first()
    refused = upload.preview.get("refused") if upload else None
    if refused:
        return from_json(refused)
    return CUT_OFF if upload and receipt.state == State.OPEN and _is_given_up(upload) else None


@task()
def merge(upload_id: int, organisation_id: int, person_id: int, now: str) -> None:
    """Brings an accepted upload in, away from the web's own processes."""
    person = Person.objects.select_related("organisation").get(pk=person_id, organisation_id=organisation_id)
    by = Access(person, person.organisation, person.roles)
    upload = Upload.objects.of(by).select_related("receipt").get(pk=upload_id)
    if upload.receipt.state != State.OPEN:  # A worker that went after the last step had done it.
        _forget(upload)
        return
    kept = dict(upload.choices)
    matches = tuple(read_line(line) for line in kept.pop("matches"))
    try:
        bring_in(
            by=by,
            path=Path(upload.path),
            name=upload.file_name,
            choices=Choices(**kept),
            matches=matches,
            now=datetime.fromisoformat(now),
            receipt=upload.receipt,
        )
        _forget(upload)
        index(by)
    except (Refused, Unreadable) as refused:
        upload.preview = {"refused": as_json(refused.says)}
        upload.save(update_fields=["preview"])


def sweep(by: Access, now: datetime) -> None:
    """Throws away the files nobody brought in within two days."""
    for upload in Upload.objects.of(by).filter(made_at__lt=now - KEPT_FOR):
        Path(upload.path).unlink(missing_ok=True)
        upload.delete()


def _is_given_up(upload: Upload) -> bool:
    """Whether nobody is going to bring the file in any more."""
    status = DBTaskResult.objects.filter(pk=upload.task).values_list("status", flat=True).first()
    return status in (None, TaskResultStatus.FAILED)


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    size = 0
    with path.open("wb") as file:
        for chunk in chunks:
            size += len(chunk)
            if size > LARGEST:
                raise Refused(sentence("The file is larger than 1 GB. Export a shorter period."))
            file.write(chunk)


def _size(upload: Upload) -> int:
    path = Path(upload.path)
    return path.stat().st_size if path.exists() else 0


def _forget(upload: Upload) -> None:
    Path(upload.path).unlink(missing_ok=True)
