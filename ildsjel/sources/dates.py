"""Days and moments as exports write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

from ildsjel.facts.sentence import Sentence, sentence

OLDEST, NEWEST = 1990, 2100
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan januar january januari",
            "feb februar february februari",
            "mar mars march mär märz",
            "apr april",
            "mai may maj",
            "jun juni june",
            "jul juli july",
            "aug august augusti",
            "sep sept september",
            "okt oct oktober october",
            "nov november",
            "des dec dez desember december dezember",
        ),
        1,
    )
    for word in words.split()
}
_COMMON = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
NUMERIC = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})")
_EPOCH = re.compile(r"([0-9]{10})([0-9]{3})?")
_CLOCK = re.compile(
    r"(?:(?<=[T\s])|kl\.?\s*)([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2})(?:[.,][0-9]{1,9})?)?\s*(?:([ap])\.?m\.?)?"
    r"(?=\s|$|Z|[+-])",
    re.IGNORECASE,
)
_PLAINLY = re.compile(r"([0-9./-]+) ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_ZONE = re.compile(r"(?:(?<=[0-9])|\s)(?:(Z|UTC|GMT)|([+-])([0-9]{2}):?([0-9]{2}))(?=\s|$|\))", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class When:
    """A day, and where a clock is written too, the `local` moment, with an offset only if that is written."""

    day: date
    local: datetime | None = None


def not_a_day(text: str) -> Sentence:
    """Why a row without a day that can be read is left out."""
    if not text:
        return sentence("There is no day here.")
    return sentence("“{cell}” is not a day.", cell=text[:LONGEST])


def when(text: str, order: str = "ymd") -> When | None:
    """What a cell says of a day and perhaps a clock, or None if it says nothing that can be one.

    `order` is what order_of found for its column; with `ymd` a day that could be two days is none.
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    return _read(text, order) if ":" in text else _day_alone(text, order)


@lru_cache(maxsize=4096)
def _day_alone(text: str, order: str) -> When | None:
    """Days come back with row after row; a clock seldom does."""
    return _read(text, order)


def _read(text: str, order: str) -> When | None:
    try:
        if len(text) in (19, 20) and _COMMON.fullmatch(text):
            return When(_common_day(text[:10]), datetime.fromisoformat(text))
        return _epoch(text) or _plainly(text, order) or _written(text, order)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def _common_day(text: str) -> date:
    return _sane(date.fromisoformat(text))


def _epoch(text: str) -> When | None:
    match = _EPOCH.fullmatch(text)
    if not match:
        return None
    moment = datetime.fromtimestamp(int(match[1]), timezone.utc)  # noqa: UP017
    return When(_sane(moment.date()), moment)


def _plainly(text: str, order: str) -> When | None:
    """A day and a clock as most tables have them, which are many."""
    parts = _PLAINLY.fullmatch(text)
    day = _day(parts[1], order) if parts else None
    if day is None or parts is None:
        return None
    return When(day, datetime.combine(day, time(int(parts[2]), int(parts[3]), int(parts[4] or 0))))


def _written(text: str, order: str) -> When | None:
    clock = _CLOCK.search(text)
    zone = _zone_of(text, clock)
    rest = text
    for match in (zone, clock):
        if match:
            rest = rest[: match.start()] + " " + rest[match.end() :]
    day = _day(rest.strip(" T,()"), order)
    if day is None or clock is None:
        return When(day) if day else None
    return When(day, datetime.combine(day, _time(clock), timezone(_offset(zone)) if zone else None))


def _zone_of(text: str, clock: re.Match[str] | None) -> re.Match[str] | None:
    """The zone after a clock; without a clock only one in letters, since `27-04-2023` ends as `-0200` does."""
    found = _ZONE.search(text, clock.end() - 1 if clock else 0)
    return found if found and (clock or found[1]) else None


def _time(match: re.Match[str]) -> time:
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            raise ValueError(match[0])
        hour = hour % 12 + (12 if match[4].lower() == "p" else 0)
    return time(hour, minute, second)


def _offset(match: re.Match[str]) -> timedelta:
    if match[1]:
        return timedelta(0)
    length = timedelta(hours=int(match[3]), minutes=int(match[4]))
    if length > timedelta(hours=14):
        raise ValueError(match[0])
    return -length if match[2] == "-" else length


@lru_cache(maxsize=4096)
def _day(text: str, order: str) -> date | None:
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _sane(date(int(match[1]), int(match[2]), int(match[3])))
    if match := NUMERIC.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), _year(match[3])
        if order == "ymd" and first <= 12 and second <= 12 and first != second:
            return None
        is_month_first = order == "mdy" or (order == "ymd" and second > 12)
        month, day = (first, second) if is_month_first else (second, first)
        return _sane(date(year, month, day))
    return _named(text)


def _named(text: str) -> date | None:
    """A date with the month in letters: `Tue, Aug 26, 2025`, `27-Apr-23`, `3. mars 2025`."""
    words = [word.casefold() for word in _WORD.findall(text)]
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(numbers) != 2 or len(words) > 4:
        return None
    first, second = numbers
    year, day = (first, second) if len(first) == 4 else (second, first)
    return _sane(date(_year(year), months[0], int(day)))


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _sane(day: date) -> date:
    if not OLDEST <= day.year <= NEWEST:
        raise ValueError(day)
    return day
