"""Numbers, lists and days as they are written in bokmål and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from ildsjel.insight.working_time import WEEKDAYS

LOCALE = {"nb": "nb_NO", "en": "en_GB"}
COUNTED = {
    "nb": ("null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"),
    "en": ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}
DAY = {"nb": "d. MMMM y", "en": "d MMMM y"}
DAY_THIS_YEAR = {"nb": "d. MMMM", "en": "d MMMM"}
THIN, MINUS = "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"


def number(value: float | Decimal, lang: str, pattern: str = "#,##0.##") -> str:
    """A plain number with at most two decimals; below zero with a minus, which is not a hyphen."""
    said: str = format_decimal(value, pattern, locale=LOCALE[lang]).replace("-", MINUS)
    return said.removeprefix(MINUS) if not any(digit in said for digit in "123456789") else said


def day(value: date, lang: str, *, with_year: bool = True) -> str:
    """A day, written out."""
    return format_date(value, (DAY if with_year else DAY_THIS_YEAR)[lang], locale=LOCALE[lang])


def moment(value: datetime, pattern: str, lang: str) -> str:
    """A time of day, in the value's own zone."""
    return format_time(value.replace(tzinfo=None), pattern, locale=LOCALE[lang])


def weekday(key: str, lang: str) -> str:
    """The weekday `mon` ... `sun`, written out."""
    return get_day_names("wide", locale=LOCALE[lang])[WEEKDAYS.index(key)]


def schedule(text: str, lang: str) -> str:
    """Opening hours with the weekdays of the language: `man.–fre. 08:00–16:00`."""
    names = get_day_names("abbreviated", locale=LOCALE[lang])
    for place, key in enumerate(WEEKDAYS):
        text = text.replace(key, names[place])
    return text.replace("-", "–")


def counted(n: int, lang: str) -> str:
    """How many there are, in words up to ten."""
    words = COUNTED[lang]
    return words[n] if 0 <= n < len(words) else number(n, lang)


def listed(items: Sequence[str], lang: str) -> str:
    """`a, b and c`."""
    return format_list(list(items), locale=LOCALE[lang]) if items else ""
