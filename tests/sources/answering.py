"""A source that is followed, with answers alone: what it asks is met by what is told here, and remembered."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ildsjel.facts.text import write_line
from ildsjel.sources.following import Account, Ask, AskLetters, Letters, Mark, Reply, Steps
from ildsjel.sources.proposed import Proposals
from ildsjel.sources.reading import Context

CONTEXT = Context(today=date(2026, 3, 1), hash_author=lambda author: f"hash-of-{author}")
ADDRESS = "https://fjordbrod.example"


@dataclass
class Answers:
    """`told` has an answer a path: what it holds as JSON, bytes as they are, or a whole Reply."""

    told: dict[str, Any]
    asked: list[Ask] = field(default_factory=list)

    def __call__(self, ask: Ask) -> Reply:
        self.asked.append(ask)
        found = next((answer for part, answer in self.told.items() if part in where(ask)), None)
        if found is None:
            raise AssertionError(f"nobody thought it would ask for {where(ask)}")
        if callable(found):
            found = found(ask)
        if isinstance(found, Reply):
            return found
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        return Reply(200, {}, body, ask.url)


def where(ask: Ask) -> str:
    """The address with what is asked there."""
    return f"{ask.method} {ask.url}?" + "&".join(f"{name}={value}" for name, value in ask.params)


def ran(steps: Steps | Proposals, answer: Callable[[Any], Any]) -> list[Any]:
    """What a source that is followed, or proposes, finds, where what it asks for is answered so."""
    found, reply = [], None
    while True:
        try:
            step = steps.send(reply)
        except StopIteration:
            return found
        reply = answer(step) if isinstance(step, Ask | AskLetters) else None
        if reply is None:
            found.append(step)


@dataclass
class Mailbox:
    """Letters as they are told, one answer after the other, and what was asked for."""

    told: list[Letters]
    asked: list[AskLetters] = field(default_factory=list)

    def __call__(self, ask: AskLetters) -> Letters:
        self.asked.append(ask)
        return self.told.pop(0)


def followed(source, answers: Answers, context: Context = CONTEXT, **account) -> tuple[list[str], dict[str, str]]:
    """The facts as lines, and the marks."""
    found = ran(source.follow(Account(**{"address": ADDRESS, **account}), context), answers)
    marks = {one.name: one.value for one in found if isinstance(one, Mark)}
    return [write_line(one) for one in found if hasattr(one, "id")], marks
