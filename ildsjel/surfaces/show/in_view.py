"""Which lines are in view where there is room for few."""

from __future__ import annotations

from collections.abc import Iterable

from ildsjel.insight.answer import Answer

LINES = 5


def in_view(answers: Iterable[Answer]) -> list[Answer]:
    """At most five of them in their order, and of what cannot be said yet at most one."""
    found = list(answers)
    first_not_yet = next((a for a in found if a.kind == "not_yet"), None)
    return [a for a in found if a.kind == "answer" or a is first_not_yet][:LINES]
