"""How often the team has chosen to log, as far as it has been said."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.stated import Rhythm
from ildsjel.facts.text import read_line
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access


def chosen_by(access: Access, day: date) -> tuple[Rhythm, ...]:
    """What was chosen by a day, oldest first."""
    rows = Statement.objects.of(access).current().filter(kind="rhythm", on__lte=day).order_by("on", "pk")
    return tuple(read_line(line) for line in rows.values_list("line", flat=True))
