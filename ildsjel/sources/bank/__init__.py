"""A statement of the firm's own account, as CSV from its bank: DNB, SpareBank 1, Nordea and others like them.

What went out to a firm is a Spend, under the firm's name. A statement holds a great deal about persons, so only that
is kept: the day, the amount and the firm. Left out are what came in, pay, outlays, taxes and cash, and everybody who
may be a person: how many, never who. Messages, account numbers, balances and the clock of a purchase are not kept.
Where a statement names no currency, its account is taken to be in Norwegian kroner. A payment that is only reserved
waits till it is booked. Amounts are with VAT.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal

from ildsjel.facts.happened import Spend
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.bank.names import SIGNED, SPLIT
from ildsjel.sources.bank.seller import seller
from ildsjel.sources.currency import currency_in
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

NAME = "bank"
KRONER = "NOK"
RESERVED = ("reservert", "reserved", "pending", "reserverad", "vorgemerkt")


def recognises(head: Head) -> bool:
    """Is this a statement of an account?"""
    return has_table(head, SPLIT) or has_table(head, SIGNED)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every payment to a firm. Raises Unreadable, or AskDayOrder when days can be read in two ways."""
    table = Table(data, SPLIT if has_table(Head.of(data), SPLIT) else SIGNED)
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order)
    statement = _Statement(order, currency_in(table.heading("amount")))
    yield from row_by_row(table, statement.payments)
    yield from statement.remarks()


class _Statement:
    """What rows of a statement become, and how many were left out, of each sort."""

    def __init__(self, order: str, currency: str) -> None:
        self._order, self._currency = order, currency
        self._occurrences = Occurrences()
        self._came_in = self._reserved = self._others = 0

    def payments(self, row: Row) -> Iterator[Spend]:
        """A Spend, or nothing. Raises LeftOut."""
        amount = _paid(row)
        if amount is None:
            raise LeftOut(sentence("There is no amount in this row."))
        if amount <= 0:
            self._came_in += 1
            return
        if _is_reserved(row):
            self._reserved += 1
            return
        firm = seller(row["payee"] or row["text"], f"{row['type']} {row['text']}")
        if not firm:
            self._others += 1
            return
        found = when(row["day"], self._order)
        if found is None:
            raise LeftOut(not_a_day(row["day"]))
        currency = currency_in(row["currency"].upper()) or self._currency or KRONER
        yield Spend(
            on=found.day,
            amount=amount,
            currency=currency,
            under=firm,
            id=self._occurrences.key(NAME, found.day, firm, amount.normalize(), currency),
        )

    def remarks(self) -> Iterator[Remark]:
        """How many rows were left out, and why; never which."""
        if self._others:
            yield Remark(
                plural(
                    "One payment is left out, since it may be pay, a tax, or to a person. "
                    "Write it in a list of what was paid if it should count.",
                    "{n} payments are left out, since they may be pay, taxes, or to persons. "
                    "Write those that should count in a list of what was paid.",
                    self._others,
                )
            )
        if self._came_in:
            yield Remark(
                plural(
                    "One amount came in, and is left out.",
                    "{n} amounts came in, and are left out.",
                    self._came_in,
                )
            )
        if self._reserved:
            yield Remark(
                plural(
                    "One payment is only reserved. It comes when it is booked.",
                    "{n} payments are only reserved. They come when they are booked.",
                    self._reserved,
                )
            )


def _paid(row: Row) -> Decimal | None:
    """What went out, less than zero for what came in; some banks write what went out with a minus, too."""
    out = number(row["out"])
    if out:
        return abs(out)
    came_in = number(row["in"])
    if came_in is not None:
        return -abs(came_in)
    amount = number(row["amount"])
    return None if amount is None else -amount


def _is_reserved(row: Row) -> bool:
    return any(word in f"{row['day']} {row['status']} {row['text']}".casefold() for word in RESERVED)
