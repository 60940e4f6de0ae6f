"""JSON as it is read: only what has not been taken yet is held; a value comes whole, or is refused with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import chunks_of, encoding_of
from ildsjel.sources.reading import Data, Unreadable

LARGEST_ITEM = 8 * 1024 * 1024
_DECODE = json.JSONDecoder().raw_decode
_END = re.compile(r"\]\s*")
_BETWEEN = re.compile(r"\s*(,|\])\s*")
# A nul, or half of a letter in two parts: JSON can say them, and no text can hold them.
_ODD = re.compile(r"\\u(?:0000|d[89a-f])", re.IGNORECASE)


class JsonText:
    """The text of a file, of which only what has not been read yet is held."""

    def __init__(self, data: Data) -> None:
        self._chunks = chunks_of(data, encoding_of(data))
        self._text, self._at, self.line = "", 0, 1

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands next, if it is this."""
        if len(self._text) - self._at < 200:
            self._more()
        match = pattern.match(self._text, self._at)
        if match:
            self._move(match.end())
        return match

    def list_items(self) -> Iterator[tuple[int, Any]]:
        """The items of a list that has just begun, each with the line it begins on. Raises Unreadable."""
        if self.take(_END):
            return
        while True:
            line = self.line
            yield line, self.item()
            mark = self.take(_BETWEEN)
            if not mark:
                raise self.broken()
            if mark[1] == "]":
                return

    def item(self) -> Any:
        """The value that stands next. Raises Unreadable."""
        while True:
            try:
                value, end = _DECODE(self._text, self._at)
            except (ValueError, RecursionError):
                if len(self._text) - self._at > LARGEST_ITEM or not self._more():
                    raise self.broken() from None
            else:
                if end == len(self._text) and self._more():
                    continue
                has_odd = _ODD.search(self._text, self._at, end)
                self._move(end)
                return storable(value) if has_odd else value

    def broken(self) -> Unreadable:
        """The refusal, with the line where the list breaks off."""
        return Unreadable(
            sentence("The list breaks off or is damaged here. Fetch the file again from where it came from."),
            self.line,
        )

    def _more(self) -> bool:
        chunk = next(self._chunks, "")
        self._text, self._at = self._text[self._at :] + chunk, 0
        return bool(chunk)

    def _move(self, end: int) -> None:
        self.line += self._text.count("\n", self._at, end)
        self._at = end


def storable(value: Any) -> Any:
    """The value with its texts as they can be kept: without nuls, and a sign for what is half a letter."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [storable(one) for one in value]
    if isinstance(value, dict):
        return {storable(key): storable(one) for key, one in value.items()}
    return value
