"""An invoice or a credit note: its lines, what was added or taken off the whole, and whether it adds up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element

from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.elements import text_at
from ildsjel.sources.ids import told_apart
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.reading import Unreadable

ROUNDING = Decimal("0.05")
LARGEST = Decimal(10) ** 11
_SUPPLIER = "AccountingSupplierParty/Party/"


@dataclass(frozen=True, slots=True)
class Line:
    """One amount on the paper, without VAT, and the string its payer is asked to book it on."""

    id: str
    amount: Decimal
    says: str
    booked_on: str = ""


@dataclass(frozen=True, slots=True)
class Invoice:
    """The paper. Raises Unreadable, with the line it begins on, when it lacks a day, a currency or an amount."""

    element: Element
    line: int

    @property
    def is_credit(self) -> bool:
        return bool(self.element.tag == "CreditNote")

    @property
    def number(self) -> str:
        return text_at(self.element, "ID")

    @property
    def on(self) -> date:
        text = text_at(self.element, "IssueDate")[:10]
        found = when(text)
        if found is None:
            raise Unreadable(sentence("“{cell}” is not a day.", cell=text), self.line)
        return found.day

    @property
    def currency(self) -> str:
        code = text_at(self.element, "DocumentCurrencyCode")
        if not re.fullmatch("[A-Z]{3}", code):
            raise Unreadable(sentence("The file does not say which currency its amounts are in."), self.line)
        return code

    @property
    def supplier(self) -> str:
        return self._first("PartyName/Name", "PartyLegalEntity/RegistrationName")

    @property
    def supplier_number(self) -> str:
        return self._first("PartyLegalEntity/CompanyID", "PartyTaxScheme/CompanyID", "EndpointID")

    def lines(self) -> list[Line]:
        """Every amount, also what was added to or taken off the whole. Raises Unreadable when they do not add up."""
        found = [*self._own_lines(), *self._added()]
        self._must_add_up(sum((line.amount for line in found), Decimal(0)))
        return found

    def _own_lines(self) -> Iterator[Line]:
        lines = self.element.findall("CreditNoteLine" if self.is_credit else "InvoiceLine")
        for name, line in zip(told_apart(text_at(line, "ID") for line in lines), lines, strict=True):
            says = text_at(line, "Item/Name") or text_at(line, "Item/Description")
            yield Line(name, self._amount(line, "LineExtensionAmount"), says, text_at(line, "AccountingCost"))

    def _added(self) -> Iterator[Line]:
        for place, added in enumerate(self.element.findall("AllowanceCharge"), 1):
            amount = self._amount(added, "Amount")
            is_charge = text_at(added, "ChargeIndicator") == "true"
            says = text_at(added, "AllowanceChargeReason")
            yield Line(f"whole{place}", amount if is_charge else -amount, says)

    def _must_add_up(self, lines: Decimal) -> None:
        totals = "LegalMonetaryTotal/"
        without = self._amount(self.element, totals + "TaxExclusiveAmount")
        rounding = ROUNDING + abs(self._amount(self.element, totals + "PayableRoundingAmount", Decimal(0)))
        with_vat = self._amount(self.element, totals + "TaxInclusiveAmount", without + self._vat())
        if abs(lines - without) > ROUNDING:
            raise self._refused(lines, without)
        if abs(without + self._vat() - with_vat) > rounding:
            raise self._refused(without + self._vat(), with_vat)

    def _vat(self) -> Decimal:
        amounts = [
            amount
            for total in self.element.findall("TaxTotal")
            if (amount := total.find("TaxAmount")) is not None
            and amount.get("currencyID", self.currency) == self.currency
        ]
        return sum((self._value(amount.text or "") for amount in amounts), Decimal(0))

    def _refused(self, found: Decimal, said: Decimal) -> Unreadable:
        return Unreadable(
            sentence(
                "Invoice {number} does not add up: its parts come to {found}, and it says {said}. "
                "Ask the supplier for a right one.",
                number=self.number[:60],
                found=found,
                said=said,
            ),
            self.line,
        )

    def _amount(self, element: Element, path: str, missing: Decimal | None = None) -> Decimal:
        text = text_at(element, path)
        return missing if missing is not None and not text else self._value(text)

    def _value(self, text: str) -> Decimal:
        try:
            found = number(text, ".")
        except NotANumber as odd:
            raise Unreadable(odd.says, self.line) from None
        if found is None or abs(found) >= LARGEST:
            raise Unreadable(sentence("“{cell}” is not an amount an invoice can have.", cell=text[:60]), self.line)
        return found

    def _first(self, *paths: str) -> str:
        return next((text for path in paths if (text := text_at(self.element, _SUPPLIER + path))), "")
