"""Is the backing kept? Hours set aside a week, and what was booked on top of them, by whose decision.

Hours promised are those of every whole week of the period, as they were stated on its Monday. Hours taken are those
somebody has said were taken, each with whoever decided it. How much of the time was used is for those whose it is
alone: to use it or not is never held against anybody. Silent until time has been set aside for somebody.
"""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import WEEK, Period, monday
from ildsjel.facts.sentence import Name, Quantity, sentence
from ildsjel.facts.stated import Backing
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row, Wording

KEY, RULE = "backing", "backing/1"
MUCH = 0.25
"""The share of what was promised [set] from which its being taken is for the leader to decide about now."""
DECIDE = (
    ("change", sentence("Give the time back")),
    ("keep", sentence("Leave it as it is, and say why")),
    ("unknown", sentence("Don’t know")),
)


def question(book: Book) -> Answer:
    """What was promised, and what was taken of it."""
    promised = _promised(book)
    taken = [one for one in book.taken if one.on in book.period]
    if not sum(promised.values()):
        need = Need(what=sentence("Set aside time for somebody, and say so."), have=0, need=1)
        says = sentence("Whether the backing is kept can be said when time has been set aside.")
        return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=(need,))
    hours, lost = sum(promised.values()) / 3600, sum(one.seconds for one in taken) / 3600
    figures = {
        "promised": Figure(value=hours, unit="hours"),
        "taken": Figure(value=lost, unit="hours", n=len(taken)),
        "used": _used(book, frozenset(promised)),
    }
    by = Counter[str]()
    for one in taken:
        by[one.decided] += one.seconds
    return Answer(
        key=KEY,
        status="taken" if taken else "kept",
        says=_wording(hours, lost).says,
        period=book.period,
        rule=RULE,
        severity=2 if lost > MUCH * hours else 0,
        figures=MappingProxyType(figures),
        rows=tuple(_row(who, seconds) for who, seconds in by.most_common()),
        decide=DECIDE,
        evidence=(Evidence(kind="backing", period=book.period), Evidence(kind="taken", period=book.period)),
    )


def _promised(book: Book) -> Counter[str]:
    """Seconds promised to each over the period's whole weeks that have begun."""
    first, last = monday(book.period.start), min(book.period.end, book.today)
    found = Counter[str]()
    people = {one.who for one in book.statements(Backing)}
    while first <= last:
        for who in people:
            held = book.holds(Backing, first, who=who)
            if held and (held.until is None or first <= held.until):
                found[who] += held.seconds
        first += WEEK
    return +found


def _used(book: Book, people: frozenset[str]) -> Figure:
    over = Period(monday(book.period.start), min(book.period.end, book.today))
    seconds = sum(day.protected for day in book.days if day.on in over)
    return Figure(value=seconds / 3600, unit="hours", heads=people, grain="day")


def _wording(hours: float, lost: float) -> Wording:
    told, gone = Quantity(hours, "hours"), Quantity(lost, "hours")
    if lost:
        says = sentence(
            "{hours} were set aside, and {taken} of them were taken for something else.", hours=told, taken=gone
        )
    else:
        says = sentence("{hours} were set aside, and nothing was booked on top of them.", hours=told)
    return Wording(says=says)


def _row(who: str, seconds: int) -> Row:
    about = sentence("Decided by {who}", who=Name("person", who)) if who else sentence("Nobody says who decided it")
    return Row(about=about, key=who, figures=MappingProxyType({"taken": Figure(value=seconds / 3600, unit="hours")}))
