"""Clockify: Reports > Detailed (or Summary grouped by date), choose the period, then Export > Save as CSV.

One row is one entry; of a summary, one row is a day's work on one description, by nobody in particular. Dates come
in the order the one who exported has chosen. Clock times have no zone and are read as the organisation's own. The
duration is the one in hours, minutes and seconds, not the rounded decimal one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.durations import lasted
from ildsjel.sources.entry import NAMES, Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable
from ildsjel.sources.table import Table

NAME = "clockify"
DURATIONS = {
    "duration": ("Duration (h)", "Time (h)", "Varighet (t)", "Tid (t)", "Dauer (h)", "Zeit (h)", "Varaktighet (h)"),
    "decimal": ("Duration (decimal)", "Time (decimal)", "Varighet (desimal)", "Dauer (dezimal)", "Zeit (dezimal)"),
}
DAY = {"date": ("Date", "Dato", "Datum")}
DETAILED = Layout(
    names=NAMES | DURATIONS, needed=("start_date", "start_time", "duration", "description"), dated="start_date"
)
SUMMARY = Layout(names=NAMES | DURATIONS | DAY, needed=("date", "duration"), dated="date")
DAYLESS = Layout(names=NAMES | DURATIONS, needed=("duration", "decimal"))


def recognises(head: Head) -> bool:
    """Is this a report from Clockify?"""
    return has_table(head, DETAILED) or has_table(head, SUMMARY) or has_table(head, DAYLESS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every row. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    head = Head.of(data)
    if has_table(head, DETAILED):
        entries = Entries(Table(data, DETAILED), NAME, "start_date", context)
        yield from entries.read(lambda rows: Times(entries.began(rows), each(lasted, rows["duration"])))
    elif has_table(head, SUMMARY) or not has_table(head, DAYLESS):
        entries = Entries(Table(data, SUMMARY), NAME, "date", context)
        yield from entries.read(lambda rows: Times(entries.days(rows), each(lasted, rows["duration"])))
    else:
        raise Unreadable(
            sentence("This summary has no days in it. Choose Detailed in Clockify, and export the same period again.")
        )
