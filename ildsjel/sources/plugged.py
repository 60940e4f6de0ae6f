"""Sources from other packages: each is an entry point of the group `ildsjel.sources`, and a module as those here.

Whoever has installed one has chosen it, so it is asked before ours. What goes wrong in it is its own: a file it
stops at is refused with its name, and one that cannot be loaded is left out and told by `ildsjel check`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from inspect import getdoc
from typing import cast, get_args

from ildsjel.facts.batch import Batch
from ildsjel.facts.kinds import Happened
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped, Source, Unreadable

GROUP = "ildsjel.sources"
logger = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Plugged:
    """A source from another package, held so that it cannot take the others down."""

    NAME: str
    source: Source

    @property
    def about(self) -> str:
        """What it says of itself: where the export is found."""
        return getdoc(self.source) or ""

    def recognises(self, head: Head) -> bool:
        """Does it take this file for its own?"""
        try:
            return bool(self.source.recognises(head))
        except Exception:
            logger.exception("The source %s could not look at a file.", self.NAME)
            return False

    def read(self, data: Data, context: Context) -> Iterator[Found]:
        """What it finds. Raises Unreadable, also where it stops in another way or gives what is no fact."""
        data.file.seek(0)
        try:
            yield from map(self._as_promised, self.source.read(data, context))
        except Unreadable:
            raise
        except LeftOut as left_out:
            raise Unreadable(left_out.why) from None
        except Exception:
            logger.exception("The source %s stopped.", self.NAME)
            raise Unreadable(self._stopped()) from None

    def _as_promised(self, found: Found) -> Found:
        if isinstance(found, Batch | Skipped | Remark) or (isinstance(found, get_args(Happened)) and found.id):
            return found
        says = sentence("{name} gave something that cannot be known again. Tell those who made it.", name=self.NAME)
        raise Unreadable(says)

    def _stopped(self) -> Sentence:
        return sentence("{name} stopped at this file. Tell those who made it.", name=self.NAME)


def plugged(own: Iterable[Source]) -> tuple[tuple[Plugged, ...], tuple[str, ...]]:
    """Those that are installed, by name, and the names of those that cannot be used."""
    taken, found, broken = {source.NAME for source in own}, dict[str, Plugged](), list[str]()
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        source = _loaded(entry)
        if source is None or source.NAME in taken | found.keys():
            broken.append(entry.name)
        else:
            found[source.NAME] = Plugged(source.NAME, source)
    return tuple(found.values()), tuple(broken)


def _loaded(entry: EntryPoint) -> Source | None:
    try:
        source = entry.load()
    except Exception:
        logger.exception("The source %s could not be loaded.", entry.name)
        return None
    has_all = all(hasattr(source, name) for name in ("NAME", "recognises", "read"))
    return cast("Source", source) if has_all else None
