"""A CAR file, version 1: blocks one after the other, each under the fingerprint of what it holds.

https://ipld.io/specs/transport/car/carv1/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from ildsjel.facts.sentence import sentence
from ildsjel.sources.reading import Data, Unreadable

LARGEST = 4 * 1024 * 1024
_BEGINS = re.compile(rb"[\x00-\xff]{1,3}?\xa2eroots")
_VERSION = b"gversion\x01"
_SHA_256 = b"\x12\x20"
_CID = 36


def is_car(beginning: bytes) -> bool:
    """Does a file begin so?"""
    return bool(_BEGINS.match(beginning)) and _VERSION in beginning[:2000]


def blocks(data: Data) -> Iterator[tuple[bytes, bytes]]:
    """The fingerprint (CID) of each block, and what it holds. Raises Unreadable where one does not fit the other."""
    data.file.seek(0)
    if _part(data.file) is None:
        raise damaged()
    while (part := _part(data.file)) is not None:
        cid, block = part[:_CID], part[_CID:]
        if cid[:1] != b"\x01" or cid[2:4] != _SHA_256 or sha256(block).digest() != cid[4:]:
            raise damaged()
        yield cid, block


def damaged() -> Unreadable:
    """Why a repository is refused."""
    return Unreadable(sentence("This repository breaks off or is damaged. Fetch it again from where it came from."))


def _part(file: BinaryIO) -> bytes | None:
    """What comes next, after its length; None at the end of the file."""
    length = _length(file)
    if length is None:
        return None
    part = file.read(length) if 0 < length <= LARGEST else b""
    if len(part) != length:
        raise damaged()
    return part


def _length(file: BinaryIO) -> int | None:
    """A number seven bits at a time, the lowest first."""
    found = 0
    for place in range(5):
        byte = file.read(1)
        if not byte and not place:
            return None
        if not byte:
            break
        found |= (byte[0] & 0x7F) << (7 * place)
        if byte[0] < 0x80:
            return found
    raise damaged()
