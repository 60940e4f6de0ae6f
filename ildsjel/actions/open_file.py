"""Opening a file somebody brings: which source reads it, and what comes out as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from hashlib import file_digest
from pathlib import Path

from ildsjel.actions.choices import Choices
from ildsjel.actions.intake import Intake
from ildsjel.actions.reader_of import reader_of
from ildsjel.actions.right import Refused
from ildsjel.actions.whose import OWN, may_be_read
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.author_hash import author_hash
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.sources.archive import open_data
from ildsjel.sources.read_ahead import read
from ildsjel.sources.reading import Context, Data, Head


@dataclass(slots=True)
class OpenFile(Intake):
    """A file being read."""

    data: Data = field(kw_only=True)

    def sha256(self) -> str:
        """The fingerprint of the file's bytes."""
        self.data.file.seek(0)
        return file_digest(self.data.file, "sha256").hexdigest()


def must_be_here(by: Access, choices: Choices) -> None:
    """Goes on if the channel and the initiative that were chosen are the organisation's; raises Refused if not."""
    if stranger := open_house(by).stranger(choices):
        raise Refused(sentence("Nothing here is called “{key}”.", key=stranger))


@contextmanager
def open_file(path: Path, name: str, *, by: Access, choices: Choices, now: datetime) -> Iterator[OpenFile]:
    """The file, opened with the source that reads it; raises UnknownFile, or Refused if it or what was chosen is not
    there."""
    must_be_here(by, choices)
    try:
        file = path.open("rb")
    except OSError:
        raise Refused(sentence("There is no file {name} to read.", name=name)) from None
    with file:
        data = open_data(file, name)
        source, mapping = reader_of(Head.of(data), by=by, choices=choices)
        may_be_read(by=by, source=source.NAME, whose=choices.whose)
        today = now.astimezone(by.organisation.zone).date()
        context = Context(
            today=today,
            hash_author=author_hash(by, today),
            zone=by.organisation.zone,
            day_order=choices.day_order,
            mapping=mapping,
        )
        owner = by.key if choices.whose == OWN else ""
        parts = partial(read, source, data, context)
        yield OpenFile(source, data.name, data.size, context, choices, parts, owner, data=data)
