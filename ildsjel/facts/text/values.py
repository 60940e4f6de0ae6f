"""How single values are written and read in the text form, by type."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ildsjel.facts.happened import Extras, Metrics, Seconds

_BARE = re.compile(r'[^\s"=\\,]+')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNESCAPES = {"\\": "\\", '"': '"', "n": "\n", "r": "\r", "t": "\t"}
_TO_ESCAPE = re.compile(r'[\\"\n\r\t]')
_ESCAPED = re.compile(r"\\(.)")
_DURATION = re.compile(r"(-?)(\d+)h(\d\d)(?:m(\d\d)s)?")


@dataclass(frozen=True, slots=True)
class Codec:
    """How one type of value is written as a token, and read back from the unquoted token."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]


def quote(text: str) -> str:
    """`text` in double quotes, with line breaks and quotes escaped."""
    return f'"{_TO_ESCAPE.sub(lambda m: _ESCAPES[m[0]], text)}"'


def unquote(token: str) -> str:
    """The text a token stands for; `-` stands for nothing."""
    if token == "-":
        return ""
    if not token.startswith('"'):
        return token
    body = token[1:-1]
    return _ESCAPED.sub(lambda m: _UNESCAPES.get(m[1], m[0]), body) if "\\" in body else body


def _write_text(text: str) -> str:
    if not text:
        return "-"
    return text if text != "-" and _BARE.fullmatch(text) else quote(text)


def _write_seconds(seconds: int) -> str:
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{sign}{hours}h{minutes:02}" + (f"m{rest:02}s" if rest else "")


def _read_seconds(token: str) -> Seconds:
    match = _DURATION.fullmatch(token)
    if not match:
        raise ValueError(token)
    sign, hours, minutes, seconds = match.groups()
    total = int(hours) * 3600 + int(minutes) * 60 + int(seconds or 0)
    return Seconds(-total if sign else total)


def _write_decimal(number: Decimal) -> str:
    return f"{number:f}"


def _read_decimal(token: str) -> Decimal:
    number = Decimal(token) if token else None
    if number is None or not number.is_finite():
        raise ValueError(token)
    return number


def _read_bool(token: str) -> bool:
    if token not in ("yes", "no"):
        raise ValueError(token)
    return token == "yes"


def _read_moment(token: str) -> datetime:
    moment = datetime.fromisoformat(token)
    if moment.tzinfo is None:
        raise ValueError(token)
    return moment


def _write_list(items: tuple[str, ...]) -> str:
    return quote(",".join(item.replace("%", "%25").replace(",", "%2C") for item in items))


def _read_list(token: str) -> tuple[str, ...]:
    return tuple(i.replace("%2C", ",").replace("%25", "%") for i in token.split(",")) if token else ()


def _write_times(times: tuple[int, ...]) -> str:
    return quote(",".join(map(_write_seconds, times)))


def _read_times(token: str) -> tuple[Seconds, ...]:
    return tuple(map(_read_seconds, token.split(","))) if token else ()


TEXT_CODEC = Codec(_write_text, str)
DECIMAL_CODEC = Codec(_write_decimal, _read_decimal)
CODECS: dict[Any, Codec] = {
    str: TEXT_CODEC,
    int: Codec(str, int),
    Decimal: DECIMAL_CODEC,
    Decimal | None: DECIMAL_CODEC,
    Seconds: Codec(_write_seconds, _read_seconds),
    bool: Codec(lambda value: "yes" if value else "no", _read_bool),
    date: Codec(date.isoformat, date.fromisoformat),
    date | None: Codec(date.isoformat, date.fromisoformat),
    datetime | None: Codec(datetime.isoformat, _read_moment),
    tuple[Seconds, ...]: Codec(_write_times, _read_times),
    tuple[str, ...]: Codec(_write_list, _read_list),
    Extras: TEXT_CODEC,
    Metrics: DECIMAL_CODEC,
}
