"""Invoices and credit notes, as EHF 2 and 3 or Peppol BIS 3: the XML file from the accounts or the access point.

One line is one Spend under the supplier's name, without VAT and in the invoice's own currency, on the day it was
issued; what is added to or taken off the whole is a line too. A credit note is negative. An invoice that does not
add up is refused. Attached files are not opened.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.happened import Spend
from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.ehf.invoice import Invoice
from ildsjel.sources.elements import elements
from ildsjel.sources.ids import composed
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable

NAME = "ehf"
PAPERS = ("Invoice", "CreditNote")
_SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:"


def recognises(head: Head) -> bool:
    """Is this an invoice or a credit note?"""
    text = beginning_of(head)
    return any(f"{_SCHEMA}{paper}-2" in text for paper in PAPERS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every line. Raises Unreadable."""
    count = 0
    for element, line in elements(data, PAPERS):
        count += 1
        yield from _spent(Invoice(element, line))
    if not count:
        raise Unreadable(sentence("There is no invoice or credit note in this file."))


def _spent(invoice: Invoice) -> Iterator[Spend]:
    sign, paper = (-1, "credit") if invoice.is_credit else (1, "invoice")
    for line in invoice.lines():
        about = {"Supplier number": invoice.supplier_number, "Invoice": invoice.number, "Booked on": line.booked_on}
        yield Spend(
            on=invoice.on,
            amount=sign * line.amount,
            currency=invoice.currency,
            note=line.says,
            under=invoice.supplier or invoice.supplier_number,
            id=composed("ehf", invoice.supplier_number, paper, invoice.number, line.id),
            x=tuple((name, value) for name, value in about.items() if value),
        )
