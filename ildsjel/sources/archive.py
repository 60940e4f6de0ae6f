"""Opens what people send: a file as it is, the one inside a zip, a workbook as text; all with care."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.reading import Data, Head, Unreadable
from ildsjel.sources.workbook import as_text, is_workbook

LARGEST = 2 * 1024**3
LARGEST_RATIO = 200
SMALL = 16 * 1024**2
MOST_FILES = 500
_CHUNK = 1024**2
_SHOWN = ("jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "svg", "ico")
_HEARD = ("mp4", "mov", "webm", "m4a", "mp3", "ogg")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = "[Content_Types].xml"
_BROKEN = (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error)


def open_data(file: BinaryIO, name: str) -> Data:
    """The data of a seekable binary file; a zip with one file in it gives that file, under its own name.

    A workbook gives its sheets as a table of text, one after the other. Raises Unreadable for what is broken,
    locked, holds several files, or swells beyond all reason.
    """
    data = Data.of(file, name)
    return _opened(_unpacked(data) if _is_zip(data) else data)


def files_in(file: BinaryIO, name: str) -> Iterator[Data]:
    """Each file of a zip that holds several, as it stands there; none for any other file. Raises Unreadable."""
    data = Data.of(file, name)
    if not _is_zip(data):
        return
    try:
        with ZipFile(data.file) as archive:
            inside = _listed(archive)
            if len(inside) < 2 or any(one.filename == _OFFICE for one in inside):
                return
            if len(inside) > MOST_FILES or sum(one.file_size for one in inside) > _most(data):
                raise Unreadable(_swells())
            for one in inside:
                yield _unpack(archive, one, data)
    except _BROKEN:
        raise Unreadable(_broken()) from None


def _opened(data: Data) -> Data:
    """The data itself, or the text of a workbook."""
    beginning = Head.of(data).beginning
    data.file.seek(0)
    if beginning.startswith(_ZIP):
        _must_be_workbook(data)
        return as_text(data)
    return as_text(data) if is_workbook(beginning) else data


def _is_zip(data: Data) -> bool:
    is_zip = data.file.read(4) in _ZIP
    data.file.seek(0)
    return is_zip


def _unpacked(data: Data) -> Data:
    try:
        with ZipFile(data.file) as archive:
            inside = _listed(archive)
            if any(one.filename == _OFFICE for one in inside):
                data.file.seek(0)
                return data
            return _only(archive, inside, data)
    except _BROKEN:
        raise Unreadable(_broken()) from None


def _listed(archive: ZipFile) -> list[ZipInfo]:
    """What may be an export: pictures, films and sound, of which an archive can hold thousands, never are."""
    return [one for one in archive.infolist() if not one.is_dir() and _may_be_export(one.filename)]


def _may_be_export(name: str) -> bool:
    return "__MACOSX" not in name and name.rpartition(".")[2].casefold() not in (*_SHOWN, *_HEARD)


def _must_be_workbook(data: Data) -> None:
    """Goes on for a zip that is a workbook of reasonable size inside; raises Unreadable for a zip inside a zip."""
    try:
        with ZipFile(data.file) as archive:
            inside = archive.infolist()
    except _BROKEN:
        return
    finally:
        data.file.seek(0)
    if all(one.filename != _OFFICE for one in inside):
        raise Unreadable(sentence("There is another zip in this zip. Unpack it first, and bring in what is inside."))
    if sum(one.file_size for one in inside) > _most(data):
        raise Unreadable(_swells())


def _most(data: Data) -> int:
    """How large what is inside may be."""
    return max(SMALL, min(LARGEST, LARGEST_RATIO * data.size))


def _only(archive: ZipFile, inside: list[ZipInfo], data: Data) -> Data:
    if len(inside) != 1:
        raise Unreadable(_several(len(inside)))
    return _unpack(archive, inside[0], data)


def _unpack(archive: ZipFile, one: ZipInfo, data: Data) -> Data:
    if one.flag_bits & 1:
        raise Unreadable(_broken())
    unpacked = SpooledTemporaryFile(max_size=SMALL)  # noqa: SIM115 - it lives as long as the data
    with archive.open(one) as packed:
        _copy(packed, cast("IO[bytes]", unpacked), most=_most(data))
    return Data.of(cast("BinaryIO", unpacked), one.filename)


def _copy(packed: IO[bytes], unpacked: IO[bytes], most: int) -> None:
    size = 0
    while chunk := packed.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise Unreadable(_swells())
        unpacked.write(chunk)


def _broken() -> Sentence:
    return sentence("This zip is broken or locked with a password. Unpack it first, and bring in what is inside.")


def _several(n: int) -> Sentence:
    if n == 0:
        return sentence("There is nothing in this zip. Fetch it again from where it came from.")
    return sentence("This zip holds {n} files, and none that Ildsjel knows. Unpack it first, and choose one.", n=n)


def _swells() -> Sentence:
    return sentence("What is inside this zip is far larger than an export is. Bring in the file without the zip.")
