"""The `book` fixture: the docstring of a test is its ledger, in the text form.

Lines that begin with a digit are facts. `2026-03-02..2026-03-27 time …` repeats a fact on every weekday of the
range. `now 2026-03-29T12:00` and `period 2026-03-02..2026-03-29` are read too; without them the book is read at
noon the day after its last fact, over everything there is.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

import pytest

from ildsjel.facts.book import Book
from ildsjel.facts.kinds import Fact
from ildsjel.facts.period import DAY, Period
from ildsjel.facts.text import read
from ildsjel.insight.gather import gather
from ildsjel.insight.working_time import ZONE

RANGE = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d) (.*)")


@pytest.fixture
def facts(request: pytest.FixtureRequest) -> list[Fact]:
    return facts_of(request.function.__doc__ or "")


@pytest.fixture
def book(request: pytest.FixtureRequest) -> Book:
    return book_of(request.function.__doc__ or "")


def facts_of(text: str) -> list[Fact]:
    """The facts of a text."""
    return list(read(line for raw in text.splitlines() for line in _lines(raw.strip())))


def book_of(text: str) -> Book:
    """The book of a text."""
    facts = facts_of(text)
    days = [f.on for f in facts] or [date(2026, 1, 1)]
    now = re.search(r"^\s*now (\S+)", text, re.MULTILINE)
    period = re.search(r"^\s*period (\S+)\.\.(\S+)", text, re.MULTILINE)
    at = datetime.fromisoformat(now[1]) if now else datetime.combine(max(days) + DAY, time(12))
    asked = Period(*map(date.fromisoformat, period.groups())) if period else Period(min(days), at.date())
    return gather(facts, now=at.replace(tzinfo=ZONE), period=asked)


def _lines(line: str) -> list[str]:
    if not line[:1].isdigit():
        return []
    if spread := RANGE.fullmatch(line):
        days = Period(date.fromisoformat(spread[1]), date.fromisoformat(spread[2])).days()
        return [f"{day} {spread[3]}" for day in days if day.weekday() < 5]
    return [line]
