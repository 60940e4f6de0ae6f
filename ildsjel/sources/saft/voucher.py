"""A voucher (`Transaction`): the lines of one entry in the books, which must balance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element

from ildsjel.facts.happened import Extras, Spend
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.elements import text_at
from ildsjel.sources.ids import composed, told_apart
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import LeftOut
from ildsjel.sources.saft.account import SPEND
from ildsjel.sources.saft.books import Books

LARGEST = Decimal(10) ** 11


def spent(voucher: Element, books: Books) -> Iterator[Spend]:
    """The lines that are money spent, negative on the credit side. Raises LeftOut when it cannot be booked."""
    lines = voucher.findall("Line")
    _weigh(voucher, lines, books)
    on, number = _day(voucher), text_at(voucher, "TransactionID")
    year = text_at(voucher, "PeriodYear") or str(on.year)
    supplier = _supplier(lines, books)
    for line, record in zip(lines, told_apart(text_at(line, "RecordID") for line in lines), strict=True):
        account = books.account(line)
        books.sorts[account.sort] += 1
        if account.sort == SPEND:
            yield Spend(
                on=on,
                amount=_amount(line, "DebitAmount") - _amount(line, "CreditAmount"),
                currency=books.currency,
                note=text_at(line, "Description") or text_at(voucher, "Description"),
                under=account.label,
                id=composed("saft", books.owner, books.journal, year, number, record),
                x=_extras(line, number, books.suppliers.get(text_at(line, "SupplierID"), supplier)),
            )


def _weigh(voucher: Element, lines: list[Element], books: Books) -> None:
    """Counts a voucher, and raises LeftOut when it does not balance."""
    debit, credit = (
        sum((_amount(line, side) for line in lines), Decimal(0)) for side in ("DebitAmount", "CreditAmount")
    )
    books.count(lines, debit, credit)
    if debit != credit:
        raise LeftOut(
            sentence(
                "Voucher {number} does not balance: {debit} in debit and {credit} in credit.",
                number=text_at(voucher, "TransactionID")[:60],
                debit=debit,
                credit=credit,
            )
        )


def _amount(line: Element, side: str) -> Decimal:
    text = text_at(line, f"{side}/Amount")
    found = number(text, ".") or Decimal(0)
    if abs(found) >= LARGEST:
        raise LeftOut(sentence("“{cell}” is larger than any amount in real books.", cell=text[:60]))
    return found


def _day(voucher: Element) -> date:
    text = text_at(voucher, "TransactionDate") or text_at(voucher, "GLPostingDate")
    found = when(text)
    if found is None:
        raise LeftOut(sentence("“{cell}” is not a day.", cell=text[:60]))
    return found.day


def _supplier(lines: list[Element], books: Books) -> str:
    """The supplier of the whole voucher, who usually stands on the line for what is owed."""
    named = {text_at(line, "SupplierID") for line in lines} - {""}
    return books.suppliers.get(next(iter(named)), "") if len(named) == 1 else ""


def _extras(line: Element, number: str, supplier: str) -> Extras:
    dimensions = [
        (f"Analysis {text_at(analysis, 'AnalysisType')}".strip(), text_at(analysis, "AnalysisID"))
        for analysis in line.findall("Analysis")
    ]
    found = dict([("Supplier", supplier), ("Voucher", number), *dimensions])
    return tuple((name, value) for name, value in found.items() if value)
