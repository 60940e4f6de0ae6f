"""Toggl Track, detailed report: Reports > Detailed, choose the period, then the download arrow > CSV.

One row is one entry. Its clock times have no zone and are read as the organisation's own; the duration is
Toggl's, so that an entry over the night summer time begins is as long as it was. Who did it and client, project
and task stay what Toggl calls them; they get their meaning when they are matched.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import When, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.durations import duration
from ildsjel.sources.gaps import Months
from ildsjel.sources.header import has_table
from ildsjel.sources.moment import comes_twice, fixed, placed, placed_before
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped
from ildsjel.sources.table import Row, Table

NAME = "toggl"
LAYOUT = Layout(
    names={
        "user": ("User", "Bruker", "Benutzer", "Användare"),
        "email": ("Email", "E-mail", "E-post", "E-Mail-Adresse"),
        "client": ("Client", "Kunde", "Kund"),
        "project": ("Project", "Prosjekt", "Projekt"),
        "task": ("Task", "Oppgave", "Aufgabe", "Uppgift"),
        "description": ("Description", "Beskrivelse", "Beschreibung", "Beskrivning"),
        "start_date": ("Start date", "Startdato", "Startdatum"),
        "start_time": ("Start time", "Starttid", "Startzeit", "Starttidspunkt"),
        "end_date": ("End date", "Stop date", "Sluttdato", "Enddatum", "Slutdatum"),
        "end_time": ("End time", "Stop time", "Sluttid", "Endzeit", "Sluttidspunkt"),
        "duration": ("Duration", "Varighet", "Dauer", "Varaktighet"),
    },
    needed=("description", "start_date", "start_time", "duration"),
    dated="start_date",
)


def recognises(head: Head) -> bool:
    """Is this a detailed report from Toggl?"""
    return has_table(head, LAYOUT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every entry. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    table = Table(data, LAYOUT)
    with closing(table.column("start_date")) as days:
        order = order_of(days, answer=context.day_order)
    yield from table.remarks
    occurrences, months = Occurrences(), Months()
    for row in table.rows():
        found = row if isinstance(row, Skipped) else _entry(row, order, context, occurrences)
        if isinstance(found, Time):
            months.note(found.on)
        yield found
    yield from months.remarks()


def _entry(row: Row, order: str, context: Context, occurrences: Occurrences) -> Time | Skipped:
    start = _moment(row["start_date"], row["start_time"], order)
    if start is None:
        return Skipped(row.line, sentence("“{cell}” is not a day and a time.", cell=_said(row)))
    seconds = duration(row["duration"])
    if seconds is None:
        return Skipped(row.line, sentence("“{cell}” is not a duration such as 0:06:00.", cell=row["duration"][:60]))
    local = start.local
    assert local
    by, under = _label(row["user"], row["email"]), _under(row)
    at = _placed(row, local, seconds, order, context)
    key = occurrences.key(NAME, by, local.isoformat(), seconds, row["project"], row["task"], row["description"])
    return Time(
        on=at.date(),
        at=at,
        seconds=seconds,
        note=row["description"],
        by=by,
        under=under,
        id=key,
        x=row.extras,
    )


def _moment(day: str, clock: str, order: str) -> When | None:
    found = when(f"{day} {clock}", order) if day and clock else None
    return found if found and found.clock is not None else None


def _placed(row: Row, local: datetime, seconds: Seconds, order: str, context: Context) -> datetime:
    if local.tzinfo is not None:
        return fixed(local.astimezone(context.zone))
    if comes_twice(local, context.zone):
        end = _moment(row["end_date"], row["end_time"], order)
        if end and end.local and end.offset is None:
            return placed_before(end.local, local, context.zone, seconds)
    return placed(local, context.zone)


def _label(name: str, mail: str) -> str:
    return f"{name} <{mail}>" if name and mail else name or mail


def _under(row: Row) -> str:
    return " / ".join(part for part in (row["client"], row["project"], row["task"]) if part)


def _said(row: Row) -> str:
    return f"{row['start_date']} {row['start_time']}"[:60]
