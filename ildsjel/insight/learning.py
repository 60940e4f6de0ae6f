"""Do we learn, and how fast? Lessons others use, and the days from question to use.

V1 lessons learned per 30 days of the period (`lessons.py` says when one is). V2 the median days from a question to
the first use of a lesson that came of it (Kaplan-Meier, the open ones counted as far as they have come). V3 the same
from a lesson to the day half its audience had taught it back or used it. V4 of experiments whose day to decide has
come, fourteen days [set] after the last, the share decided in time; and of those with a yes or a no, the share that
changed our mind. No share rests on fewer than ten; over 70 % [set] confirmed of ten or more is asking too safely.
Silent until something has been used by another than its author.
"""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.learning import Change, Conclusion, Experiment, Lesson, Question, Spread
from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.answer import FEWEST, Answer, Evidence, Figure, Need, NotYet
from ildsjel.insight.learning_pace import Tried, Waited, to_half, to_use, tried
from ildsjel.insight.lessons import Standing, funnel, standings

KEY, RULE = "learning", "learning/1"
MONTH, DAY = 30, timedelta(days=1).total_seconds()
TOO_SAFE = 0.7
DECIDE = (
    ("change", sentence("Set time aside to teach it on")),
    ("change", sentence("Ask something you do not know the answer to")),
    ("keep", sentence("Go on as you do")),
    ("unknown", sentence("Don’t know")),
)


def question(book: Book) -> Answer:
    """How many lessons are in use by others, and how long that took."""
    today = min(book.period.end, book.today)
    found = standings(
        [one for one in book.steps(Lesson) if one.on <= today],
        [one for one in book.steps(Spread) if one.on <= today],
        [one for one in book.steps(Change) if one.on <= today],
        book.house.members,
    )
    asked = [one for one in book.steps(Question) if one.on <= today]
    experiments = [one for one in book.steps(Experiment) if one.on <= today]
    conclusions = [one for one in book.steps(Conclusion) if one.on <= today]
    use, came_to = to_use(asked, experiments, found, today), tried(experiments, conclusions, today)
    if not any(one.used_on for one in found):
        return _not_yet(book, found, asked)
    figures = _figures(book, found, use, came_to) | {"half": _days(to_half(found, today))}
    status = _status(book, found, came_to)
    return Answer(
        key=KEY,
        status=status,
        says=_says(found, use, status),
        period=book.period,
        rule=RULE,
        severity=0 if status == "learning" else 1,
        figures=MappingProxyType(figures),
        decide=() if status == "learning" else DECIDE,
        evidence=(Evidence(kind="lesson", period=book.period),),
    )


def _figures(book: Book, found: tuple[Standing, ...], use: Waited, came_to: Tried) -> dict[str, Figure]:
    so_far = funnel(found)
    learned = sum(one.learned_on is not None and one.learned_on in book.period for one in found)
    counts = {"told": so_far.told, "read": so_far.read, "taught": so_far.taught, "used": so_far.used}
    return {
        "learned": Figure(value=learned, unit="count"),
        "pace": Figure(value=learned * MONTH / len(book.period), unit="count", n=learned),
        "to_use": _days(use),
        **{name: Figure(value=value, unit="count") for name, value in counts.items()},
        "decided": _share(came_to.in_time, came_to.due),
        "changed_mind": _share(came_to.told - came_to.confirmed, came_to.told),
    }


def _days(waited: Waited) -> Figure:
    n, median = len(waited.done) + len(waited.waiting), waited.median
    return Figure(value=None if median is None else median * DAY, unit="span", n=n)


def _share(part: int, n: int) -> Figure:
    return Figure(value=part / n if n >= FEWEST else None, unit="share", n=n)


def _status(book: Book, found: tuple[Standing, ...], came_to: Tried) -> str:
    if came_to.told >= FEWEST and came_to.confirmed > TOO_SAFE * came_to.told:
        return "too_safe"
    lately = any(one.used_on is not None and one.used_on in book.period for one in found)
    return "learning" if lately else "quiet"


def _says(found: tuple[Standing, ...], use: Waited, status: str) -> Sentence:
    if all(one.by_one for one in found):
        says = plural("{n} lesson is in use, by one.", "{n} lessons are in use, by one.", _used(found))
    else:
        says = plural("{n} lesson is in use by others.", "{n} lessons are in use by others.", _used(found))
    if use.median is not None:
        days = Quantity(use.median * DAY, "span")
        says = sentence("{first} {then}", first=says, then=sentence("{days} from question to use.", days=days))
    if status == "too_safe":
        safe = sentence("Nearly every experiment says what you thought: you ask too safely.")
        return sentence("{first} {then}", first=says, then=safe)
    if status == "quiet":
        return sentence("{first} {then}", first=says, then=sentence("None of it is new in these weeks."))
    return says


def _used(found: tuple[Standing, ...]) -> int:
    return funnel(found).used


def _not_yet(book: Book, found: tuple[Standing, ...], asked: list[Question]) -> NotYet:
    if found:
        what = sentence("Let somebody else use one of your lessons.")
        says = sentence(
            "How fast you learn can be said once a lesson has been used by somebody else than its author."
        )
    elif asked:
        what = sentence("Write down what you have found out: three lines are enough.")
        says = sentence("You have asked. How fast you learn can be said once an answer is in use by somebody else.")
    else:
        what = sentence("Ask one question nobody here can answer yet.")
        says = sentence("How fast you learn begins with one question nobody here can answer yet.")
    need = Need(what=what, have=0, need=1)
    return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=(need,))
