"""A list of what came of it: a day, what was counted and how many, one row each; save a spreadsheet as CSV.

Sales, applications, sign-ups, calls that were spared: whatever a firm counts and no tool exports. Read by its
headings, in English, bokmål, Swedish or German: `Dato;Hva;Antall;Kanal`. Where it came from stays as the list says
it, and gets its meaning when it is matched. A row that is counted anew takes the place of the earlier count.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.happened import Outcome
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.label import filed_under
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

NAME = "outcome_table"
LAYOUT = Layout(
    names={
        "day": DAYS,
        "what": ("What", "Hva", "Outcome", "Resultat", "Utfall", "Was", "Ergebnis", "Vad", "Counted", "Telt"),
        "count": ("Count", "Antall", "How many", "Hvor mange", "Anzahl", "Antal", "Quantity", "Stk", "Stykk"),
        "channel": ("Channel", "Kanal", "Came from", "Kom fra", "Källa", "Quelle"),
        "initiative": ("Initiative", "Tiltak", "Campaign", "Kampanje", "Kampagne", "Kampanj"),
        "note": ("Note", "Notes", "Merknad", "Kommentar", "Comment", "Bemerkung", "Anteckning"),
        "hours": ("Hours", "Timer", "Minutes", "Minutter", "Duration", "Varighet"),
    },
    needed=("day", "what", "count"),
    dated="day",
    unless=("hours",),
)
LONGEST = 80


def recognises(head: Head) -> bool:
    """Is this a list of what was counted?"""
    return has_table(head, LAYOUT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """An Outcome for every row. Raises Unreadable, or AskDayOrder when the days can be read in two ways."""
    table = Table(data, LAYOUT)
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order)
    decimal, occurrences = "," if table.delimiter == ";" else "", Occurrences()
    yield from row_by_row(table, lambda row: [_outcome(row, order, decimal, occurrences)])


def _outcome(row: Row, order: str, decimal: str, occurrences: Occurrences) -> Outcome:
    found = when(row["day"], order)
    if found is None:
        raise LeftOut(not_a_day(row["day"]))
    name = row["what"].strip()[:LONGEST]
    if not name:
        raise LeftOut(sentence("This row does not say what was counted."))
    try:
        count = number(row["count"], decimal)
    except NotANumber as odd:
        raise LeftOut(odd.says) from None
    if count is None:
        raise LeftOut(sentence("This row does not say how many."))
    channel, initiative = row["channel"], row["initiative"]
    day = found.day.isoformat()
    return Outcome(
        on=found.day,
        name=name,
        count=count,
        note=row["note"],
        under=filed_under(initiative, channel),
        id=occurrences.key(f"{NAME}:{day}", name, channel, initiative),
        x=row.extras,
    )
