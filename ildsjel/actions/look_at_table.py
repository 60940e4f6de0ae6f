"""Look at a table: its headings and first rows, and what its columns are taken to be until somebody says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from ildsjel.actions.right import KEEPERS, Refused, must
from ildsjel.facts.mapping import Mapping
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.mappings import mappings
from ildsjel.people.access import Access
from ildsjel.sources.archive import open_data
from ildsjel.sources.mapped.glimpse import Glimpse, glimpse, guess
from ildsjel.sources.mapped.known import made_for
from ildsjel.sources.reading import Head


def look_at_table(*, by: Access, path: Path, name: str, today: date) -> tuple[Glimpse, Mapping]:
    """What the file looks like, and what was said of its columns before, else a guess. Raises Refused where it is no
    table."""
    must(by, KEEPERS)
    with path.open("rb") as file:
        head = Head.of(open_data(file, name))
    seen = glimpse(head)
    if seen is None:
        raise Refused(
            sentence(
                "{name} is not a table with a row of headings. Save it as CSV with the headings on top.", name=name
            )
        )
    known = made_for(head, mappings(by))
    return seen, known or replace(guess(seen, today), name=Path(name).stem)
