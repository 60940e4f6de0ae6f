"""The answer of `time_study`: hours across all communication, what an hour is worth where that can be said, and which
lines can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.learned import Studied
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row
from ildsjel.insight.partial_order import best, claims
from ildsjel.insight.time_study import KEY, RULE
from ildsjel.insight.time_study.activities import ACTIVITIES, ALL, NAMES, WITHIN
from ildsjel.insight.time_study.priced import Priced, priced
from ildsjel.insight.time_study.priced import whole as priced_whole
from ildsjel.insight.worth_words import DECIDE

ORDER = (ALL, *(activity.key for activity in ACTIVITIES))


def answer(book: Book) -> Answer:
    """What the latest study that was over by the end of the period found."""
    end = min(book.period.end, book.today)
    over = [one for one in book.studied if one.on <= end]
    if not over:
        return _not_yet(book)
    latest = max(one.until for one in over)
    studied = sorted((one for one in over if one.until == latest), key=lambda one: ORDER.index(one.activity))
    whole = next(one for one in studied if one.activity == ALL)
    lines = {line.valued.name: line for line in priced(book, studied)}
    if whole.hours is None:
        return _few(studied, whole)
    return _answer(studied, whole, lines, priced_whole(book, studied))


def _answer(
    studied: Sequence[Studied], whole: Studied, lines: Mapping[str, Priced], brings: Priced | None = None
) -> Answer:
    valued = [line.valued for line in lines.values()]
    told = claims(valued)
    winner = best([one.name for one in valued], told)
    return Answer(
        key=KEY,
        status="ranked" if told else "not told apart" if len(valued) > 1 else "estimated",
        says=sentence("{hours} {worth}", hours=_hours(whole), worth=_worth(valued, told, winner)),
        period=Period(whole.start, whole.until),
        rule=RULE,
        figures=MappingProxyType(_figures(whole) | _value(brings)),
        rows=tuple(_row(one, lines.get(one.activity)) for one in studied if one is not whole),
        order=told,
        decide=DECIDE if valued else (),
        evidence=(Evidence(kind="outcome", period=Period(whole.start, whole.until)),) if valued else (),
    )


def _hours(whole: Studied) -> Sentence:
    low, high = (Quantity(value, "hours") if value else None for value in _ends(whole))
    if low is None or high is None:
        return sentence("All communication takes {hours} a week.", hours=Quantity(float(whole.hours or 0), "hours"))
    return sentence(
        "All communication takes about {hours} a week, somewhere between {low} and {high}.",
        hours=Quantity(float(whole.hours or 0), "hours"),
        low=low,
        high=high,
    )


def _worth(valued: Sequence[object], told: Sequence[tuple[str, str]], winner: str) -> Sentence:
    if winner:
        return sentence("An hour brings most with {line}.", line=WITHIN[winner])
    if told:
        better, worse = (WITHIN[key] for key in told[0])
        return sentence("An hour with {better} brings more than an hour with {worse}.", better=better, worse=worse)
    if len(valued) > 1:
        return sentence("Where an hour brings most cannot be told yet.")
    return sentence("What an hour brings can be said where what comes of it is counted and has a worth.")


def _figures(whole: Studied) -> dict[str, Figure]:
    low, high = _ends(whole)
    hours = Figure(value=_number(whole.hours), unit="hours", low=low, high=high, n=whole.filled)
    return {
        "hours": hours,
        "people": Figure(value=whole.people, unit="count"),
        "days": Figure(value=whole.days, unit="count"),
    }


def _row(one: Studied, line: Priced | None) -> Row:
    low, high = _ends(one)
    figures = {"hours": Figure(value=_number(one.hours), unit="hours", low=low, high=high, n=one.filled)}
    return Row(about=_name(one), key=one.activity, figures=MappingProxyType(figures | _value(line)))


def _value(line: Priced | None) -> dict[str, Figure]:
    if line is None:
        return {}
    low, high = line.valued.interval
    return {"value": Figure(value=line.valued.value, unit="kroner", low=low, high=high, n=line.n)}


def _name(one: Studied) -> Sentence:
    others = tuple(WITHIN[key] for key in one.holds if key != one.activity)
    if not others:
        return NAMES[one.activity]
    return sentence("{line}, with {others} in it", line=NAMES[one.activity], others=others)


def _ends(one: Studied) -> tuple[float | None, float | None]:
    """The interval in hours a week of all."""
    if one.low is None or one.high is None:
        return None, None
    to_hours = one.people * 5 / 60
    return float(one.low) * to_hours, float(one.high) * to_hours


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def _few(studied: Sequence[Studied], whole: Studied) -> NotYet:
    """Below 60 % response: the intervals, and how many are missing."""
    found = _answer(studied, whole, {})
    says = plural("{n} person did not log.", "{n} people did not log.", whole.missing)
    needs = (Need(what=says, have=whole.people - whole.missing, need=whole.people),) if whole.missing else ()
    low, high = (None if end is None else Quantity(end, "hours") for end in _ends(whole))
    if low is None or high is None:
        says = sentence("Too few logged for anything to be told without telling on somebody.")
    else:
        says = sentence(
            "Too few logged to say how much time it takes; somewhere between {low} and {high} a week.",
            low=low,
            high=high,
        )
    held = {name: getattr(found, name) for name in found.__dataclass_fields__}
    return replace(NotYet(**held), status="few", says=says, needs=needs, decide=())


def _not_yet(book: Book) -> NotYet:
    need = Need(what=sentence("Log everything for a short while, all of you."), have=0, need=1)
    says = sentence("What the days go to can be said after two to four weeks in which everything is logged.")
    return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=(need,))
