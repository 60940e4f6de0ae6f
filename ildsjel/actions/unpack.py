"""Unpack: a zip of several files comes apart, so that each known one in it can be looked through by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from ildsjel.actions.upload import take, throw_away
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.sources import find
from ildsjel.sources.archive import files_in, open_data
from ildsjel.sources.reading import Data, Head, Unreadable

CHUNK = 1024**2


@contextmanager
def unpacked(path: Path, name: str) -> Iterator[list[tuple[Path, str]]]:
    """The known files of a zip that holds several, each with its name, in a folder that is gone afterwards; for any
    other file, and where none is known, the file itself."""
    with TemporaryDirectory(prefix="ildsjel-zip-") as folder:
        yield list(_known(path, name, Path(folder))) or [(path, name)]


def take_apart(*, by: Access, upload: Upload, now: datetime) -> list[Upload]:
    """The dropped file; or for such a zip an upload for each known file in it, and the zip is thrown away."""
    with unpacked(Path(upload.path), upload.file_name) as files:
        if files == [(Path(upload.path), upload.file_name)]:
            return [upload]
        parts = [take(by=by, chunks=_chunks(path), name=name, now=now) for path, name in files]
    throw_away(by=by, upload=upload)
    return parts


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _known(path: Path, name: str, folder: Path) -> Iterator[tuple[Path, str]]:
    try:
        with path.open("rb") as file:
            for number, data in enumerate(files_in(file, name)):
                if _is_known(data):
                    own = folder / str(number)
                    data.file.seek(0)
                    with own.open("wb") as out:
                        copyfileobj(data.file, out)
                    yield own, data.name.rpartition("/")[2]
    except (OSError, Unreadable):
        # Opening the file itself says why it cannot be read.
        return


def _is_known(data: Data) -> bool:
    try:
        return find(Head.of(open_data(data.file, data.name))) is not None
    except Unreadable:
        return False
