"""Numbers, durations and days as they are written in bokmål and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ildsjel.insight.working_time import WEEKDAYS

LOCALE = {"nb": "nb_NO", "en": "en_GB"}
COUNTED = {
    "nb": ("null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"),
    "en": ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}
DAY = {"nb": "d. MMMM y", "en": "d MMMM y"}
DAY_THIS_YEAR = {"nb": "d. MMMM", "en": "d MMMM"}
TWO_DAYS = 2 * 86_400
ONE_DIGIT = 9.95
TEN = 10
THIN = "\N{NO-BREAK SPACE}"


def number(value: float | Decimal, lang: str, pattern: str = "#,##0.##") -> str:
    """A plain number with at most two decimals."""
    return format_decimal(value, pattern, locale=LOCALE[lang])


def quantity(value: float | Decimal, unit: str, lang: str) -> str:
    """A number with its unit; the language must be active, since units are words."""
    if unit == "share":
        return format_percent(value, "#,##0" + THIN + "%" if lang == "nb" else "#,##0%", locale=LOCALE[lang])
    if unit == "seconds":
        return duration(int(value))
    if unit == "span" and value < TWO_DAYS:
        return duration(int(value))
    if unit == "span":
        value, unit = round(float(value) / 86_400, 1), "days"
    if unit == "minutes":
        return duration(int(value * 60))
    if unit == "words":
        return counted(int(value), lang)
    if unit == "rough":
        return number(value, lang, "0.0" if 0 < value < ONE_DIGIT else "0")
    if unit == "kroner":
        return number(value, lang, "#,##0") + THIN + "kr"
    if unit == "fine":
        return number(value, lang, "@@" if 0 < abs(value) < TEN else "#,##0")
    if unit == "per_krone":
        return number(value, lang, "#,##0.00") + THIN + "kr"
    shown, count = number(value, lang, "#,##0.#"), (1 if value == 1 else 2)
    if unit == "hours":
        return ngettext("{n} hour", "{n} hours", count).format(n=shown)
    if unit == "days":
        return ngettext("{n} day", "{n} days", count).format(n=shown)
    if unit == "weeks":
        return ngettext("{n} week", "{n} weeks", count).format(n=shown)
    return number(value, lang)


def duration(seconds: int) -> str:
    """Hours and minutes; only here are minutes rounded, never in what is kept."""
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


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
