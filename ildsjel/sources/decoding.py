"""Bytes to text: which encoding a file is in, decided by reading all of it once, and its lines one at a time."""

from __future__ import annotations

import codecs
from collections.abc import Generator, Iterator
from io import TextIOWrapper

from ildsjel.facts.sentence import sentence
from ildsjel.sources.reading import Data, Head, Unreadable

LONGEST_LINE = 1024 * 1024
_CHUNK = 1024 * 1024
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def encoding_of(data: Data) -> str:
    """The encoding: by its byte order mark, else strict UTF-8, else Windows (cp1252).

    Raises Unreadable for what is not text, and for text cut off in the middle of a letter.
    """
    if not data.size:
        raise Unreadable(sentence("The file is empty. Fetch it again from where it came from."))
    encoding = marked_encoding(_beginning(data))
    if encoding:
        _must_be(data, encoding)
        return encoding
    return "utf-8" if _is_utf8(data) else _windows(data)


def beginning_of(head: Head) -> str:
    """The first 64 KiB as text."""
    return head.beginning.decode(marked_encoding(head.beginning) or "utf-8", errors="replace")


def marked_encoding(beginning: bytes) -> str:
    """The encoding a byte order mark names, else nothing."""
    return next((name for mark, name in _MARKS if beginning.startswith(mark)), "")


def lines_of(data: Data, encoding: str) -> Generator[str, None, None]:
    """The lines from the start, with their ends: LF, CRLF or CR alone."""
    data.file.seek(0)
    text = TextIOWrapper(data.file, encoding=encoding, newline="")
    try:
        number = 0
        while line := text.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE:
                raise Unreadable(sentence("This line is too long to be a row in a table."), number)
            yield line
    finally:
        if not text.closed:
            text.detach()


def _beginning(data: Data) -> bytes:
    data.file.seek(0)
    return data.file.read(4)


def _must_be(data: Data, encoding: str) -> None:
    try:
        for _ in chunks_of(data, encoding):
            pass
    except UnicodeDecodeError:
        raise Unreadable(
            sentence(
                "The text breaks off or is damaged inside the file. Fetch the file again from where it came from."
            )
        ) from None


def _is_utf8(data: Data) -> bool:
    """Strictly UTF-8? A file whose only fault is a letter cut in two at its end was UTF-8, and is cut off."""
    wide = False
    try:
        for text in chunks_of(data, "utf-8"):
            wide = wide or not text.isascii()
    except UnicodeDecodeError as error:
        if wide and error.reason == "unexpected end of data":
            raise Unreadable(
                sentence("The file ends in the middle of a letter. Fetch it again from where it came from.")
            ) from None
        return False
    return True


def _windows(data: Data) -> str:
    try:
        for _ in chunks_of(data, "cp1252"):
            pass
    except UnicodeDecodeError:
        raise _not_text() from None
    return "cp1252"


def chunks_of(data: Data, encoding: str) -> Iterator[str]:
    """The text from the start, a piece at a time. Raises Unreadable for a nul, which no text holds."""
    decoder = codecs.getincrementaldecoder(encoding)()
    data.file.seek(0)
    while chunk := data.file.read(_CHUNK):
        text = decoder.decode(chunk)
        if "\0" in text:
            raise _not_text()
        yield text
    yield decoder.decode(b"", final=True)


def _not_text() -> Unreadable:
    return Unreadable(
        sentence("This is not a text file. Choose CSV when you export, or send the file as it was made.")
    )
