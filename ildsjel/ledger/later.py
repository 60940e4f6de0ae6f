"""What a lesson can have been used in: posts, decisions and plans since the day it was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.text import read_line
from ildsjel.ledger.post import Post
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access

FIELDS = {
    "decision": "because",
    "experiment": "text",
    "weekly": "change",
    "charter": "why",
    "launch": "title",
    "must": "title",
}
"""Which words of each kind tell it from others."""
MOST = 20
"""Of the posts, and of all else: a list to choose from in one look, the newest first."""


@dataclass(frozen=True, slots=True)
class Later:
    """Something kept: its kind and id as one, what it says, and its day."""

    key: str
    kind: str
    says: str
    on: date


def later_than(access: Access, day: date) -> list[Later]:
    """Everything since the day that is in words, newest first."""
    rows = Statement.objects.of(access).current().filter(kind__in=FIELDS, on__gte=day).order_by("-on", "-pk")
    said = (_said(line, kind) for kind, line in rows.values_list("kind", "line"))
    posts = Post.objects.of(access).current().filter(on__gte=day).exclude(text="").order_by("-on", "-pk")
    posted = (Later(f"post:{p.key}", "post", p.text, p.on) for p in posts[:MOST])
    found = [*[one for one in said if one][:MOST], *posted]
    return sorted(found, key=lambda one: one.on, reverse=True)


def _said(line: str, kind: str) -> Later | None:
    fact = read_line(line)
    words, key = getattr(fact, FIELDS[kind]), getattr(fact, "id", "")
    return Later(f"{kind}:{key}", kind, words, fact.on) if words and key else None
