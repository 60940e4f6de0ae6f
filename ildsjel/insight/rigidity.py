"""Have we grown stiff? What Ildsjel itself takes of the team's time, and what in it nobody uses.

R = (seconds somebody looked at Ildsjel + the week's ten minutes, for two) / all logged seconds, over the last four
whole weeks with both. Looked at is a page in view that was not idle for a minute; the team together. The ceiling is
2 % and ten minutes a person and week [set]. Silent until a whole week has been both measured and logged.
"""

from __future__ import annotations

from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.keeping import Keep
from ildsjel.facts.period import DAY, WEEK, Period, monday
from ildsjel.facts.sentence import Quantity, Sentence, sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row
from ildsjel.insight.unused import Idle, idle
from ildsjel.insight.unused_fields import idle_fields

KEY, RULE = "rigidity", "rigidity/1"
SHARE, MINUTES, WEEKS = 0.02, 10.0, 4
TOGETHER = 2
"""Those who sit together for the week's ten minutes."""
DECIDE = (
    ("change", sentence("Take something out of Ildsjel")),
    ("keep", sentence("Keep it as it is")),
    ("unknown", sentence("Don’t know")),
)


def question(book: Book) -> Answer:
    """The share and the minutes against their ceilings."""
    last = monday(min(book.period.end + DAY, book.today)) - DAY
    over = Period(last - WEEKS * WEEK + DAY, last)
    used = sum(use.seconds for use in book.uses if use.week in over)
    met = TOGETHER * 60 * sum(one.minutes for one in book.weeklies if one.on in over)
    logged = sum(day.seconds + day.protected for day in book.days if day.on in over)
    if not used or not logged:
        need = Need(what=sentence("Let a whole week pass with Ildsjel in use."), have=0, need=1)
        says = sentence("What Ildsjel itself takes can be said after a whole week.")
        return NotYet(key=KEY, status="cannot", says=says, period=over, rule=RULE, needs=(need,))
    weeks = len({use.week for use in book.uses if use.week in over})
    people = max(1, sum(member.logs and member.is_here(over.end) for member in book.house.members))
    share, minutes = (used + met) / logged, (used + met) / 60 / people / weeks
    is_stiff = share > SHARE or minutes > MINUTES
    return Answer(
        key=KEY,
        status="stiff" if is_stiff else "light",
        says=_says(share, minutes, is_stiff=is_stiff),
        period=over,
        rule=RULE,
        severity=2 if is_stiff else 0,
        figures=MappingProxyType(
            {"share": Figure(value=share, unit="share"), "minutes": Figure(value=minutes, unit="minutes")}
        ),
        rows=tuple(map(_row, _unused(book))),
        decide=DECIDE,
        evidence=(Evidence(kind="use", period=over),),
    )


def _unused(book: Book) -> tuple[Idle, ...]:
    keeps = book.statements(Keep)
    measured = idle(book.last_used, book.first_used, keeps, book.today)
    return (*measured, *idle_fields((*book.stated, *book.asks, *book.taken), keeps, book.today))


def _says(share: float, minutes: float, *, is_stiff: bool) -> Sentence:
    told = {"share": Quantity(share, "share"), "minutes": Quantity(minutes, "minutes")}
    if is_stiff:
        return sentence(
            "Ildsjel takes {share} of the time, {minutes} a person and week. That is more than it is worth; take "
            "something out.",
            **told,
        )
    return sentence("Ildsjel takes {share} of the time, {minutes} a person and week.", **told)


def _row(one: Idle) -> Row:
    about = sentence("{thing}", thing=one.says)
    figures = MappingProxyType({"unused": Figure(value=one.days, unit="days")})
    return Row(about=about, key=one.thing, status="off" if one.is_off else "listed", figures=figures)
