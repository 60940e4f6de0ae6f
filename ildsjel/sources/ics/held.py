"""Meetings that were held: the events of a calendar one at a time, each time of a series by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar as Parsed
from icalendar import Event

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import sentence
from ildsjel.sources.ics.kept_lines import Calendar, too_much
from ildsjel.sources.ics.plain_words import channel_and_kind
from ildsjel.sources.moment import in_zone
from ildsjel.sources.reading import Context, Unreadable

AT_A_TIME = timedelta(weeks=8)
LONGEST = timedelta(hours=24)
MOST_HELD = 20_000


def held(calendar: Calendar, context: Context) -> Iterator[Event]:
    """Every event and every time a series was held, eight weeks at a time. Raises Unreadable."""
    with _as_written():
        query = recurring_ical_events.of(Parsed.from_ical(calendar.text()), skip_bad_series=True)
    start = datetime.combine(calendar.first, time(0), context.zone)
    end = datetime.combine(calendar.last + timedelta(days=1), time(0), context.zone)
    count = 0
    while start < end:
        until = min(start + AT_A_TIME, end)
        with _as_written():
            events = query.between(start, until)
        count += len(events)
        if count > MOST_HELD:
            raise too_much()
        yield from (event for event in events if _begins(event, context) < end)
        start = until


def left_out(event: Event, owner: str) -> str:
    """Why an event is not work that was done, or nothing."""
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or _is_declined(event, owner):
        return "cancelled"
    busy = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    if str(event.get("TRANSP", "")).upper() == "TRANSPARENT" or busy in ("FREE", "OOF"):
        return "free"
    if str(event.get("CLASS", "PUBLIC")).upper() not in ("PUBLIC", ""):
        return "private"
    length = event.end - event.start
    if not isinstance(event.start, datetime) or not timedelta(0) < length <= LONGEST:
        return "whole days"
    return ""


def meeting(event: Event, calendar: Calendar, context: Context) -> Time:
    """The time a meeting took, with nothing of what it was about but a channel and a kind its title makes plain."""
    at = _begins(event, context)
    channel, kind = channel_and_kind(" ".join((title(event), *map(str, event.categories))))
    return Time(
        on=at.date(),
        at=at,
        seconds=Seconds(int((event.end - event.start).total_seconds())),
        channel=channel,
        kind=kind,
        by=calendar.owner,
        id=content_key("ics", event.get("UID", ""), _which(event, calendar)),
    )


def title(event: Event) -> str:
    """What the meeting is called."""
    return str(event.get("SUMMARY", ""))


@contextmanager
def _as_written() -> Iterator[None]:
    """Lets what the calendar libraries stumble over refuse the file."""
    try:
        yield
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, OSError):
        raise Unreadable(
            sentence("This calendar cannot be read as it is written. Export it again from where it came from.")
        ) from None


def _begins(event: Event, context: Context) -> datetime:
    start = event.start
    if not isinstance(start, datetime):
        return datetime.combine(start, time(0), context.zone)
    return in_zone(start, context.zone)


def _is_declined(event: Event, owner: str) -> bool:
    answers = event.get("ATTENDEE", [])
    answers = answers if isinstance(answers, list) else [answers]
    return bool(owner) and any(str(one.params.get("PARTSTAT", "")).upper() == "DECLINED" for one in answers)


def _which(event: Event, calendar: Calendar) -> str:
    """Which of a series this is: the time it was to be held, also when it was moved. A single meeting may move."""
    uid, planned = str(event.get("UID", "")), event.get("RECURRENCE-ID")
    if planned is None or (uid and uid not in calendar.repeated):
        return ""
    moment = planned.dt
    return str(moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else moment)
