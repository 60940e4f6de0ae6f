"""What a lesson can have been used in, and what speaks for it or against it: posts, decisions, plans and trials."""

from __future__ import annotations

from collections.abc import Iterable
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
PART_OF = {"charter": "initiative", "launch": "key", "must": "launch"}
ANSWERS = {"question": "question", "about": "initiative"}
MOST = 20
"""Of the posts, and of all else: a list to choose from in one look, the newest first."""


@dataclass(frozen=True, slots=True)
class Later:
    """Something kept: its kind and id as one, what it says, and its day. `of` is the launch or the initiative it is a
    part of, `question` what a decision answers and `about` which initiative, `url` where a post was published."""

    key: str
    kind: str
    says: str
    on: date
    of: str = ""
    question: str = ""
    about: str = ""
    url: str = ""

    @property
    def id(self) -> str:
        """The id without the kind."""
        return self.key.partition(":")[2]


def later_than(access: Access, day: date) -> list[Later]:
    """Everything since the day that is in words, newest first."""
    rows = Statement.objects.of(access).current().filter(kind__in=FIELDS, on__gte=day).order_by("-on", "-pk")
    said = (_said(*row) for row in rows.values_list("key", "kind", "line"))
    posts = Post.objects.of(access).current().filter(on__gte=day).exclude(text="").order_by("-on", "-pk")
    posted = map(_posted, posts[:MOST])
    found = [*[one for one in said if one.says][:MOST], *posted]
    return sorted(found, key=lambda one: one.on, reverse=True)


def kept(access: Access, keys: Iterable[str]) -> list[Later]:
    """Those of these that are kept still, in the order given; one without words says nothing."""
    wanted = list(keys)
    rows = Statement.objects.of(access).current().filter(key__in=wanted).values_list("key", "kind", "line")
    found = {key: _said(key, kind, line) for key, kind, line in rows}
    posts = [key.removeprefix("post:") for key in wanted if key.startswith("post:")]
    for post in Post.objects.of(access).current().filter(key__in=posts):
        found[f"post:{post.key}"] = _posted(post)
    return [found[key] for key in wanted if key in found]


def _said(key: str, kind: str, line: str) -> Later:
    fact = read_line(line)
    fields = {"of": PART_OF.get(kind, "")} | ANSWERS
    named = {name: getattr(fact, field, "") for name, field in fields.items() if field}
    return Later(key, kind, getattr(fact, FIELDS.get(kind, "text"), ""), fact.on, **named)


def _posted(post: Post) -> Later:
    return Later(f"post:{post.key}", "post", post.text, post.on, url=post.url)
