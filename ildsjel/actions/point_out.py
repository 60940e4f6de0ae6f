"""Point out columns in words: `day=Dato number=Besøk channel=Kanal`, or a text file somebody else has sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ildsjel.actions.look_at_table import look_at_table
from ildsjel.actions.right import Refused
from ildsjel.facts.mapping import Mapping
from ildsjel.facts.sentence import sentence
from ildsjel.facts.text import UnreadableLine, read
from ildsjel.people.access import Access

FIELDS = (
    *("day", "number", "gives", "unit", "channel", "one_channel", "person", "under", "text", "row", "order", "name"),
)


def pointed_out(*, by: Access, path: Path, name: str, said: Sequence[str], now: datetime) -> Mapping:
    """The mapping that `said` makes of the table: `field=column` each, `number` as often as needed; what is not said
    is guessed as on the page. A lone word is a file with the mapping. Raises Refused."""
    if len(said) == 1 and "=" not in said[0]:
        return _sent(Path(said[0]))
    today = now.astimezone(by.organisation.zone).date()
    seen, guessed = look_at_table(by=by, path=path, name=name, today=today)
    told: dict[str, list[str]] = {}
    for one in said:
        field, _, value = one.partition("=")
        if field not in FIELDS or not value:
            raise Refused(
                sentence(
                    "“{said}” points at nothing. Write it as day=COLUMN, with one of these before the =: {fields}.",
                    said=one,
                    fields=FIELDS,
                )
            )
        told.setdefault(field, []).append(value)
    numbers = tuple(told.pop("number", guessed.number))
    wanted = {field: values[-1] for field, values in told.items()}
    return replace(guessed, number=numbers, header=seen.headings, **wanted)


def _sent(path: Path) -> Mapping:
    try:
        found = [one for one in read(path.read_text("utf-8-sig").splitlines()) if isinstance(one, Mapping)]
    except (OSError, UnicodeDecodeError):
        raise Refused(sentence("There is no file {name} to read.", name=str(path))) from None
    except UnreadableLine as odd:
        raise Refused(odd.says) from None
    if not found:
        raise Refused(sentence("{name} does not say what the columns of a table are.", name=path.name))
    return found[-1]
