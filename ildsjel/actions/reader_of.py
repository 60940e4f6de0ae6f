"""Which source reads a file: the chosen one, what somebody has said of its columns, or whichever recognises it."""

from __future__ import annotations

from ildsjel.actions.choices import Choices
from ildsjel.actions.right import Refused
from ildsjel.facts.mapping import Mapping
from ildsjel.facts.sentence import sentence
from ildsjel.facts.text import read_line
from ildsjel.ledger.mappings import mappings
from ildsjel.people.access import Access
from ildsjel.sources import by_name, find, mapped
from ildsjel.sources.mapped.known import made_for, nearest
from ildsjel.sources.reading import Head, Source


class UnknownFile(Refused):
    """No source recognises the file."""


def reader_of(head: Head, *, by: Access, choices: Choices) -> tuple[Source, Mapping | None]:
    """The source, and what is known of the columns where that is what reads the file. What somebody has said of this
    very row of headings goes before what the sources recognise, and what they said of other tables after it. Raises
    UnknownFile."""
    mapping, source = None, by_name(choices.source)
    if source in (None, mapped):
        explained = mappings(by)
        said = read_line(choices.mapping) if choices.mapping else made_for(head, explained)
        known = None if said or choices.source else find(head)
        mapping = said or (None if known else nearest(head, explained))
        source = known or (mapped if mapping else None)
    if source is None:
        raise UnknownFile(
            sentence(
                "{name} is not a file Ildsjel knows yet. If it is a table, point out its columns. Else export it "
                "again as CSV from the tool it came from, or choose the source yourself.",
                name=head.name,
            )
        )
    return source, mapping
