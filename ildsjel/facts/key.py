"""Content keys: identity for a row that carries no id of its own."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b


def content_key(prefix: str, *parts: object) -> str:
    """A short stable key of `parts`, with the source's name first."""
    text = "\x1f".join(["" if part is None else str(part) for part in parts])
    return f"{prefix}:{blake2b(text.encode(), digest_size=12).hexdigest()}"


class Occurrences:
    """Numbers rows that are alike, so that two equal entries in one file stay two; a million rows take 60 MB."""

    def __init__(self) -> None:
        self._met: set[int] = set()
        self._again: Counter[str] = Counter()

    def key(self, prefix: str, *parts: object) -> str:
        """The content key of `parts`; the second of its kind ends in `.2`."""
        key = content_key(prefix, *parts)
        mark = hash(key)
        if mark not in self._met:
            self._met.add(mark)
            return key
        self._again[key] += 1
        return f"{key}.{self._again[key] + 1}"
