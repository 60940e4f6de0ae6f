"""Numbers as people and programs write them; missing is not zero, and a date is not a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.reading import LeftOut

_MISSING = frozenset(
    ["", "-", "--", "–", "—", "nan", "n/a", "na", "null", "none", "undefined", "#n/a", "#verdi!", "#value!"]
)
_CURRENCY = re.compile(r"(?:(?:US|CA|A)?\$|NOK|SEK|DKK|EUR|USD|GBP|CHF|INR|kr\.?|[€£¥₹])", re.IGNORECASE)
_SPACES = re.compile(r"[\s'’]")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_GROUPED = {mark: re.compile(rf"[0-9]{{1,3}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ",."}
_EXPONENT = re.compile(r"[0-9][.,]?[0-9]*e[+-]?[0-9]+", re.IGNORECASE)
_MONTH = re.compile(r"(jan|feb|mar|mär|apr|mai|may|maj|jun|jul|aug|sep|okt|oct|nov|des|dec|dez)", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}")
LONGEST = 40


class NotANumber(LeftOut):
    """A cell that should hold a number and does not; never guessed."""

    @property
    def says(self) -> Sentence:
        """What the cell looks like instead."""
        return self.why


def number(text: str, decimal: str = "") -> Decimal | None:
    """The number, or None where there is none; `77.77%` is 77.77, `US$1,5` is 1.5, `(12)` is -12.

    `decimal` is the mark a file is known to use, `,` or `.`. Without it a lone comma before exactly three digits
    parts thousands (`25,881`), any other lone mark is the decimal one (`6,25`, `2.633`). Raises NotANumber.
    """
    if text.isdigit() and text.isascii() and len(text) <= LONGEST:
        return Decimal(text)
    return _written(text[: 2 * LONGEST], decimal)


@lru_cache(maxsize=16_384)
def _written(text: str, decimal: str) -> Decimal | None:
    bare = _CURRENCY.sub("", _SPACES.sub("", text)).removesuffix("%").replace("\u2212", "-")
    if bare.casefold() in _MISSING:
        return None
    negative = bare.startswith("-") or bare.endswith("-") or (bare.startswith("(") and bare.endswith(")"))
    digits = _without_groups(bare.strip("()").strip("-").removeprefix("+"), decimal)
    if len(text) > LONGEST or not _PLAIN.fullmatch(digits):
        raise NotANumber(_why(text.strip()[:LONGEST], bare))
    return -Decimal(digits) if negative else Decimal(digits)


def _without_groups(digits: str, decimal: str) -> str:
    """The digits with a point as the decimal mark and no marks between thousands."""
    comma, point = digits.rfind(","), digits.rfind(".")
    if not decimal and comma >= 0 and point >= 0:
        decimal = "," if comma > point else "."
    elif not decimal and comma >= 0:
        decimal = "." if _GROUPED[","].fullmatch(digits) and not digits.startswith("0") else ","
    elif not decimal:
        decimal = "," if digits.count(".") > 1 else "."
    group = "." if decimal == "," else ","
    whole, mark, rest = digits.partition(decimal)
    if group in whole and _GROUPED[group].fullmatch(whole):
        whole = whole.replace(group, "")
    return f"{whole}.{rest}" if mark else whole


def _why(text: str, bare: str) -> Sentence:
    if _MONTH.search(bare) or _DATE.fullmatch(bare):
        return sentence("“{cell}” looks like a number that a spreadsheet has turned into a date.", cell=text)
    if _EXPONENT.fullmatch(bare):
        return sentence("“{cell}” is a number that a spreadsheet has shortened.", cell=text)
    return sentence("“{cell}” is not a number.", cell=text)
