"""A calendar as .ics: Google Calendar > Settings > Export, Outlook > Save calendar, or Apple Calendar > Export.

Brought in only by the one whose calendar it is. One meeting is one Time, at most two years back and never after
today; a series becomes the times it was held. Titles never leave the person: they are read for the few words that
make a channel or a kind of work plain, and are not kept, nor are places, notes and who was there. Cancelled,
declined, private and free events, whole days and absence are left out. Times without a zone are the organisation's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.decoding import beginning_of, encoding_of, lines_of
from ildsjel.sources.following import Account, Field, Steps
from ildsjel.sources.ics.caldav import lines_of_account
from ildsjel.sources.ics.held import held, left_out, meeting, title
from ildsjel.sources.ics.kept_lines import Calendar, kept_lines
from ildsjel.sources.proposed import BACK as PROPOSED_BACK
from ildsjel.sources.proposed import Proposals, Proposed
from ildsjel.sources.reading import Context, Data, Found, Head, Remark, Skipped

NAME = "ics"
BACK = timedelta(days=730)
ASKED = (
    Field("address", sentence("The calendar’s address"), "https://…/basic.ics", is_key=True),
    Field("user", sentence("User name, where it asks for one (CalDAV)"), is_needed=False),
    Field("secret", sentence("Password, or an app password"), is_needed=False),
)


def recognises(head: Head) -> bool:
    """Is this a calendar?"""
    return beginning_of(head).lstrip("\ufeff \r\n\t").upper().startswith("BEGIN:VCALENDAR")


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every meeting that was. Raises Unreadable."""
    yield from _times(_kept(data, context, BACK), context)


def follow(account: Account, context: Context) -> Steps:
    """The same of a calendar at an address."""
    first = context.today - BACK
    lines = yield from lines_of_account(account, first, context.today)
    yield from _times(kept_lines(lines, first, context.today), context)


def proposed(data: Data, context: Context, me: str) -> Iterator[Proposed]:
    """The meetings of the last days, with what they are called. Raises Unreadable."""
    yield from _proposals(_kept(data, context, PROPOSED_BACK, me), context)


def propose(account: Account, context: Context) -> Proposals:
    """The same of a calendar at an address."""
    first = context.today - PROPOSED_BACK
    lines = yield from lines_of_account(account, first, context.today)
    me = account.user.casefold() if "@" in account.user else ""
    yield from _proposals(kept_lines(lines, first, context.today, me), context)


def _kept(data: Data, context: Context, back: timedelta, owner: str = "") -> Calendar:
    with closing(lines_of(data, encoding_of(data))) as lines:
        return kept_lines(lines, context.today - back, context.today, owner)


def _times(calendar: Calendar, context: Context) -> Iterator[Found]:
    for line in calendar.too_often:
        yield Skipped(line, sentence("This event repeats many times a day, which no meeting does."))
    why: Counter[str] = Counter()
    seen: set[str] = set()
    for event in held(calendar, context):
        reason = left_out(event, calendar.owner)
        found = None if reason else meeting(event, calendar, context)
        why[reason] += 1
        if found and found.id not in seen:
            seen.add(found.id)
            yield found
    yield from _remarks(why, calendar)


def _proposals(calendar: Calendar, context: Context) -> Iterator[Proposed]:
    for event in held(calendar, context):
        if not left_out(event, calendar.owner):
            time = meeting(event, calendar, context)
            if not time.channel:
                time = replace(time, channel="meetings", kind=time.kind or "meeting")
            if time.at:
                yield Proposed(time=time, ends=time.at + timedelta(seconds=time.seconds), title=title(event))


def _remarks(why: Counter[str], calendar: Calendar) -> Iterator[Remark]:
    if not calendar.owner:
        says = sentence(
            "The calendar does not say whose it is. Keep it only if it is your own, and its meetings work."
        )
        yield Remark(says)
    if any(reason for reason in why):
        yield Remark(
            sentence(
                "Left out: {cancelled} cancelled or declined, {free} free or away, {private} private, "
                "{whole_days} lasting whole days or no time at all.",
                cancelled=why["cancelled"],
                free=why["free"],
                private=why["private"],
                whole_days=why["whole days"],
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
