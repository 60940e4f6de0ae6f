"""The lines of a calendar that say when something is; the rest, with all that is written, is never taken in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ildsjel.facts.sentence import sentence
from ildsjel.sources.reading import Unreadable

MOST_EVENTS = 20_000
MOST_SERIES = 500
LONGEST = 64 * 1024
_PROPERTY = re.compile(r"([A-Za-z0-9-]+)[;:]")
_TIMES = "UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SEQUENCE"
_SORTS = "STATUS TRANSP CLASS X-MICROSOFT-CDO-BUSYSTATUS SUMMARY CATEGORIES"
_KEPT = frozenset(f"{_TIMES} {_SORTS}".split())
_REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
_TOO_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:HOUR|MINUTE|SECOND)=[^;]*,", re.IGNORECASE)
_UNTIL = re.compile(r"UNTIL=(\d{8})", re.IGNORECASE)
_DAY = re.compile(r":(\d{4})(\d{2})(\d{2})")


@dataclass(slots=True)
class Calendar:
    """What has been kept of a calendar; `owner` is its name if that is an address, `repeated` the UIDs of series."""

    first: date
    last: date
    owner: str = ""
    lines: list[str] = field(default_factory=list)
    too_often: list[int] = field(default_factory=list)
    events: int = 0
    series: int = 0
    repeated: set[str] = field(default_factory=set)
    older: int = 0

    def text(self) -> str:
        """A calendar of the kept lines alone."""
        return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:ildsjel", *self.lines, "END:VCALENDAR", ""))

    def add(self, event: list[str], line: int) -> None:
        """Takes in an event, unless it lies outside the days asked for or repeats in a way no meeting does."""
        names = {_name(text): text for text in event}
        rule, is_repeated = names.get("RRULE", ""), not names.keys().isdisjoint(_REPEATS)
        if "DTSTART" not in names:
            return
        if _TOO_OFTEN.search(rule):
            self.too_often.append(line)
            return
        if _ended_before(rule, self.first):
            return
        if is_repeated:
            self.repeated.add(names.get("UID", "").partition(":")[2])
        elif not self._is_near(names["DTSTART"]):
            return
        self.events += 1
        self.series += bool(rule)
        if self.events > MOST_EVENTS or self.series > MOST_SERIES:
            raise too_much(line)
        self.lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]

    def _is_near(self, start: str) -> bool:
        found = _DAY.search(start)
        try:
            day = date(*map(int, found.groups())) if found else self.first
        except ValueError:
            return False
        self.older += day < self.first - timedelta(days=1)
        return self.first - timedelta(days=1) <= day <= self.last + timedelta(days=1)


def kept_lines(lines: Iterable[str], first: date, last: date, owner: str = "") -> Calendar:
    """The calendar of some lines, between two days; `owner` is an address it need not name itself. Raises Unreadable
    when it stops before its end."""
    calendar, inside, is_calendar = Calendar(first, last, owner), list[str](), False
    event: list[str] = []
    begins = number = 0
    for number, text in _unfolded(lines):
        name = _name(text)
        if name == "BEGIN":
            inside.append(text.partition(":")[2].strip().upper())
            is_calendar = is_calendar or inside == ["VCALENDAR"]
            if inside[-1] == "VEVENT":
                event, begins = [], number
        if "VTIMEZONE" in inside:
            calendar.lines.append(text)
        elif inside[-1:] == ["VEVENT"] and (name in _KEPT or _is_owner(name, text, calendar.owner)):
            event.append(text)
        elif inside == ["VCALENDAR"] and name == "X-WR-CALNAME" and "@" in text:
            calendar.owner = text.partition(":")[2].strip().casefold()
        if name == "END" and inside and inside.pop() == "VEVENT":
            calendar.add(event, begins)
    if not is_calendar:
        raise Unreadable(sentence("This is not a calendar. Export it again as .ics from where it is kept."))
    if inside:
        raise Unreadable(
            sentence("The calendar stops before its end. Fetch it again from where it came from."), number
        )
    return calendar


def _ended_before(rule: str, first: date) -> bool:
    """Was the series over before the first day? Programs keep years of them."""
    until = _UNTIL.search(rule)
    return bool(until and until[1] < f"{first:%Y%m%d}")


def too_much(line: int | None = None) -> Unreadable:
    """Why a calendar that would go on for ever is refused."""
    return Unreadable(sentence("There is more in this calendar than in any real one."), line)


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Whole properties with the line they begin on; a long one goes on in lines that begin with a space."""
    begins, text = 0, ""
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r\n")
        if line[:1] in (" ", "\t") and text:
            text += line[1:] if len(text) < LONGEST else ""
            continue
        if text:
            yield begins, text
        begins, text = number, line.removeprefix("\ufeff")
    if text:
        yield begins, text


def _name(text: str) -> str:
    found = _PROPERTY.match(text)
    return found[1].upper() if found else ""


def _is_owner(name: str, text: str, owner: str) -> bool:
    """Is this the owner's own answer to an invitation? What others answered is not looked at."""
    return name == "ATTENDEE" and bool(owner) and owner in text.casefold()
