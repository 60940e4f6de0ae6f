"""Files: a program brings in what it has; the same reading, preview and receipt as on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, File, Query, Router, Schema, Status, UploadedFile

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.preview import preview
from ildsjel.surfaces.api.gate import Slug
from ildsjel.surfaces.api.period import Days
from ildsjel.surfaces.api.speaking import speaker_of
from ildsjel.surfaces.show.brought_in import brought_in_json

router = Router(tags=["files"])


class FileChoices(Schema):
    """What the file does not say itself."""

    source: str = Field("", description="Which reader, where it is not clear from the file.")
    channel: str = Field("", description="The channel, where the file names none.")
    initiative: str = Field("", description="The initiative, where the file names none.")
    whose: str = Field("", description="shared or own, for mailboxes, call logs and calendars.")
    day_order: str = Field("", description="dmy or mdy, where the file can be read both ways.")


class LeftOut(Schema):
    """A row left out, and why."""

    line: int
    why: str


class BroughtInOut(Schema):
    """What came of the file; `receipt` takes it back, and is null for a dry run."""

    file: str
    source: str
    read: int
    new: int
    known: int
    skipped: list[LeftOut]
    receipt: int | None
    period: Days
    warnings: list[str]


@router.post("/files", response={200: BroughtInOut, 201: BroughtInOut}, by_alias=True, summary="Bring a file in")
def bring(
    request: HttpRequest,
    organisation: Slug,
    file: File[UploadedFile],
    choices: Query[FileChoices],
    dry_run: bool = Query(False, description="Show what is in it, keep nothing."),
) -> Status[dict[str, Any]]:
    """Keeps the file's facts under one receipt; the same file again changes nothing."""
    about = {
        "by": request.auth,
        "path": Path(file.temporary_file_path()),
        "name": file.name,
        "choices": Choices(**choices.dict()),
        "now": timezone.now(),
    }
    outcome = preview(**about) if dry_run else bring_in(**about)
    return Status(200 if dry_run else 201, brought_in_json(file.name, outcome, speaker_of(request)))
