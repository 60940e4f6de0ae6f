"""The books as far as they have been read, and what they say of themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from xml.etree.ElementTree import Element

from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.elements import text_at
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.reading import Remark, Unreadable
from ildsjel.sources.saft.account import ON_PAPER, PEOPLE, Account


@dataclass(slots=True)
class Books:
    """Whose they are and in which currency, accounts and suppliers by number, and what has been counted."""

    owner: str = ""
    currency: str = "NOK"
    journal: str = ""
    accounts: dict[str, Account] = field(default_factory=dict)
    suppliers: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    vouchers: int = 0
    lines: int = 0
    debit: Decimal = Decimal(0)
    credit: Decimal = Decimal(0)
    sorts: Counter[str] = field(default_factory=Counter)

    def note(self, element: Element) -> None:
        """Takes in what stands before the vouchers."""
        if element.tag == "Header":
            self.owner = text_at(element, "Company/RegistrationNumber")
            self.currency = text_at(element, "DefaultCurrencyCode")[:3] or self.currency
        elif element.tag == "Account":
            account = Account.of(element)
            self.accounts[account.number] = account
        elif element.tag == "Supplier":
            self.suppliers[text_at(element, "SupplierID")] = text_at(element, "Name")
        elif element.tag == "JournalID":
            self.journal = (element.text or "").strip()
        else:
            self.said[element.tag] = (element.text or "").strip()

    def account(self, line: Element) -> Account:
        """The account of a line, also where the list of accounts lacks it."""
        number = text_at(line, "AccountID")
        return self.accounts.get(number) or Account(number, "", number)

    def count(self, lines: list[Element], debit: Decimal, credit: Decimal) -> None:
        """There is one voucher more, with these lines and sums."""
        self.vouchers, self.lines = self.vouchers + 1, self.lines + len(lines)
        self.debit, self.credit = self.debit + debit, self.credit + credit

    def must_add_up(self) -> None:
        """Raises Unreadable when the file holds no vouchers, or says of itself what is not so."""
        if not self.vouchers:
            raise Unreadable(
                sentence("There are no vouchers in this file. Ask for one with the transactions of the year.")
            )
        counted: dict[str, Decimal | int] = {
            "NumberOfEntries": self.vouchers,
            "TotalDebit": self.debit,
            "TotalCredit": self.credit,
        }
        for name, value in counted.items():
            if name in self.said and _number(self.said[name]) != value:
                raise Unreadable(
                    sentence(
                        "The file says {name} is {said}, but what stands in it comes to {value}. "
                        "Ask for the file once more.",
                        name=name,
                        said=self.said[name][:60],
                        value=value,
                    )
                )

    def remarks(self) -> Iterator[Remark]:
        """What the file held, and what of it is no spend."""
        yield Remark(
            sentence(
                "Vouchers: {vouchers}. Lines: {lines}. Accounts: {accounts}. Suppliers: {suppliers}. "
                "Debit comes to {debit}, credit to {credit}.",
                vouchers=self.vouchers,
                lines=self.lines,
                accounts=len(self.accounts),
                suppliers=len(self.suppliers),
                debit=self.debit,
                credit=self.credit,
            )
        )
        if people := self.sorts[PEOPLE]:
            yield Remark(
                plural(
                    "One line on accounts for pay is left out: an hour is priced by role.",
                    "{n} lines on accounts for pay are left out: an hour is priced by role.",
                    people,
                )
            )
        if on_paper := self.sorts[ON_PAPER]:
            yield Remark(
                plural(
                    "One line on depreciation or losses is left out: nobody was paid.",
                    "{n} lines on depreciation and losses are left out: nobody was paid.",
                    on_paper,
                )
            )


def _number(text: str) -> Decimal | None:
    try:
        return number(text, ".")
    except NotANumber:
        return None
