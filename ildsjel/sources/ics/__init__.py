"""A calendar as .ics: Google Calendar > Settings > Export, Outlook > Save calendar, or Apple Calendar > Export.

Brought in only by the one whose calendar it is. One meeting is one Time, at most two years back and never after
today; a series becomes the times it was held. Titles never leave the person: they are read for the few words that
make a channel or a kind of work plain, and are not kept, nor are places, notes and who was there. Cancelled,
declined, private and free events, whole days and absence are left out. Times without a zone are the organisation's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, time, timedelta

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar as Parsed
from icalendar import Event

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.decoding import beginning_of, encoding_of, lines_of
from ildsjel.sources.ics.kept_lines import Calendar, kept_lines, too_much
from ildsjel.sources.ics.plain_words import channel_and_kind
from ildsjel.sources.moment import in_zone
from ildsjel.sources.reading import Context, Data, Found, Head, Remark, Skipped, Unreadable

NAME = "ics"
BACK = timedelta(days=730)
AT_A_TIME = timedelta(weeks=8)
LONGEST = timedelta(hours=24)
MOST_HELD = 20_000


def recognises(head: Head) -> bool:
    """Is this a calendar?"""
    return beginning_of(head).lstrip("\ufeff \r\n\t").upper().startswith("BEGIN:VCALENDAR")


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every meeting that was. Raises Unreadable."""
    with closing(lines_of(data, encoding_of(data))) as lines:
        calendar = kept_lines(lines, context.today - BACK, context.today)
    for line in calendar.too_often:
        yield Skipped(line, sentence("This event repeats many times a day, which no meeting does."))
    left_out: Counter[str] = Counter()
    seen: set[str] = set()
    for event in _held(calendar, context):
        why = _left_out(event, calendar.owner)
        found = None if why else _time(event, calendar, context)
        left_out[why] += 1
        if found and found.id not in seen:
            seen.add(found.id)
            yield found
    yield from _remarks(left_out, calendar)


def _held(calendar: Calendar, context: Context) -> Iterator[Event]:
    """Every event and every time a series was held, eight weeks at a time."""
    with _as_written():
        query = recurring_ical_events.of(Parsed.from_ical(calendar.text()), skip_bad_series=True)
    start = datetime.combine(calendar.first, time(0), context.zone)
    end = datetime.combine(calendar.last + timedelta(days=1), time(0), context.zone)
    held = 0
    while start < end:
        until = min(start + AT_A_TIME, end)
        with _as_written():
            events = query.between(start, until)
        held += len(events)
        if held > MOST_HELD:
            raise too_much()
        yield from (event for event in events if _begins(event, context) < end)
        start = until


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


def _left_out(event: Event, owner: str) -> str:
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


def _is_declined(event: Event, owner: str) -> bool:
    answers = event.get("ATTENDEE", [])
    answers = answers if isinstance(answers, list) else [answers]
    return bool(owner) and any(str(one.params.get("PARTSTAT", "")).upper() == "DECLINED" for one in answers)


def _time(event: Event, calendar: Calendar, context: Context) -> Time:
    at = _begins(event, context)
    channel, kind = channel_and_kind(" ".join(map(str, (event.get("SUMMARY", ""), *event.categories))))
    return Time(
        on=at.date(),
        at=at,
        seconds=Seconds(int((event.end - event.start).total_seconds())),
        channel=channel,
        kind=kind,
        by=calendar.owner,
        id=content_key(NAME, event.get("UID", ""), _which(event, calendar)),
    )


def _which(event: Event, calendar: Calendar) -> str:
    """Which of a series this is: the time it was to be held, also when it was moved. A single meeting may move."""
    uid, planned = str(event.get("UID", "")), event.get("RECURRENCE-ID")
    if planned is None or (uid and uid not in calendar.repeated):
        return ""
    moment = planned.dt
    return str(moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else moment)


def _remarks(left_out: Counter[str], calendar: Calendar) -> Iterator[Remark]:
    if not calendar.owner:
        says = sentence(
            "The calendar does not say whose it is. Keep it only if it is your own, and its meetings work."
        )
        yield Remark(says)
    if any(why for why in left_out):
        yield Remark(
            sentence(
                "Left out: {cancelled} cancelled or declined, {free} free or away, {private} private, "
                "{whole_days} lasting whole days or no time at all.",
                cancelled=left_out["cancelled"],
                free=left_out["free"],
                private=left_out["private"],
                whole_days=left_out["whole days"],
            )
        )
    if calendar.older:
        yield Remark(
            plural(
                "One event before {day} is left out.",
                "{n} events before {day} are left out.",
                calendar.older,
                day=calendar.first,
            )
        )
