"""Many facts of one kind, held as columns: to hand on a million of them one by one takes longer than to read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from ildsjel.facts.kinds import Fact


@dataclass(frozen=True, slots=True)
class Batch:
    """Facts of one `kind`; `columns` hold the values of each of its fields, in the order of the facts."""

    kind: type[Fact]
    columns: Mapping[str, Sequence[Any]]

    @classmethod
    def of(cls, facts: Sequence[Fact]) -> Batch:
        """The facts, all of one kind and at least one, as columns."""
        kind = type(facts[0])
        names = names_of(kind)
        return cls(kind, dict(zip(names, zip(*map(_values(names), facts), strict=True), strict=True)))

    @classmethod
    def filled(cls, kind: type[Fact], **columns: Sequence[Any]) -> Batch:
        """Facts of which some fields are told; the others hold what they do where nothing is said."""
        count = len(columns["on"])
        unsaid = {field.name: [field.default] * count for field in fields(kind) if field.name not in columns}
        return cls(kind, columns | unsaid)

    @classmethod
    def joined(cls, some: Sequence[Batch]) -> Batch:
        """Batches of one kind, at least one, as one."""
        names = some[0].columns
        return cls(some[0].kind, {name: list(chain.from_iterable(b.columns[name] for b in some)) for name in names})

    def __len__(self) -> int:
        return len(self.columns["on"])

    def __getitem__(self, place: int) -> Fact:
        return self.kind(**{name: column[place] for name, column in self.columns.items()})

    def __iter__(self) -> Iterator[Fact]:
        names = tuple(self.columns)
        for values in zip(*self.columns.values(), strict=True):
            yield self.kind(**dict(zip(names, values, strict=True)))

    def at(self, places: Sequence[int]) -> Batch:
        """The facts at these places."""
        return Batch(self.kind, {name: [column[n] for n in places] for name, column in self.columns.items()})

    def put(self, name: str, values: Sequence[Any]) -> Batch:
        """The facts with other values in a field."""
        return Batch(self.kind, {**self.columns, name: values})

    def each(self, change: Callable[[Any], Fact]) -> Batch:
        """What `change` makes of every fact."""
        return Batch.of([change(fact) for fact in self])


def batches(facts: Iterable[Fact]) -> tuple[Batch, ...]:
    """The facts by their kinds, each in the order it came in."""
    found: dict[type, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[type(fact)].append(fact)
    return tuple(map(Batch.of, found.values()))


def names_of(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind of fact."""
    return tuple(kind.__dataclass_fields__)


@cache
def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*names)
