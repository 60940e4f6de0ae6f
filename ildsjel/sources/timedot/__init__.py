"""timedot (hledger): the file you write in, such as `2026.timedot`; nothing has to be exported.

A day stands on a line of its own, perhaps with a description; below it, what time went to, with two spaces or more
before the amount: `facebook:ola  6m  ; note`. An amount is dots of a quarter of an hour (`.... ..`), letters of a
quarter each (`aab`, kept beside), hours (`1.5`), or `90m`, `1.5h`, `30s`. The account is what it is filed under.
Lines without an amount are notes and take no time. Days and longer (`1d` is 24 hours in hledger) are left out: nobody
works so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ildsjel.facts.sentence import sentence
from ildsjel.sources import klog
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.label import filed_under
from ildsjel.sources.logged import Logged, numbered, times, tried
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped, Unreadable
from ildsjel.sources.timedot.amount import amount, is_letters
from ildsjel.sources.timedot.line import Day, Item, begins, line_of

NAME = "timedot"


def recognises(head: Head) -> bool:
    """Does it begin with a day, and do amounts of time stand below?"""
    return begins(head) and not klog.recognises(head)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every amount. Raises Unreadable, with the line, where an entry has no day or a day no year."""
    yield from times(_entries(data), NAME)


def _entries(data: Data) -> Iterator[Logged | Skipped]:
    on, says = None, ""
    for number, text in numbered(data):
        match line_of(text):
            case Day(cell, says):
                on = _day(cell, number)
            case Item() as item if on:
                yield tried(number, _logged, item, number, on, says)
            case Item():
                raise Unreadable(sentence("There is no day above this line."), number)


def _day(cell: str, number: int) -> date:
    if len(cell) < len("2026-1-1"):
        raise Unreadable(sentence("“{cell}” has no year. Write the day as 2026-02-13.", cell=cell), number)
    found = when(cell)
    if found is None:
        raise Unreadable(not_a_day(cell), number)
    return found.day


def _logged(item: Item, line: int, on: date, says: str) -> Logged:
    under = filed_under(*(part.strip() for part in item.account.split(":")))
    x = (("t", item.amount),) if is_letters(item.amount) else ()
    return Logged(line, on, amount(item.amount), under=under, note=item.comment, says=says, x=x)
