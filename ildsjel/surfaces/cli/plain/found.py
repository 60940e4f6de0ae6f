"""What a question finds in a plain table, and what it must be told besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.answer import Figure

Given = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer on a table; `more` are parts that only this question has."""

    rule: str
    kind: str
    status: str
    says: Sentence
    figures: Mapping[str, Figure]
    more: Mapping[str, Any] = field(default_factory=dict)


def needed(given: Given, name: str) -> float:
    """A number that must be set; raises Refused."""
    if name not in given:
        raise Refused(sentence("Say what {name} is: --set {name}=…", name=name))
    return given[name]


def nothing_else(given: Given, known: set[str]) -> None:
    """Raises Refused for a number that means nothing here."""
    for name in given.keys() - known:
        raise Refused(
            sentence(
                "There is nothing called {name} to set here. There is: {known}.",
                name=name,
                known=", ".join(sorted(known)),
            )
        )
