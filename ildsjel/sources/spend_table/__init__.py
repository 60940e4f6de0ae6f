"""A list of what was paid: a day, an amount and what it was for, one row each; save a spreadsheet as CSV.

Photographers, printing, ads, tools: what a firm pays for and no other file tells. Read by its headings, in English,
bokmål, Swedish or German: `Dato;Beløp;Valuta;Hva;Kanal`. Where both are given, the amount without VAT is used. What
it was for stays as the list says it, and gets its meaning when it is matched. A row whose amount is corrected takes
the place of the earlier one. Money that came back has a minus.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.happened import Extras, Spend
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.currency import currency_in
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.label import filed_under
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.spend_table.names import AMOUNTS, LAYOUT
from ildsjel.sources.table import Table

NAME = "spend_table"
KRONER = "NOK"


def recognises(head: Head) -> bool:
    """Is this a list of what was paid?"""
    return has_table(head, LAYOUT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every row. Raises Unreadable, or AskDayOrder when the days can be read in two ways."""
    table = Table(data, LAYOUT)
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order)
    spent = _Spent(table, order)
    yield from row_by_row(table, lambda row: [spent.of(row)])
    yield from spent.remarks()


class _Spent:
    """What rows of the table become, and what is to be said of all of them."""

    def __init__(self, table: Table, order: str) -> None:
        self._order = order
        self._decimal = "," if table.delimiter == ";" else ""
        self._column = next(field for field in AMOUNTS if field in table)
        self._currency = currency_in(table.heading(self._column))
        self._occurrences = Occurrences()
        self._unsaid = 0

    def of(self, row: Row) -> Spend:
        """The Spend of a row. Raises LeftOut."""
        found = when(row["day"], self._order)
        if found is None:
            raise LeftOut(not_a_day(row["day"]))
        amount = number(row[self._column], self._decimal)
        if amount is None:
            raise LeftOut(sentence("There is no amount in this row."))
        under = filed_under(row["initiative"], row["channel"], row["kind"]) or row["supplier"] or row["what"]
        said = currency_in(row["currency"].upper()) or currency_in(row[self._column]) or self._currency
        self._unsaid += not said
        kept = (row["initiative"], row["channel"], row["kind"], row["supplier"], row["what"], row["voucher"])
        return Spend(
            on=found.day,
            amount=amount,
            currency=said or KRONER,
            note=row["what"] if row["what"] != under else row["note"],
            by=row["who"],
            under=under,
            id=self._occurrences.key(NAME, found.day, *kept),
            x=_beside(row, under),
        )

    def remarks(self) -> Iterator[Remark]:
        """That amounts are with VAT, and that they do not say their currency."""
        if self._column == "gross":
            yield Remark(sentence("The amounts are with VAT. If you get VAT back, use the amounts without it."))
        if self._unsaid:
            yield Remark(sentence("Where the file names no currency, the amounts are read as Norwegian kroner."))


def _beside(row: Row, under: str) -> Extras:
    note = row["note"] if row["what"] and row["what"] != under else ""
    named = (("Supplier", row["supplier"]), ("Voucher", row["voucher"]), ("Note", note))
    return (*((name, said) for name, said in named if said not in ("", under)), *row.extras)
