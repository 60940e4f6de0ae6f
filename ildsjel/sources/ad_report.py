"""A report from an ad platform: a row is what was paid over some days, and where it says so, what came of it.

An amount for one day stands on that day. An amount for more stands on the last of them, since how it is spread is
not known; the first is kept beside it, and the reader is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.happened import Extras, Outcome, Spend
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.currency import currency_in
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import Found, LeftOut, Remark
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

KIND = "advertising"


@dataclass(frozen=True, slots=True)
class Line:
    """What a row tells: the days it covers, the campaign, what tells it from other rows, and what came of it."""

    first: date
    last: date
    under: str
    about: tuple[str, ...]
    channel: str = ""
    outcomes: tuple[tuple[str, str], ...] = ()
    x: Extras = ()


class Report:
    """The table of a report, with its amounts in the column `cost`, and what reads its rows."""

    def __init__(self, table: Table, source: str) -> None:
        self._table = table
        self._source = source
        self._decimal = "," if table.delimiter == ";" else ""
        self._currency = currency_in(table.heading("cost"))
        self._occurrences = Occurrences()
        self._long = 0

    def read(self, line: Callable[[Row], Line | None]) -> Iterator[Found]:
        """A Spend and its Outcomes for every row `line` makes something of; it gives None for a sum of other rows."""
        yield from row_by_row(self._table, lambda row: self._facts(row, line(row)))
        if self._long:
            yield Remark(
                plural(
                    "One amount is for more than a day, and stands on the last of its days. "
                    "Export by day, and each amount falls where it belongs.",
                    "{n} amounts are for more than a day, and stand on the last of their days. "
                    "Export by day, and each amount falls where it belongs.",
                    self._long,
                )
            )

    def _facts(self, row: Row, line: Line | None) -> Iterator[Spend | Outcome]:
        if line is None:
            return
        amount = number(row["cost"], self._decimal)
        if amount is None:
            raise LeftOut(sentence("There is no amount in this row."))
        key = self._occurrences.key(self._source, line.first, line.last, *line.about)
        self._long += line.first != line.last
        began = (("From", line.first.isoformat()),) if line.first != line.last else ()
        yield Spend(
            on=line.last,
            amount=amount,
            currency=self._currency_of(row),
            channel=line.channel,
            kind=KIND,
            under=line.under,
            id=key,
            x=(*began, *line.x, *row.extras),
        )
        for name, cell in line.outcomes:
            count = number(cell, self._decimal)
            if name and count is not None:
                yield Outcome(
                    on=line.last,
                    name=name[:80],
                    count=count,
                    channel=line.channel,
                    under=line.under,
                    id=f"{key}:{name[:60]}",
                    x=began,
                )

    def _currency_of(self, row: Row) -> str:
        """From the row's own column, else from the heading, else from the cell."""
        found = currency_in(row["currency"]) or self._currency or currency_in(row["cost"])
        if not found:
            raise LeftOut(
                sentence(
                    "“{cell}” does not say its currency. Add the column for currency, and export again.",
                    cell=row["cost"][:60],
                )
            )
        return found
