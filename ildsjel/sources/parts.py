"""A file read in parts: so many facts at a time, with what was left out among them and how far the reading came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from ildsjel.facts.batch import Batch, batches
from ildsjel.facts.happened import Extras
from ildsjel.sources.reading import Context, Data, Found, Remark, Skipped, Source
from ildsjel.sources.row import COLUMN, HEAVIEST

MOST = 10_000


@dataclass(frozen=True, slots=True)
class Part:
    """Some of what a source finds; `done` is how many bytes have been read by then."""

    batches: tuple[Batch, ...]
    skipped: tuple[Skipped, ...]
    remarks: tuple[Remark, ...]
    done: int


def parts(source: Source, data: Data, context: Context, most: int = MOST) -> Iterator[Part]:
    """What `source` finds in the file, about so many facts at a time, and fewer where they are heavy."""
    return in_parts(source.read(data, context), lambda: min(data.file.tell(), data.size), data.size, most)


def in_parts(found: Iterable[Found], done: Callable[[], int], size: int, most: int = MOST) -> Iterator[Part]:
    """What has been found, the same way; `done` tells how far it has come of `size`."""
    some: list[Found] = []
    count = weight = 0
    for one in found:
        some.append(one)
        count += len(one) if isinstance(one, Batch) else 1
        weight += _weight(one)
        if count >= most or weight > HEAVIEST:
            yield _part(some, done())
            some, count, weight = [], 0, 0
    yield _part(some, size)


def _part(some: list[Found], done: int) -> Part:
    told: dict[type, list[Batch]] = defaultdict(list)
    for batch in some:
        if isinstance(batch, Batch):
            told[batch.kind].append(batch)
    single = batches(one for one in some if not isinstance(one, Batch | Skipped | Remark))
    return Part(
        batches=(*map(Batch.joined, told.values()), *single),
        skipped=tuple(sorted((one for one in some if isinstance(one, Skipped)), key=attrgetter("line"))),
        remarks=tuple(one for one in some if isinstance(one, Remark)),
        done=done,
    )


def _weight(found: Found) -> int:
    """What is found takes up, in letters."""
    if isinstance(found, Batch):
        texts = (found.columns.get(name, ()) for name in ("note", "text"))
        return sum(map(_extra, found.columns.get("x", ()))) + sum(len(one) for column in texts for one in column)
    return _extra(getattr(found, "x", ())) + len(getattr(found, "note", "")) + len(getattr(found, "text", ""))


@lru_cache(maxsize=1024)
def _extra(extras: Extras) -> int:
    """A column of its own takes some in any case."""
    return sum(COLUMN + len(value) for _, value in extras)
