"""What was found, in the ledger's own words of now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.half_truths import HalfTruth, key_of
from ildsjel.facts.text import read_line
from ildsjel.insight.half_truths import identity
from ildsjel.ledger.documents import Place
from ildsjel.ledger.post import Post
from ildsjel.ledger.searched import HALF_TRUTH, POST, WORDS
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One of them: its `texts`, the most telling first, and what it is known by. `question` and `choice` are of a
    decision, `channel` and `url` of a post."""

    kind: str
    id: str
    on: date
    texts: tuple[str, ...]
    question: str = ""
    choice: str = ""
    initiative: str = ""
    channel: str = ""
    url: str = ""


def hits_at(access: Access, places: Sequence[Place]) -> Iterable[Hit]:
    """Those of the places where the ledger still says what it said."""
    posts = [place.key for place in places if place.kind == POST]
    found = {
        (POST, one.key): (one.text, _post(one)) for one in Post.objects.of(access).current().filter(key__in=posts)
    }
    lines = Statement.objects.of(access).current().filter(key__in=[p.key for p in places if p.kind != POST])
    claims = _claims(access) if any(place.kind == HALF_TRUTH for place in places) else {}
    found |= {(row.kind, row.key): (row.line, _statement(row, claims)) for row in lines}
    for place in places:
        said, hit = found.get((place.kind, place.key), ("", None))
        if hit and said == place.said:
            yield hit


def _post(row: Post) -> Hit:
    return Hit(kind=POST, id=row.key, on=row.on, texts=(row.text,), channel=row.channel, url=row.url)


def _statement(row: Statement, claims: dict[str, str]) -> Hit:
    fact = read_line(row.line)
    texts = tuple(filter(None, (getattr(fact, name) for name in WORDS[row.kind])))
    about = {name: getattr(fact, name, "") for name in ("question", "choice", "initiative")}
    known = claims[key_of(fact.claim)] if isinstance(fact, HalfTruth) else fact.id
    return Hit(kind=row.kind, id=known, on=row.on, texts=texts, **about)


def _claims(access: Access) -> dict[str, str]:
    """What the board knows each claim by: the same claim is one half-truth, that of the first."""
    return {key_of(one.claim): identity(one) for one in reversed(facts_of(access, HalfTruth))}
