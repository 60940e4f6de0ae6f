"""The one grammar table of the text form: which fields of a kind stand bare, and in which order.

A line is: day or moment, kind, the subject fields in order (`-` for an empty one), the free text in quotes,
then every other field that is not at its default as `name=value`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, get_type_hints

from ildsjel.facts.kinds import KINDS, Fact
from ildsjel.facts.text.values import CODECS, Codec

SUBJECT: dict[str, tuple[str, ...]] = {
    "initiative": ("key",),
    "channel": ("key",),
    "workkind": ("key", "side"),
    "member": ("key", "role"),
    "match": ("source", "field"),
    "goal": ("sort",),
    "ceiling": ("initiative", "seconds"),
    "plan": ("initiative", "seconds"),
    "break": ("initiative",),
    "rate": ("role", "kroner"),
    "worth": ("outcome", "kroner"),
    "regime": ("sort", "about", "must"),
    "exchange": ("currency", "kroner"),
    "target": ("seconds",),
    "aim": ("bar", "share"),
    "hours": (),
    "backing": ("who", "seconds"),
    "rhythm": ("weeks",),
    "charter": ("initiative",),
    "accepted": ("initiative",),
    "phase": ("initiative", "phase"),
    "keep": ("thing",),
    "launch": ("key", "sort", "day"),
    "must": ("launch", "key", "seconds", "kind", "first", "last"),
    "reserve": ("who", "seconds", "first", "last"),
    "skill": ("who", "kind", "level"),
    "assumption": ("key",),
    "signpost": ("assumption", "key", "sort"),
    "seriesbreak": ("measure",),
    "time": ("who", "seconds", "channel", "kind"),
    "spend": ("amount", "currency", "channel", "kind"),
    "post": ("channel", "format"),
    "message": ("way", "channel", "form"),
    "audience": ("channel", "measure", "value"),
    "outcome": ("name", "count"),
    "decision": ("question", "choice"),
    "studied": ("activity",),
    "ask": ("channel",),
    "reply": ("ask", "answer"),
    "taken": ("who", "seconds"),
    "card": ("question",),
    "joke": (),
    "weekly": (),
    "pulse": ("item", "mean"),
    "heard": ("sort",),
    "offer": ("sort",),
    "question": (),
    "experiment": ("question", "measure", "effect", "until"),
    "conclusion": ("experiment", "result"),
    "lesson": (),
    "spread": ("lesson", "step", "who"),
    "change": ("lesson",),
    "halftruth": ("sort",),
    "weighing": ("half_truth", "sort", "side"),
    "verdict": ("half_truth", "verdict", "until"),
    "noticed": (),
    "adapted": ("of", "choice"),
    "published": ("series",),
    "line": ("who", "leader"),
    "ownreplies": ("who",),
    "moving": ("who",),
    "handover": ("key", "who"),
    "handovertask": ("handover", "key", "sort", "place", "kind", "to"),
    "mapping": ("key", "gives"),
}
TEXT: dict[str, str] = {
    "initiative": "name",
    "channel": "nb",
    "workkind": "nb",
    "match": "label",
    "goal": "title",
    "ceiling": "because",
    "plan": "because",
    "break": "because",
    "rate": "because",
    "worth": "because",
    "regime": "because",
    "target": "because",
    "aim": "because",
    "hours": "schedule",
    "backing": "sentence",
    "charter": "why",
    "phase": "because",
    "keep": "because",
    "launch": "title",
    "must": "title",
    "time": "note",
    "spend": "note",
    "post": "text",
    "message": "text",
    "outcome": "note",
    "decision": "because",
    "ask": "text",
    "reply": "because",
    "taken": "because",
    "weekly": "change",
    "heard": "text",
    "offer": "text",
    "question": "text",
    "experiment": "text",
    "conclusion": "change",
    "lesson": "text",
    "change": "text",
    "halftruth": "claim",
    "weighing": "text",
    "verdict": "because",
    "assumption": "text",
    "signpost": "text",
    "seriesbreak": "because",
    "noticed": "text",
    "adapted": "text",
    "published": "title",
    "mapping": "name",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind is written: bare fields, text field, then the named fields with their defaults."""

    kind: str
    make: Callable[..., Fact]
    subject: tuple[str, ...]
    text: str
    must_have_text: bool
    named: tuple[tuple[str, Any], ...]
    codecs: dict[str, Codec]
    has_moment: bool


@cache
def shape(kind: str) -> Shape:
    """The shape of a kind, worked out once from its dataclass and the tables above."""
    cls = KINDS[kind]
    hints = get_type_hints(cls)
    subject, text = SUBJECT[kind], TEXT.get(kind, "")
    bare = {"on", "at", text, *subject}
    named = tuple((f.name, None if f.default is MISSING else f.default) for f in fields(cls) if f.name not in bare)
    codecs = {name: CODECS[hint] for name, hint in hints.items()}
    required = {f.name for f in fields(cls) if f.default is MISSING}
    return Shape(kind, cls, subject, text, text in required, named, codecs, "at" in hints)


KIND_OF: dict[type, str] = {cls: kind for kind, cls in KINDS.items()}
