"""One entry of klog: how long something took, or from when to when, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ildsjel.facts.sentence import sentence
from ildsjel.sources.reading import LeftOut

_CLOCK = r"<?[0-9]{1,2}:[0-9]{2}(?:am|pm)?>?"
_ENTRY = re.compile(
    rf"(?:(?P<start>{_CLOCK})\s*-\s*(?P<end>{_CLOCK}|\?+)"
    r"|(?P<sign>[+-]?)(?=[0-9])(?:(?P<hours>[0-9]{1,5})h)?(?:(?P<minutes>[0-9]{1,5})m)?)"
    r"(?:\s+(?P<said>.*))?"
)
_PARTS = re.compile(r"(<?)([0-9]{1,2}):([0-9]{2})(am|pm)?(>?)")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A length, negative for a break, or a `start` with an `end`, which is None while it runs."""

    said: str
    seconds: int = 0
    start: datetime | None = None
    end: datetime | None = None


def is_entry(text: str) -> bool:
    """Is this, without what it is indented by, an entry?"""
    return bool(_ENTRY.fullmatch(text.strip()))


def entry_of(text: str, day: date) -> Entry:
    """The entry of a line. Raises LeftOut."""
    match = _ENTRY.fullmatch(text.strip())
    if not match:
        raise LeftOut(sentence("“{cell}” is no entry such as 6m or 10:00 - 10:06.", cell=text.strip()[:60]))
    said = match["said"] or ""
    if match["start"]:
        start = _moment(match["start"], day)
        return Entry(said, start=start, end=None if match["end"].startswith("?") else _moment(match["end"], day))
    seconds = int(match["hours"] or 0) * 3600 + int(match["minutes"] or 0) * 60
    return Entry(said, seconds=-seconds if match["sign"] == "-" else seconds)


def _moment(text: str, day: date) -> datetime:
    match = _PARTS.fullmatch(text)
    before, hours, minutes, half, after = match.groups() if match else ("", "99", "0", None, "")
    hour, minute = int(hours), int(minutes)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 99
    shift = bool(after) - bool(before) + (hour == 24 and minute == 0)
    try:
        clock = time(hour % 24 if (hour, minute) == (24, 0) else hour, minute)
        return datetime.combine(day + shift * _DAY, clock)
    except (ValueError, OverflowError):
        raise LeftOut(sentence("“{cell}” is not a time of day.", cell=text[:60])) from None
