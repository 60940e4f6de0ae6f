"""Who knows what? What only one can do, and how many can be away before more than half of it stands still.

The main figure is the share of what is done that lies in cells which one person alone is able in (`cells.py`), beside
the share nobody is; each at a half-life of 26 weeks, with 13 and 52 as its band [set]. The bus factor is exact, and
what is said of it holds for weeks drawn anew (`verdict.py`). Firms where more than fourteen are able get no factor,
since every set of them is tried; a team of one gets none either, but the hours a first reserve would take. Rows say
how many can do each thing, never who; each is for those who lead all it tells of, and for those it tells of.
"""

from __future__ import annotations

from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.launching import Skill
from ildsjel.facts.sentence import Name, Sentence, sentence
from ildsjel.insight.answer import Answer, Figure, Need, NotYet, Row
from ildsjel.insight.few_hands import KEY, RULE
from ildsjel.insight.few_hands.cells import Hands, carriers, first_reserve, hands, share_known_by
from ildsjel.insight.few_hands.knowledge import BAND
from ildsjel.insight.few_hands.places import place_of
from ildsjel.insight.few_hands.verdict import Verdict, verdict
from ildsjel.insight.few_hands.weeks import Weeks, weeks_of
from ildsjel.insight.few_hands.words import DECIDE, LATER, is_off, not_matched, nothing_logged, says

Figures = dict[str, Figure]


def answer(book: Book) -> Answer:
    """The answer, or what is missing."""
    if book.doing is None:
        return _not_yet(book, "off", *is_off())
    weeks = known_in(book)
    unmatched = _unmatched(book)
    if not weeks.people or not weeks.cells or not weeks.weight.any():
        return _not_yet(book, "cannot", *(not_matched(unmatched) if unmatched else nothing_logged()))
    figures = _figures(weeks) | ({"unmatched": _count(unmatched)} if unmatched else {})
    rows = tuple(_row(one) for one in hands(weeks))
    if len(weeks.people) == 1:
        figures["reserve"] = Figure(value=round(first_reserve(weeks, weeks.people[0])), unit="hours")
        return _answer(book, "one_person", figures, rows, ("reserve",))
    found = _verdict(weeks)
    if found is None:
        return _answer(book, "many", figures, rows, ("share_one",))
    figures = {"share_one": figures.pop("share_one"), "bus_factor": _factor(found), **figures}
    if found.status == "cannot say":
        return NotYet(
            key=KEY,
            status="cannot say",
            says=says("cannot say", figures),
            period=book.period,
            rule=RULE,
            figures=MappingProxyType(figures),
            rows=rows,
            needs=(LATER,),
        )
    if found.is_early:
        return _answer(book, "early", figures, rows, ("share_one",))
    return _answer(book, found.status, figures, rows, ("share_one", "bus_factor"))


def known_in(book: Book) -> Weeks:
    """What everybody here has done and learned, as the book has it at the end of its period."""
    skills = book.statements(Skill)
    return weeks_of(book.doing or (), book.learning, skills, book.house, min(book.period.end, book.today))


def map_of(book: Book) -> tuple[Hands, ...]:
    """Every cell, with who can do it; for whoever has made sure who may be told."""
    return hands(known_in(book))


def _verdict(weeks: Weeks) -> Verdict | None:
    """None where more are able than every set of them can be tried of."""
    try:
        return verdict(weeks)
    except ValueError:
        return None


def _figures(weeks: Weeks) -> Figures:
    weight = weeks.weight
    able = {life: weeks.able(life) for life in BAND}

    def share(count: int) -> Figure:
        short, usual, long = (share_known_by(count, able[life], weight) for life in BAND)
        return Figure(value=usual, unit="share", low=min(short, usual, long), high=max(short, usual, long))

    spread = carriers(weeks)
    return {
        "share_one": share(1),
        "share_nobody": share(0),
        "carriers": Figure(value=spread, unit="rough"),
        "cells": _count(len(weeks.cells)),
        "one_only": _count(int((able[BAND[1]].sum(axis=0) == 1).sum())),
        "people": _count(len(weeks.people)),
    }


def _factor(found: Verdict) -> Figure:
    _, usual, _ = found.factors
    return Figure(value=usual, unit="count", low=min(found.factors), high=max(found.factors))


def _count(n: int) -> Figure:
    return Figure(value=n, unit="count")


def _unmatched(book: Book) -> int:
    """How many names there are in these weeks that nobody is matched to, or whose owner has not been told yet."""
    told = {member.key for member in book.house.members if member.told}
    return len({work.who for work in book.work} - told)


def _row(one: Hands) -> Row:
    place, kind = one.cell
    return Row(
        about=sentence("{kind}, {place}", kind=Name("kind", kind), place=place_of(one.cell)),
        key=f"{place}:{kind}",
        status=("nobody", "one")[len(one.alone)] if len(one.alone) < 2 else "several",
        tells_of=one.heads,
        figures=MappingProxyType({"alone": _count(len(one.alone)), "helped": _count(len(one.helped))}),
    )


def _answer(book: Book, status: str, figures: Figures, rows: tuple[Row, ...], uses: tuple[str, ...]) -> Answer:
    is_well = status in ("shared", "many")
    return Answer(
        key=KEY,
        status=status,
        says=says(status, figures),
        uses=uses,
        period=book.period,
        rule=RULE,
        severity=int(not is_well),
        figures=MappingProxyType(figures),
        rows=rows,
        decide=() if status == "early" else DECIDE,
    )


def _not_yet(book: Book, status: str, words: Sentence, need: Sentence) -> NotYet:
    needs = (Need(what=need, have=0, need=1),)
    return NotYet(key=KEY, status=status, says=words, period=book.period, rule=RULE, needs=needs)
