"""Finds in a typed line what is said about time: how long, from when to when, which day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from fractions import Fraction

FIRST_MARK = 0xE000
MARK = re.compile("[\ue000-\uf8ff]")
OLDEST = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Length:
    """How long, in minutes; `bare` is a number without a unit."""

    minutes: Fraction
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """From when, and to when if that was said; `rough` is an hour that may lie before or after noon."""

    start: time
    end: time | None = None
    rough: bool = False


@dataclass(frozen=True, slots=True)
class SinceLast:
    """From the end of the last entry until now."""


Phrase = Length | Clock | date | SinceLast


@dataclass(frozen=True, slots=True)
class Marked:
    """A line in which each phrase has become one character; `texts` and `phrases` go by that character."""

    line: str
    phrases: dict[str, Phrase]
    texts: dict[str, str]


def mark(line: str, today: date) -> Marked:
    """The line with its phrases about time picked out."""
    phrases: dict[str, Phrase] = {}
    texts: dict[str, str] = {}

    for pattern, meaning in _PATTERNS:

        def picked(match: re.Match[str], meaning: _Meaning = meaning) -> str:
            phrase = meaning(match, today)
            if phrase is None or FIRST_MARK + len(phrases) > 0xF8FF:
                return match[0]
            character = chr(FIRST_MARK + len(phrases))
            phrases[character], texts[character] = phrase, match[0].strip()
            return f" {character} "

        line = pattern.sub(picked, line)
    return Marked(line, phrases, texts)


_Meaning = Callable[[re.Match[str], date], Phrase | None]
_MINUTE = r"(?:minutter|minutt|minutes|minute|mins|min|m)"
_HOUR = r"(?:timer|time|hours|hour|hrs|hr|h|t)"
_NUMBER = r"(-?[0-9]{0,9}[.,]?[0-9]{1,9})"
_CLOCK = r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?:\s?([ap])\.?m\b\.?)?"
_WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
_WEEKDAYS_EN = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_DAYS = {"går": 1, "forgårs": 2, "dag": 0, "yesterday": 1, "today": 0}


def _since(match: re.Match[str], today: date) -> Phrase | None:
    return SinceLast()


def _range(match: re.Match[str], today: date) -> Phrase | None:
    said, *numbers = match.groups()
    if not said and not numbers[1] and not numbers[4]:
        return None
    start, end = _time(*numbers[:3]), _time(*numbers[3:])
    return Clock(start, end) if start and end else None


def _clock(match: re.Match[str], today: date) -> Phrase | None:
    hour, minute, half = match.groups()
    start = _time(hour, minute, half)
    rough = not half and not minute and not hour.startswith("0") and 1 <= int(hour) <= 6
    return Clock(start, rough=rough) if start else None


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half and not 1 <= hours <= 12:
        return None
    if half:
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    return time(hours % 24, minutes) if hours <= 24 and minutes < 60 and (hours, minutes) <= (24, 0) else None


def _day(match: re.Match[str], today: date) -> Phrase | None:
    return today - timedelta(days=_DAYS[(match[1] or match[2]).lower()])


def _weekday(match: re.Match[str], today: date) -> Phrase | None:
    name = match[1].lower()
    number = _WEEKDAYS.index(name) if name in _WEEKDAYS else _WEEKDAYS_EN.index(name)
    return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)


def _iso(match: re.Match[str], today: date) -> Phrase | None:
    try:
        day = date.fromisoformat(match[0].strip())
    except ValueError:
        return None
    return day if day >= OLDEST else None


def _words(minutes: int) -> _Meaning:
    return lambda match, today: Length(Fraction(minutes))


def _hours_and_minutes(match: re.Match[str], today: date) -> Phrase | None:
    return Length(Fraction(int(match[1]) * 60 + int(match[2])))


def _hours(match: re.Match[str], today: date) -> Phrase | None:
    return Length(_fraction(match[1]) * 60)


def _minutes(match: re.Match[str], today: date) -> Phrase | None:
    return Length(_fraction(match[1]))


def _colon(match: re.Match[str], today: date) -> Phrase | None:
    minutes = int(match[2] or 0) * 60 + int(match[3])
    return Length(Fraction(-minutes if match[1] else minutes))


def _bare(match: re.Match[str], today: date) -> Phrase | None:
    return Length(_fraction(match[1]), bare=True)


def _fraction(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _patterns() -> Iterator[tuple[re.Pattern[str], _Meaning]]:
    weekdays = "|".join([*_WEEKDAYS, *_WEEKDAYS_EN])
    about = r"(?<!fra )(?<!from )(?<!om )(?<!about )"
    for text, meaning in (
        (r"(?:siden|sida) sist(?:e)?|since last(?: time)?|since the last one", _since),
        (rf"(?:(kl\.?|klokken|klokka|fra|from|at)\s*)?{_CLOCK}\s?(?:-|–|—|\btil\b|\bto\b)\s?{_CLOCK}", _range),
        (rf"(?:kl\.?|klokken|klokka|at)\s*{_CLOCK}", _clock),
        (r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s?([ap])\.?m\.?", _clock),
        (rf"{about}(?:i ?(går|forgårs|dag)|(yesterday|today))", _day),
        (rf"{about}(?:sist|forrige|last) ({weekdays})", _weekday),
        (rf"{about}[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}", _iso),
        (r"tre kvarter|three quarters(?: of an hour)?", _words(45)),
        (r"(?:et |ett |a )?kvarter|(?:a )?quarter(?: of an hour| hour)?", _words(15)),
        (r"halvannen time", _words(90)),
        (r"(?:en )?halv ?time|(?:a )?half(?:[ -]an)?[ -]?hour", _words(30)),
        (r"en time|an hour|one hour", _words(60)),
        (rf"([0-9]{{1,4}})\s*{_HOUR}\s*(?:og |and )?([0-9]{{1,3}})\s*{_MINUTE}", _hours_and_minutes),
        (r"([0-9]{1,4})[th]([0-9]{1,2})", _hours_and_minutes),
        (r"([0-9]{1,4}) ?[th] ([0-5][0-9])(?=[.,;!?]?$)", _hours_and_minutes),
        (rf"{_NUMBER}\s*{_HOUR}", _hours),
        (rf"{_NUMBER}\s*{_MINUTE}", _minutes),
        (r"(-?)([0-9]{0,4}):([0-9]{2})", _colon),
        (_NUMBER, _bare),
    ):
        yield re.compile(rf"(?<!\S)(?:{text})[.,;!?]?(?!\S)", re.IGNORECASE), meaning


_PATTERNS = tuple(_patterns())
