"""Can this log be trusted? How much of the work there is a log of, and how soon it was written down.

A person-day is a weekday (Monday to Friday, not a public holiday, before today) of a member who is expected to
log, from the day the membership is of. It is covered when it has any entry, protected time included. The lag is
the median over person-days of each day's mean delay from work to logging; the share logged the same day is over
entries whose moment of logging is known. Who is missing is a count, and for the leader only.
Where one week in four is logged (`logged_weeks.py`), all of it is of those weeks alone: the days of the others are
expected of nobody, and what is logged on them counts neither for nor against.
Silent when nobody is expected to log, when nothing is logged, and under ten person-days.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import date
from itertools import compress
from statistics import median
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import DAY, Period, monday
from ildsjel.facts.sentence import Quantity, Value, plural, sentence
from ildsjel.facts.stated import Rhythm
from ildsjel.facts.sums import LoggedDay
from ildsjel.insight.answer import Answer, Evidence, Figure, Heads, Need, NotYet, Wording
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.insight.working_time import is_holiday

KEY, RULE = "coverage", "coverage/1"
ENOUGH = 10
GOOD, FAIR = 0.8, 0.5
Expected = dict[date, Heads]


def question(book: Book) -> Answer:
    """The share of person-days with something in the log, how late it came, and how many are missing."""
    weeks = LoggedWeeks.of(book.statements(Rhythm))
    expected = _expected(book, weeks)
    person_days = sum(len(who) for who in expected.values())
    logged = [due for day in book.attendance if (due := _due(day, expected.get(day.on, frozenset())))]
    if not any(m.logs and m.is_here(book.today) for m in book.house.members):
        return _not_yet(book, Need(what=sentence("State who is expected to log."), have=0, need=1))
    if not logged:
        return _not_yet(book, Need(what=sentence("Log the first six minutes."), have=0, need=1))
    if person_days < ENOUGH:
        return _not_yet(book, Need(what=sentence("Let ten working days pass."), have=person_days, need=ENOUGH))
    return _answer(book, weeks, expected, logged)


def _due(day: LoggedDay, expected: Heads) -> LoggedDay | None:
    """What of a day in the log was expected of somebody. It is left whole wherever it can be: a year of fifty people
    is twelve thousand of their days."""
    if expected.issuperset(day.who):
        return day
    own = [one for one in zip(*day[1:], strict=True) if one[0] in expected]
    return LoggedDay(day.on, *zip(*own, strict=True)) if own else None


def _expected(book: Book, weeks: LoggedWeeks) -> Expected:
    end = min(book.period.end, book.today - DAY)
    days = [d for d in Period(book.period.start, end).days() if d.weekday() < 5 and not is_holiday(d)]
    days = [day for day in days if weeks.is_logged(day)]
    members = [m for m in book.house.members if m.logs]
    turns = sorted({m.on for m in members} | {m.until + DAY for m in members if m.until})
    # Between two turns, when somebody comes or goes, it is the same people on all days.
    stretches = {bisect_right(turns, day): day for day in days}
    here = {n: frozenset(m.key for m in members if m.is_here(day)) for n, day in stretches.items()}
    found = {day: here[bisect_right(turns, day)] for day in days}
    return {day: who for day, who in found.items() if who}


def _answer(book: Book, weeks: LoggedWeeks, expected: Expected, logged: list[LoggedDay]) -> Answer:
    person_days = sum(len(who) for who in expected.values())
    share = sum(len(day.who) for day in logged) / person_days
    everyone = frozenset().union(*expected.values())
    missing = everyone.difference(*(day.who for day in book.attendance if weeks.is_logged(day.on)))
    every_day = tuple(dict.fromkeys(expected.values()))
    figures = {
        "covered": Figure(value=share, unit="share", n=person_days, heads=everyone, pieces=every_day),
        "missing": Figure(value=len(missing), unit="count", n=len(everyone), heads=everyone, audience="leader"),
        **_lateness(logged),
    }
    says, *rather = _words(share, figures)
    return Answer(
        key=KEY,
        status="good" if share >= GOOD else "fair" if share >= FAIR else "thin",
        says=says.says,
        uses=says.uses,
        rather=tuple(rather),
        quietly=sentence("How much of the work is logged is shown when it rests on three people or more."),
        quiet_status="logged",
        period=book.period,
        rule=RULE,
        severity=0 if share >= FAIR else 1,
        figures=MappingProxyType(figures),
        needs=_needs(book, weeks),
        evidence=(Evidence(kind="time", period=book.period),),
    )


def _needs(book: Book, weeks: LoggedWeeks) -> tuple[Need, ...]:
    """What is to be known of the days that are left out, where some are."""
    if not weeks.leaves_out(Period(book.period.start, min(book.period.end, book.today))):
        return ()
    return (Need(what=sentence("You log one week in four. Only those weeks count here."), have=0, need=1),)


def _lateness(logged: list[LoggedDay]) -> dict[str, Figure]:
    entries = sum(sum(day.timed) for day in logged)
    if not entries:
        return {}
    same_day = sum(sum(day.same_day) for day in logged) / entries if entries >= ENOUGH else None
    weeks = defaultdict[date, set[str]](set)
    for day in logged:
        weeks[monday(day.on)].update(compress(day.who, day.timed))
    pieces = tuple(frozenset(weeks[week]) for week in sorted(weeks) if weeks[week])
    heads = frozenset().union(*pieces)
    lags = [lag / timed for day in logged for lag, timed in zip(day.lag, day.timed, strict=True) if timed]
    return {
        "lag": Figure(value=median(lags), unit="seconds", n=len(lags), heads=heads),
        "same_day": Figure(value=same_day, unit="share", n=entries, heads=heads, pieces=pieces),
    }


def _words(share: float, figures: dict[str, Figure]) -> list[Wording]:
    values: dict[str, Value] = {"share": Quantity(share, "share")}
    covered = sentence("There is something in the log for {share} of the working days.", **values)
    found = [Wording(says=covered, uses=("covered",))]
    if "lag" not in figures or figures["same_day"].value is None:
        return found
    values["lag"] = Quantity(figures["lag"].value or 0, "seconds")
    values["same_day"] = Quantity(figures["same_day"].value, "share")
    return [_same_day(values), _soon(values), *found] if figures["lag"].value else [_same_day(values), *found]


def _same_day(values: dict[str, Value]) -> Wording:
    says = sentence(
        "There is something in the log for {share} of the working days, and {same_day} was logged the same day.",
        **values,
    )
    return Wording(says=says, uses=("covered", "same_day"))


def _soon(values: dict[str, Value]) -> Wording:
    says = sentence(
        "There is something in the log for {share} of the working days, half of it logged within {lag}.", **values
    )
    return Wording(says=says, uses=("covered", "lag"))


def _not_yet(book: Book, need: Need) -> NotYet:
    missing = max(0, int(need.need - need.have))
    says = (
        plural(
            "In {n} more person-day it can be said how far this log can be trusted.",
            "In {n} more person-days it can be said how far this log can be trusted.",
            missing,
        )
        if need.have
        else sentence("How far this log can be trusted shows once somebody has begun to log.")
    )
    return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=(need,))
