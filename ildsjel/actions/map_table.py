"""Map a table: somebody points out its columns, and what they said is kept for the next one of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import KEEPERS, Refused, must
from ildsjel.facts.mapping import GIVES, MONEY, POSTS, Mapping
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.mappings import mappings
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.sources.columns import plain

SOURCE = "mapping"


class Unclear(Refused):
    """What is missing before the table can be read, all of it."""

    def __init__(self, missing: tuple[Sentence, ...]) -> None:
        super().__init__(missing[0])
        self.missing = missing


def map_table(*, by: Access, mapping: Mapping, now: datetime) -> Receipt:
    """Keeps what the columns of a table are; one for the same headings takes the place of the earlier. Raises Unclear
    with everything that is missing at once."""
    must(by, KEEPERS)
    if missing := tuple(_missing(by, mapping)):
        raise Unclear(missing)
    return receive(by=by, facts=[settled(by, mapping, now)], source=SOURCE, now=now)


def settled(by: Access, mapping: Mapping, now: datetime) -> Mapping:
    """The mapping as it is kept: under the key of the earlier one for the same headings, if there is one."""
    alike = frozenset(map(plain, mapping.header))
    earlier = next((one for one in mappings(by) if frozenset(map(plain, one.header)) == alike), None)
    return replace(
        mapping,
        on=now.astimezone(by.organisation.zone).date(),
        key=mapping.key or (earlier.key if earlier else f"table-{uuid4().hex[:8]}"),
        by=by.key,
        id=uuid4().hex,
    )


def forget_mapping(*, by: Access, key: str, now: datetime) -> Receipt:
    """The table is not known any more; what was brought in stays. Raises Refused."""
    must(by, KEEPERS)
    known = next((one for one in mappings(by) if one.key == key), None)
    if known is None:
        raise Refused(sentence("That table is not among those you have explained."))
    return receive(by=by, facts=[settled(by, replace(known, off=True), now)], source=SOURCE, now=now)


def _missing(by: Access, mapping: Mapping) -> Iterator[Sentence]:
    if mapping.gives not in GIVES:
        yield sentence("Say what the table counts.")
    if not mapping.day:
        yield sentence("Point out the column with the day.")
    if not mapping.number and mapping.gives != POSTS:
        yield sentence("Point out a column with a number.")
    if mapping.gives == POSTS and not (mapping.text or mapping.row):
        yield sentence("Point out the text of the posts, or their addresses.")
    if mapping.gives == MONEY and mapping.unit and len(mapping.unit) != 3:
        yield sentence("Write the currency as three letters, such as NOK.")
    if len(set(mapping.columns)) < len(mapping.columns):
        yield sentence("One column has been pointed out as two things. Choose one of them.")
    for heading in mapping.columns:
        if heading not in mapping.header:
            yield sentence("There is no column called “{heading}”.", heading=heading)
    if mapping.one_channel and mapping.one_channel not in {one.key for one in open_house(by).channels}:
        yield sentence("Nothing here is called “{key}”.", key=mapping.one_channel)
