"""A value in DAG-CBOR, the strict kind of CBOR that repositories are written in; a link comes as its bytes.

https://ipld.io/specs/codecs/dag-cbor/spec/
"""

from __future__ import annotations

import struct
from typing import Any

DEEPEST = 64
_LINK = 42
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_SIMPLE = {20: False, 21: True, 22: None}
_FLOAT = 27


class NotDagCbor(ValueError):
    """The bytes are no value in DAG-CBOR."""


def decoded(block: bytes) -> Any:
    """The value a block holds. Raises NotDagCbor."""
    try:
        value, end = _value(block, 0, DEEPEST)
    except (IndexError, UnicodeDecodeError, struct.error) as odd:
        raise NotDagCbor(str(odd)) from None
    if end != len(block):
        raise NotDagCbor("more than one value")
    return value


def _value(block: bytes, at: int, deep: int) -> tuple[Any, int]:
    if not deep:
        raise NotDagCbor("too deep")
    kind, info = block[at] >> 5, block[at] & 0x1F
    if kind == 7:
        return _simple(block, at, info)
    count, at = _number(block, at, info)
    match kind:
        case 0:
            return count, at
        case 1:
            return -1 - count, at
        case 2 | 3:
            part = _taken(block, at, count)
            return (part if kind == 2 else part.decode().replace("\0", "")), at + count
        case 4:
            return _list(block, at, count, deep)
        case 5:
            return _map(block, at, count, deep)
    value, at = _value(block, at, deep - 1)
    if count != _LINK or not isinstance(value, bytes):
        raise NotDagCbor("a tag that is no link")
    return value[1:], at


def _number(block: bytes, at: int, info: int) -> tuple[int, int]:
    if info < 24:
        return info, at + 1
    if info not in _LENGTHS:
        raise NotDagCbor("a length that is not said")
    length = _LENGTHS[info]
    return int.from_bytes(_taken(block, at + 1, length)), at + 1 + length


def _taken(block: bytes, at: int, count: int) -> bytes:
    part = block[at : at + count]
    if len(part) != count:
        raise NotDagCbor("cut off")
    return part


def _simple(block: bytes, at: int, info: int) -> tuple[Any, int]:
    if info in _SIMPLE:
        return _SIMPLE[info], at + 1
    if info != _FLOAT:
        raise NotDagCbor("a value of another kind")
    return struct.unpack(">d", _taken(block, at + 1, 8))[0], at + 9


def _list(block: bytes, at: int, count: int, deep: int) -> tuple[list[Any], int]:
    found = []
    for _ in range(min(count, len(block) + 1)):
        value, at = _value(block, at, deep - 1)
        found.append(value)
    return found, at


def _map(block: bytes, at: int, count: int, deep: int) -> tuple[dict[str, Any], int]:
    found = {}
    for _ in range(min(count, len(block) + 1)):
        name, at = _value(block, at, deep - 1)
        if not isinstance(name, str):
            raise NotDagCbor("a name that is no text")
        found[name], at = _value(block, at, deep - 1)
    return found, at
