"""The records of a repository; what each is called stands in the nodes of a tree, and the account in the commit.

https://atproto.com/specs/repository
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from libipld import decode_dag_cbor

from ildsjel.sources.bluesky_export.car import blocks, damaged
from ildsjel.sources.bluesky_export.record import POST, REPOST, Record
from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.json_text import storable
from ildsjel.sources.reading import Data

_NODE = b"\xa2\x61e"
_COMMIT = b"cdid"
_READ = (f"{POST}/", f"{REPOST}/")


def records_in_repository(data: Data) -> Iterator[Record]:
    """The posts and reposts, in the order of the file; the line is the number of the block. Raises Unreadable."""
    did, names = _named(data)
    if not did:
        raise damaged()
    for place, (cid, block) in enumerate(blocks(data), 1):
        for name in names.get(cid, ()):
            yield Record(line=place, uri=f"at://{did}/{name}", value=value_in(block))


def _named(data: Data) -> tuple[str, dict[bytes, list[str]]]:
    """The account, and what the records are called that are read, by their fingerprints."""
    did, names = "", defaultdict[bytes, list[str]](list)
    for _, block in blocks(data):
        if block.startswith(_NODE):
            for name, record in _entries(value_in(block)):
                if name.startswith(_READ):
                    names[record].append(name)
        elif not did and block[1:5] == _COMMIT:
            did = text_of(value_in(block), "did")
    return did, names


def _entries(node: Any) -> Iterator[tuple[str, bytes]]:
    """Each entry of a node, named in full: only what differs from the one before is written."""
    name = b""
    for entry in list_of(node, "e"):
        shared, rest, record = (at(entry, key) for key in ("p", "k", "v"))
        if not isinstance(shared, int) or not isinstance(rest, bytes) or not isinstance(record, bytes):
            raise damaged()
        name = name[:shared] + rest
        yield name.decode("ascii", "replace"), record


def value_in(block: bytes) -> Any:
    """What a block holds, as it can be kept; a link comes as its bytes. Raises Unreadable."""
    try:
        return storable(decode_dag_cbor(block))
    except (ValueError, RecursionError):
        raise damaged() from None
