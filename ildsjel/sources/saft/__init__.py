"""The books, as SAF-T Financial (Norwegian, 1.1 to 1.3): ask whoever keeps the accounts for a SAF-T file of the year.

One line on an account for goods or running costs (NS 4102, classes 4, 6 and 7) is one Spend, without VAT, negative
where it came back, under its account. Pay (class 5) is left out, since hours are priced by role; so are depreciation
and losses (60, 78), which nobody pays. A voucher that does not balance is left out, and said; a file whose sums
are not the sums of its lines is refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.elements import elements
from ildsjel.sources.gaps import Months
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Skipped, Unreadable
from ildsjel.sources.saft.books import Books
from ildsjel.sources.saft.voucher import spent

NAME = "saft"
READ = ("Header", "Account", "Supplier", "NumberOfEntries", "TotalDebit", "TotalCredit", "JournalID", "Transaction")


def recognises(head: Head) -> bool:
    """Is this an audit file with accounts?"""
    text = beginning_of(head)
    return ("AuditFile" in text and "StandardAuditFile-Taxation-Financial" in text) or _is_view(text)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every cost line. Raises Unreadable."""
    if _is_view(beginning_of(Head.of(data))):
        raise Unreadable(
            sentence(
                "This workbook is a view of the books. Bring in the SAF-T file it was made from, which ends in .xml."
            )
        )
    books, months = Books(), Months()
    for element, line in elements(data, READ):
        if element.tag != "Transaction":
            books.note(element)
            continue
        try:
            found = list(spent(element, books))
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)
            continue
        for spend in found:
            months.note([spend.on])
        yield from found
    books.must_add_up()
    yield from books.remarks()
    yield from months.remarks()


def _is_view(text: str) -> bool:
    """Is this a workbook somebody has made of such a file, to look at it?"""
    return "SAF-T Financial" in text and "\n# ---- Konto" in text
