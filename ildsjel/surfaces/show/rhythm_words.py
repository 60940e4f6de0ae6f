"""What is said of how often the team logs: this week, and on the page where it is chosen."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.logged_weeks import EVERY, LoggedWeeks, begins


def this_week(weeks: LoggedWeeks, day: date) -> Sentence | None:
    """Whether the week of a day is to be logged; None where every week is."""
    if weeks.held(day) is None:
        return None
    if weeks.is_logged(day):
        return sentence("This week everything is logged.")
    return sentence(
        "You need not log anything this week. The next one is week {week}.", week=_number(weeks.next_after(day))
    )


def standing(weeks: LoggedWeeks, day: date) -> Sentence | None:
    """What holds, and since when; None where nothing else than every week has been chosen."""
    if not weeks.rhythms:
        return None
    chosen = weeks.rhythms[-1]
    start = begins(chosen)
    if chosen.weeks != EVERY:
        return sentence("Every week is logged from {day} on.", day=start) if start > day else None
    if start > day:
        week = start if weeks.is_logged(start) else weeks.next_after(start)
        return sentence(
            "One week in four is logged from {day} on. The first is week {week}.", day=start, week=_number(week)
        )
    return sentence(
        "One week in four is logged since {day}. The next one is week {week}.",
        day=start,
        week=_number(weeks.next_after(day)),
    )


def _number(week: date) -> int:
    return week.isocalendar().week
