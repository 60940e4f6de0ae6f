"""What somebody is called in free text, and how it is taken out of everything an organisation has kept."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from secrets import token_bytes
from typing import Any

from django.db.models import Q

from ildsjel.ledger.message import Message
from ildsjel.ledger.outcome import Outcome
from ildsjel.ledger.post import Post
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.revision import Revision
from ildsjel.ledger.rows import MODELS
from ildsjel.ledger.spend import Spend
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access

TEXTS = {Time: "note", Spend: "note", Outcome: "note", Message: "text", Post: "text"}
PUBLISHED = (Post,)


@dataclass(frozen=True, slots=True)
class Naming:
    """`sure` mean nobody else, however they are written (whole names, addresses, @handles). `likely` are first
    names, looked for as they are spelt and not in what is published: there they are too often plain words."""

    sure: tuple[str, ...]
    likely: tuple[str, ...]
    instead: str

    def is_in(self, text: str) -> bool:
        """Whether the text surely names them."""
        return bool(self.sure) and bool(_words(self.sure, re.IGNORECASE).search(text))

    def out_of(self, text: str, *, published: bool = False) -> str:
        """The text with something else in place of the name."""
        for words, flags in ((self.sure, re.IGNORECASE), ((), 0) if published else (self.likely, 0)):
            text = _words(words, flags).sub(self.instead, text) if words else text
        return text

    def out_of_data(self, data: Any) -> Any:
        """Plain data with the name out of every text in it."""
        match data:
            case str():
                return self.out_of(data)
            case list():
                return [self.out_of_data(item) for item in data]
            case dict():
                return {key: self.out_of_data(item) for key, item in data.items()}
            case _:
                return data

    def may_be_in(self, field: str) -> Q:
        """A condition on a text column that lets through every row `out_of` would change."""
        found = Q(pk=None)
        for name in (*self.sure, *self.likely):
            # SQLite folds the case of a-z alone.
            for spelt in {name, name.lower(), name.upper(), name.title()}:
                found |= Q(**{f"{field}__icontains": spelt})
        return found


def unnamed_keys(names: Iterable[str]) -> Callable[[str], str]:
    """What turns the identity of a fact that has one of the names in it into one nobody can turn back."""
    secret = token_bytes(32)
    written = "|".join(re.escape(name) for name in names if name)
    named = re.compile(rf"(?<![^\W_])(?:{written})(?![^\W_])", re.IGNORECASE)

    def unnamed(key: str) -> str:
        if not named.search(key):
            return key
        return "forgotten:" + hmac.new(secret, key.encode(), "sha256").hexdigest()[:24]

    return unnamed


def take_out(by: Access, naming: Naming) -> int:
    """Takes the name out of notes, texts, extra columns and what receipts remember; how many rows named them."""
    changed = sum(_out_of_texts(by, model, field, naming) for model, field in TEXTS.items())
    changed += sum(_out_of_extras(by, model, naming) for model in MODELS.values())
    return changed + _out_of_receipts(by, naming)


def _out_of_texts(by: Access, model: type[Revision], field: str, naming: Naming) -> int:
    rows = model.objects.of(by).filter(naming.may_be_in(field)).only("pk", field)
    published = model in PUBLISHED
    fresh = ((row, naming.out_of(getattr(row, field), published=published)) for row in rows)
    return _keep(by, model, field, ((row, text) for row, text in fresh if text != getattr(row, field)))


def _out_of_extras(by: Access, model: type[Revision], naming: Naming) -> int:
    rows = model.objects.of(by).exclude(x=[]).only("pk", "x").iterator(chunk_size=2000)
    fresh = ((row, [[name, naming.out_of(value)] for name, value in row.x]) for row in rows)
    return _keep(by, model, "x", ((row, x) for row, x in fresh if x != row.x))


def _out_of_receipts(by: Access, naming: Naming) -> int:
    rows = Receipt.objects.of(by).filter(Q(file_name__gt="") | ~Q(skipped=[]) | ~Q(remarks=[]))
    return sum(
        _keep(
            by,
            Receipt,
            field,
            ((row, now) for row, was in _values(rows, field) if (now := naming.out_of_data(was)) != was),
        )
        for field in ("file_name", "skipped", "remarks")
    )


def _values(rows: Iterable[Receipt], field: str) -> Iterable[tuple[Receipt, Any]]:
    return ((row, getattr(row, field)) for row in rows)


def _keep(by: Access, model: type, field: str, changes: Iterable[tuple[Any, Any]]) -> int:
    changed = []
    for row, value in changes:
        setattr(row, field, value)
        changed.append(row)
    model.objects.of(by).bulk_update(changed, [field], batch_size=500)
    return len(changed)


def _words(names: Iterable[str], flags: int) -> re.Pattern[str]:
    """The names as whole words; Norwegian owns with a bare s."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?=s?(?!\w))", flags)
