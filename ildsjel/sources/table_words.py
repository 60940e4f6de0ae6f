"""What is said of a table that is not as it should be."""

from __future__ import annotations

from collections.abc import Iterable

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.reading import Remark


def stands_twice(names: Iterable[str]) -> Remark:
    """Of columns with one name, the fuller is used."""
    return Remark(
        sentence(
            "These columns stand twice in the file; the fuller one of each is used: {names}.", names=tuple(names)
        )
    )


def cut_off() -> Sentence:
    """Why a table whose last row is too short and has no end is refused."""
    return sentence("The file stops in the middle of its last row. Fetch it again from where it came from.")


def broken(error: str) -> Sentence:
    """What the complaint of the csv module means to a person."""
    if "unexpected end" in error:
        return sentence(
            "The file stops inside a quoted text that begins here. Fetch it again from where it came from."
        )
    if "field larger" in error:
        return sentence("A text in this row never ends. A quotation mark may be missing.")
    return sentence("A quotation mark in this row is out of place.")
