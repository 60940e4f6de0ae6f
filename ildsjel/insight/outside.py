"""Outside: how often does something change out there, and how long does it take until you have changed?

An assumption is what you take for granted about the world outside; signposts tell when it may no longer hold
(`signs.py`), and people say what they see. What the leader finds to need no change is not counted. The median from a
sign until something was changed is Kaplan and Meier's, those that wait counted as far as they have come. N, how many
new ones come while one is dealt with, is the rate a year times the median: of a whole year the changes are counted;
of less they are a rate where there are at least ten, with a 90 % interval for a count by chance (Byar's).
The leader should decide as soon as something tells, and a decision about it is an answer until the next sign. Silent
until something has been taken for granted, and something can tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import sqrt
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.answer import FEWEST, Answer, Evidence, Figure, Need, NotYet, Row
from ildsjel.insight.assumptions import Outside, Standing, outside_of
from ildsjel.insight.kaplan_meier import quantile, survival

KEY, RULE = "outside", "outside/1"
YEAR = 365
Z90 = 1.645
DECIDE = (
    ("change", sentence("Change what rests on it")),
    ("keep", sentence("It still holds")),
    ("unknown", sentence("Don’t know")),
)


def question(book: Book) -> Answer:
    """How it stands at the end of the period."""
    end = min(book.period.end, book.today)
    found = outside_of(book, end)
    if not found.seen and not any(one.readings for one in found.standings):
        return _not_yet(book, found)
    figures = _figures(found, end)
    return Answer(
        key=KEY,
        status="waiting" if found.waiting else "due" if any(one.is_due for one in found.standings) else "quiet",
        says=_says(found, figures),
        period=book.period,
        rule=RULE,
        severity=_severity(book, found, end),
        figures=figures,
        rows=tuple(map(_row, found.standings)),
        decide=DECIDE,
        evidence=(Evidence(kind="outside", period=_year_to(end)),),
    )


def _year_to(end: date) -> Period:
    return Period(end - timedelta(days=YEAR - 1), end)


def _figures(found: Outside, end: date) -> Mapping[str, Figure]:
    seen = [one for one in found.seen if one.is_relevant]
    days = [one.days for one in seen if one.days is not None]
    waited = [(end - one.sign.on).days for one in found.waiting]
    median = quantile(survival(days, waited), 0.5)
    changes = sum(one.sign.on in _year_to(end) for one in seen)
    rate = _rate(changes, (end - found.since).days + 1 if found.since else 0)
    coming = None if rate.value is None or median is None else rate.value * median / YEAR
    figures = {
        "waiting": Figure(value=len(waited), unit="count"),
        "changes": Figure(value=changes, unit="count"),
        "rate": rate,
        "median": Figure(value=median, unit="days", n=len(days) + len(waited)),
        "coming": Figure(value=coming, unit="fine"),
        "oldest": Figure(value=max(waited, default=None), unit="days"),
    }
    return MappingProxyType(figures)


def _rate(changes: int, watched: int) -> Figure:
    """Changes a year: counted where a year has been watched, else worked out from at least ten."""
    if watched >= YEAR:
        return Figure(value=changes, unit="fine", n=changes)
    if changes < FEWEST:
        return Figure(value=None, unit="fine", n=changes)
    scale = YEAR / watched
    low, high = _byar(changes)
    return Figure(value=changes * scale, unit="fine", low=low * scale, high=high * scale, n=changes)


def _byar(n: int) -> tuple[float, float]:
    """A 90 % interval for what a count by chance rests on."""
    low = n * (1 - 1 / (9 * n) - Z90 / (3 * sqrt(n))) ** 3
    return low, (n + 1) * (1 - 1 / (9 * (n + 1)) + Z90 / (3 * sqrt(n + 1))) ** 3


def _severity(book: Book, found: Outside, end: date) -> int:
    """2 while something waits that was seen after the last decision about it; 1 while anything waits or is due."""
    decided = max((one.on for one in book.decisions if one.question == KEY and one.on <= end), default=date.min)
    if any(one.sign.on > decided for one in found.waiting):
        return 2
    return int(bool(found.waiting) or any(one.is_due for one in found.standings))


def _says(found: Outside, figures: Mapping[str, Figure]) -> Sentence:
    n = len(found.waiting)
    says = sentence("Nothing outside waits for an answer.")
    if n:
        says = plural(
            "One change outside waits for an answer.",
            "{in_all} changes outside wait for an answer.",
            n,
            in_all=Quantity(n, "words"),
        )
    median, coming = figures["median"].value, figures["coming"].value
    if median is None:
        return says
    if coming is None:
        return sentence(
            "{says} Half of them had been answered by a change within {days}.",
            says=says,
            days=Quantity(median, "days"),
        )
    if coming < 1:
        return sentence("{says} You are done with one change before the next one comes.", says=says)
    return sentence(
        "{says} By the time you are done with one change, {coming} new ones have come.",
        says=says,
        coming=Quantity(coming, "fine"),
    )


def _row(standing: Standing) -> Row:
    figures = {
        "waiting": Figure(value=len(standing.waiting), unit="count"),
        "changes": Figure(value=sum(one.is_relevant for one in standing.seen), unit="count"),
    }
    return Row(
        about=sentence("{what}", what=standing.assumption.text),
        key=standing.assumption.key,
        status=standing.status,
        figures=MappingProxyType(figures),
    )


def _not_yet(book: Book, found: Outside) -> NotYet:
    if found.standings:
        says = sentence("Nothing can tell yet when what you take for granted no longer holds.")
        need = sentence("Set up a signpost: a figure of your own, a published table, or what somebody would see.")
    else:
        says = sentence("It has not been said what you take for granted about the world outside.")
        need = sentence("Write down one thing you take for granted, and what would tell that it no longer holds.")
    return NotYet(
        key=KEY,
        status="cannot",
        says=says,
        period=book.period,
        rule=RULE,
        needs=(Need(what=need, have=0, need=1),),
    )
