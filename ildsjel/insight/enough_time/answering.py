"""The answer of `enough_time`: the initiative that most needs a decision in words, a row for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.learning_plan import begins, week_of
from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.facts.sentence import Name, Sentence, sentence
from ildsjel.facts.stated import Break, Plan, Worth
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row, Wording
from ildsjel.insight.enough_time import KEY, RULE
from ildsjel.insight.enough_time.ahead import ahead
from ildsjel.insight.enough_time.figures import IN_A_ROW, figures
from ildsjel.insight.enough_time.forecast import bucket
from ildsjel.insight.enough_time.gather import Worked, cost_of_an_hour, gathered, terms_of
from ildsjel.insight.enough_time.how_long import how_long
from ildsjel.insight.enough_time.over_hours import over_hours
from ildsjel.insight.enough_time.past import said
from ildsjel.insight.enough_time.path import Path, Terms, path
from ildsjel.insight.enough_time.words import counted_anew, wordings

URGENCY = {"changed": 0, "less": 1, "more": 2, "answer": 3, "cannot": 5}
LATER = 4
DECIDE = {
    "more": sentence("Use more time on it"),
    "less": sentence("Use less time on it"),
    "answer": sentence("Use about that much"),
    "changed": sentence("Find out what has changed"),
}
KEEP, UNKNOWN = ("keep", sentence("Keep it as it is")), ("unknown", sentence("Don’t know"))


def answer(book: Book, about: str = "") -> Answer:
    """What can be said this week of every initiative that something with a worth has been counted for; the one it is
    `about` first, else the one that most needs a decision."""
    needs = tuple(_needs(book))
    if needs:
        return _not_yet(book, needs)
    lines = [_line(book, worked) for worked in gathered(book)]
    if not lines:
        return _not_yet(book, (Need(what=sentence("Log the hours of a whole week."), have=0, need=1),))
    return _answer(book, sorted(lines, key=lambda line: (line.key != about, line.urgency, line.key)))


@dataclass(frozen=True, slots=True)
class _Line:
    """One initiative: what is said of it, and its figures."""

    worked: Worked
    terms: Terms
    found: Path
    wordings: tuple[Wording, ...]
    figures: Mapping[str, Figure]
    changed: Break | None

    @property
    def key(self) -> str:
        """The initiative."""
        return self.worked.key

    @property
    def status(self) -> str:
        """The statement that is shown."""
        return "changed" if self.changed else self.found.spoken.status

    @property
    def urgency(self) -> int:
        """The lower, the sooner it must be decided; what is only counted anew comes after what can be said."""
        return LATER if self.changed else URGENCY[self.status]

    @property
    def over(self) -> Period:
        """The weeks it is read over."""
        return Period(self.worked.mondays[0], self.worked.mondays[-1] + WEEK - DAY)


def _needs(book: Book) -> list[Need]:
    """What must be stated before anything can be counted."""
    found = []
    if not book.statements(Worth):
        found.append(Need(what=sentence("State what one of something is worth."), have=0, need=1))
    elif not book.outcomes:
        found.append(Need(what=sentence("Bring in what came of it: orders, applications."), have=0, need=1))
    if not cost_of_an_hour(book):
        found.append(Need(what=sentence("State what an hour costs."), have=0, need=1))
    return found


def _line(book: Book, worked: Worked) -> _Line:
    terms = terms_of(book, worked)
    found = path(worked.weeks, terms)
    changed = _changed(book, worked, found)
    first = [Wording(says=counted_anew(changed, found.spoken))] if changed else wordings(found, terms.cost)
    told = tuple(Wording(says=about(book, worked.key, one.says), uses=one.uses) for one in first)
    return _Line(worked, terms, found, told, figures(book, worked, found, terms.cost), changed)


def _changed(book: Book, worked: Worked, found: Path) -> Break | None:
    """What was said to have changed, until enough weeks have passed since then for anything else to be said."""
    held = book.holds(Break, min(book.period.end, book.today), initiative=worked.key)
    return held if held and found.spoken.why == "weeks" else None


def about(book: Book, key: str, says: Sentence) -> Sentence:
    """The statement with the initiative it is about, and where its learning plan has come, if it has one."""
    initiative, on = Name("initiative", key), min(book.period.end, book.today)
    held = book.holds(Plan, on, initiative=key)
    running = week_of(held, on) if held else None
    if running is None:
        return sentence("{initiative}: {says}", initiative=initiative, says=says)
    if not running.week:
        start = begins(running.plan)
        return sentence(
            "{initiative}: {says} The learning plan begins on {day}.", initiative=initiative, says=says, day=start
        )
    return sentence(
        "{initiative}: {says} Week {week} of {weeks} in the learning plan.",
        initiative=initiative,
        says=says,
        week=running.week,
        weeks=running.weeks,
    )


def _need(book: Book, line: _Line) -> Need:
    """What is missing before something can be said, and how long that takes."""
    week = line.found.spoken
    if week.why == "weeks":
        return Need(what=sentence("Let more weeks pass."), have=week.have, need=week.need)
    if week.why == "hours":
        # How many there are is for those whose they are.
        return Need(what=sentence("Log ten hours in all."), have=0, need=1)
    found = ahead(book, line.worked.weeks, line.terms, line.found)
    says = how_long(found.as_now, found.by_plan)
    return Need(what=says, have=week.number, need=week.number + bucket(found.by_plan) // line.terms.every)


def _design(line: _Line) -> tuple[Need, ...]:
    """What it costs that not every week is logged, or what has become of those that were not."""
    if line.terms.every > 1:
        costs = sentence("You log one week in four. It then takes about four times as long to find out.")
        return (Need(what=costs, have=0, need=1),)
    if line.worked.left_out:
        return (Need(what=sentence("Weeks nobody logged are left out; they are not nought."), have=0, need=1),)
    return ()


def _answer(book: Book, lines: list[_Line]) -> Answer:
    line = lines[0]
    first, *rather = line.wordings
    where = MappingProxyType({"initiative": line.key})
    found = Answer(
        key=KEY,
        status=line.status,
        says=first.says,
        uses=first.uses,
        rather=tuple(rather),
        quietly=line.wordings[-1].says,
        period=line.over,
        rule=RULE,
        about=line.key,
        severity=0 if line.status in ("answer", "cannot") or line.changed else 1,
        figures=line.figures,
        rows=tuple(map(_row, lines)),
        curve=over_hours(book, line.worked, line.terms, line.found),
        needs=_design(line),
        past=tuple(said(book, line.worked, line.found)),
        decide=(("change", DECIDE[line.status]), KEEP, UNKNOWN) if line.status in DECIDE and not line.changed else (),
        evidence=(
            Evidence(kind="time", period=line.over, where=where),
            Evidence(kind="outcome", period=line.over, where=where),
            Evidence(kind="worth", period=line.over),
        ),
    )
    if line.status != "cannot" and not line.changed:
        return found
    held = {each.name: getattr(found, each.name) for each in fields(found)}
    return NotYet(**held | {"needs": (_need(book, line), *found.needs)})


def _row(line: _Line) -> Row:
    about = sentence("{initiative}", initiative=Name("initiative", line.key))
    figures = MappingProxyType({name: line.figures[name] for name in IN_A_ROW if name in line.figures})
    return Row(about=about, key=line.key, status=line.status, figures=figures)


def _not_yet(book: Book, needs: tuple[Need, ...]) -> NotYet:
    says: Sentence = sentence("How much time is enough can be said when what comes of it has a worth.")
    return NotYet(key=KEY, status="cannot", says=says, uses=(), period=book.period, rule=RULE, needs=needs)
