"""A long list in JSON, one item at a time: `[...]`, also where a script gives it a name (`window.YTD... = [...]`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.json_text import JsonText
from ildsjel.sources.reading import Data, Unreadable

_BEFORE = re.compile(r"\s*[\w.$]{0,80}\s*=?\s*\[\s*")


def items(data: Data) -> Iterator[tuple[int, Any]]:
    """Each item with the line it begins on. Raises Unreadable for what is no such list, or breaks off."""
    text = JsonText(data)
    if not text.take(_BEFORE):
        raise Unreadable(sentence("This is not a list as JSON. Bring in the file as it was exported."), 1)
    yield from text.list_items()
