"""A number with its unit, as it is written in bokmål and English: a function for each `facts.sentence.Unit`.

The language must be active, since units are words.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ildsjel.surfaces.show.numbers import THIN, counted, number

Value = float | Decimal
DAY, WORKING_DAY = 86_400, 8 * 3600
SOON = 2
"""From so many days on, time is told in days and not in hours."""
ONE_DIGIT, TEN = 9.95, 10


def quantity(value: Value, unit: str, lang: str) -> str:
    """A number with its unit; one without is a plain number."""
    return WRITTEN.get(unit, number)(value, lang)


def duration(seconds: int) -> str:
    """Hours and minutes; only here are minutes rounded, never in what is kept."""
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def _share(value: Value, lang: str) -> str:
    return number(100 * Decimal(str(value)), lang, "#,##0") + (THIN if lang == "nb" else "") + "%"


def _seconds(value: Value, lang: str) -> str:
    return duration(int(value))


def _minutes(value: Value, lang: str) -> str:
    return duration(int(value * 60))


def _span(value: Value, lang: str) -> str:
    return duration(int(value)) if value < SOON * DAY else _days(round(float(value) / DAY, 1), lang)


def _working(value: Value, lang: str) -> str:
    if value < SOON * WORKING_DAY:
        return duration(int(value))
    days = round(float(value) / WORKING_DAY, 1)
    return ngettext("{n} working day", "{n} working days", _many(days)).format(n=_shown(days, lang))


def _hours(value: Value, lang: str) -> str:
    return ngettext("{n} hour", "{n} hours", _many(value)).format(n=_shown(value, lang))


def _days(value: Value, lang: str) -> str:
    return ngettext("{n} day", "{n} days", _many(value)).format(n=_shown(value, lang))


def _weeks(value: Value, lang: str) -> str:
    return ngettext("{n} week", "{n} weeks", _many(value)).format(n=_shown(value, lang))


def _kroner(value: Value, lang: str) -> str:
    return number(value, lang, "#,##0") + THIN + "kr"


def _per_krone(value: Value, lang: str) -> str:
    return number(value, lang, "#,##0.00") + THIN + "kr"


def _rough(value: Value, lang: str) -> str:
    return number(value, lang, "0.0" if 0 < value < ONE_DIGIT else "0")


def _fine(value: Value, lang: str) -> str:
    return number(value, lang, "@@" if 0 < abs(value) < TEN else "#,##0")


def _words(value: Value, lang: str) -> str:
    return counted(int(value), lang)


def _shown(value: Value, lang: str) -> str:
    return number(value, lang, "#,##0.#")


def _many(value: Value) -> int:
    return 1 if value == 1 else 2


WRITTEN: dict[str, Callable[[Value, str], str]] = {
    "share": _share,
    "seconds": _seconds,
    "minutes": _minutes,
    "span": _span,
    "working": _working,
    "hours": _hours,
    "days": _days,
    "weeks": _weeks,
    "kroner": _kroner,
    "per_krone": _per_krone,
    "rough": _rough,
    "fine": _fine,
    "words": _words,
}
