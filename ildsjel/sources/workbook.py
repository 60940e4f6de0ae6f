"""Turns a workbook (.xlsx, .xls) into the table of text it shows, so that no reader need know of workbooks."""

from __future__ import annotations

import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources import spreadsheet_xml
from ildsjel.sources.reading import Data, Head, Unreadable
from ildsjel.sources.sheets import BROKEN, LOCKED

BINARY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHEETS = Path(__file__).with_name("sheets.py")


def is_workbook(beginning: bytes) -> bool:
    """Does a file that is no zip begin as a workbook: the binary .xls, or the one in XML?"""
    return beginning.startswith(BINARY) or spreadsheet_xml.is_one(beginning)


def as_text(data: Data) -> Data:
    """The sheets one after the other as UTF-8, a line a row. Raises Unreadable for what cannot be opened."""
    text = cast("BinaryIO", TemporaryFile())  # noqa: SIM115 - it lives as long as the data
    write = _write_xml if spreadsheet_xml.is_one(Head.of(data).beginning) else _write_binary
    write(data, text)
    return Data.of(text, data.name)


def _write_xml(data: Data, text: BinaryIO) -> None:
    data.file.seek(0)
    out = TextIOWrapper(text, encoding="utf-8", newline="")
    try:
        spreadsheet_xml.write(data.file, out)
    except spreadsheet_xml.NotWellFormed:
        raise Unreadable(_broken()) from None
    finally:
        out.detach()


def _write_binary(data: Data, text: BinaryIO) -> None:
    """In a process of its own: the library ends the process it runs in for a sheet of impossible size."""
    with TemporaryFile() as book:
        data.file.seek(0)
        copyfileobj(data.file, book)
        book.seek(0)
        command = [sys.executable, "-P", str(_SHEETS)]
        done = subprocess.run(command, stdin=book, stdout=text, stderr=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Unreadable(_why(done.returncode))


def _why(code: int) -> Sentence:
    if code == LOCKED:
        return sentence("This workbook is locked with a password. Save it without one, or export as CSV.")
    return _broken() if code == BROKEN else _too_large()


def _broken() -> Sentence:
    return sentence("This workbook is broken, or is none. Fetch it again from where it came from, or export as CSV.")


def _too_large() -> Sentence:
    return sentence("The sheets of this workbook are larger than an export is. Export it as CSV instead.")
