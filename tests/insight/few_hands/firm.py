"""A small firm for tests of who knows what: a year of weeks, as ledgers in the text form."""

from datetime import date, timedelta

from ..conftest import book_of

HOUSE = """
2025-01-06 channel facebook "Facebook" en=Facebook initiative=daily
2025-01-06 channel blog "Blogg" en=Blog initiative=daily
2025-01-06 initiative daily "Daglig drift" default=yes
2025-01-06 workkind dialogue running "Dialog" en=Dialogue
2025-01-06 workkind posting running "Publisering" en=Posting
2025-01-06 workkind meeting overhead "Møte" en=Meeting
2025-01-06 workkind learning running "Læring" en=Learning
2025-01-06 member kari leader told=yes
2025-01-06 member ola key_employee told=yes
2025-01-06 member amira colleague told=yes
"""
MONDAY = date(2026, 6, 29)
NOW = f"now {MONDAY}T12:00"


def weekly(
    who: str, hours: int, channel: str = "facebook", kind: str = "dialogue", weeks: int = 52, **named: str
) -> str:
    """So many hours every Monday, this one the last."""
    more = " ".join(f"{name}={value}" for name, value in named.items())
    days = (MONDAY - timedelta(weeks=n) for n in range(weeks))
    return "\n".join(f"{day} time {who} {hours}h00 {channel} {kind} {more}" for day in days)


def firm(*lines: str):
    """The book of the firm."""
    return book_of("\n".join((HOUSE, *lines, NOW, f"period {MONDAY - timedelta(weeks=4)}..{MONDAY}")))
