"""An object in JSON, a member at a time; a list among them comes item by item, however long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.json_text import JsonText
from ildsjel.sources.reading import Data, Unreadable

_BEGINS = re.compile(r"\s*([\[{])\s*")
_COLON = re.compile(r"\s*:\s*")
_LIST = re.compile(r"\[\s*")
_BETWEEN = re.compile(r"\s*(,|\})\s*")
_CLOSED = re.compile(r"\}\s*")


def members(data: Data) -> Iterator[tuple[int, str, Any]]:
    """The line, the name and the value of each member, and of each item of a member that is a list.

    The items of a file that is a list have no name. Raises Unreadable for what is neither, or breaks off.
    """
    text = JsonText(data)
    begins = text.take(_BEGINS)
    if not begins:
        raise Unreadable(sentence("This is not JSON. Bring in the file as it was exported."), 1)
    if begins[1] == "[":
        yield from ((line, "", item) for line, item in text.list_items())
    elif not text.take(_CLOSED):
        yield from _members(text)


def _members(text: JsonText) -> Iterator[tuple[int, str, Any]]:
    while True:
        line, name = text.line, text.item()
        if not isinstance(name, str) or not text.take(_COLON):
            raise text.broken()
        if text.take(_LIST):
            yield from ((at, name, item) for at, item in text.list_items())
        else:
            yield line, name, text.item()
        mark = text.take(_BETWEEN)
        if not mark:
            raise text.broken()
        if mark[1] == "}":
            return
