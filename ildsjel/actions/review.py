"""Review: every question asked at once, as the asker may see the answers; behind every surface."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta

from ildsjel.actions.right import Refused
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Answer
from ildsjel.insight.concerned import concerned
from ildsjel.insight.passed_on import passed_on
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.questions import ask_about, ask_all
from ildsjel.insight.viewer import Viewer
from ildsjel.ledger.line import line_of
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import BOARD, Access
from ildsjel.people.look import leave_looks
from ildsjel.people.person import Person
from ildsjel.people.sharing import Sharing

WEEKS = 4
OLDEST, DECADE = date(1990, 1, 1), timedelta(days=3653)


def review(*, by: Access, period: Period, now: datetime, leaves_trace: bool = True) -> tuple[Answer, ...]:
    """The answers for a period, most urgent first, with nothing in them that `by` may not see.

    Those whose time is shown closely get a Look, unless it is they themselves who look (`leaves_trace`).
    """
    return seen(by, ask_all(open_book(by, period, now=now)), now, leaves_trace=leaves_trace)


def seen(by: Access, asked: tuple[Answer, ...], now: datetime, *, leaves_trace: bool = True) -> tuple[Answer, ...]:
    """Answers as `by` may see them, with a trace left for those they show closely."""
    if BOARD in by.roles:
        readers = readers_of(by)
        return tuple(passed_on(answer, readers) for answer in asked)
    viewer = viewer_of(by, now)
    shown = tuple(shown_to(answer, viewer) for answer in asked)
    if leaves_trace and by.person:
        traces = {a.key: concerned(a, s, viewer) for a, s in zip(asked, shown, strict=True)}
        leave_looks(by, traces, now.astimezone(by.organisation.zone).date())
    return shown


def answer_to(*, by: Access, key: str, period: Period, now: datetime, about: str = "") -> Answer | None:
    """The answer to one question, as `by` may see it, and `about` one initiative where the question can be asked so;
    None where there is no such question."""
    if about:
        found = ask_about(open_book(by, period, now=now), key, about)
        return seen(by, (found,), now)[0] if found else None
    return next((answer for answer in review(by=by, period=period, now=now) if answer.key == key), None)


def asked_period(*, by: Access, start: date | None, end: date | None, now: datetime) -> Period:
    """The days somebody asks about, none later than today; what is left out is as in `usual_period`.

    Raises Refused for no such period.
    """
    usual = usual_period(by, now)
    end = min(end or usual.end, usual.end)
    start = start or min(usual.start, end)
    if not OLDEST <= start <= end or end - start > DECADE:
        raise Refused(sentence("A period has its first day first, and is at most ten years long."))
    return Period(start, end)


def usual_period(by: Access, now: datetime) -> Period:
    """The last four weeks, today included."""
    return Period.weeks_to(now.astimezone(by.organisation.zone).date(), WEEKS)


def viewer_of(by: Access, now: datetime) -> Viewer:
    """The asker as the privacy rules know them."""
    open_shares = Sharing.objects.filter(organisation=by.organisation, viewer=by.person, until=None)
    shares = open_shares.values_list("person__key", flat=True) if by.person else ()
    line = line_of(by, now.astimezone(by.organisation.zone).date())
    return Viewer(by.key, by.roles, frozenset(shares), line)


def readers_of(by: Access) -> tuple[Viewer, ...]:
    """Everybody here who may come to read a paper that is passed on."""
    open_shares = Sharing.objects.filter(organisation=by.organisation, until=None)
    shares: dict[int, set[str]] = defaultdict(set)
    for viewer, key in open_shares.values_list("viewer_id", "person__key"):
        shares[viewer].add(key)
    people = Person.objects.filter(organisation=by.organisation, left_on=None).order_by("pk")
    return tuple(Viewer(person.key, person.roles, frozenset(shares[person.pk])) for person in people)
