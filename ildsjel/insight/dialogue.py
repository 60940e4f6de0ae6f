"""Is it dialogue? How many who asked got an answer, how soon, and whether it is talk or announcements.

An enquiry is a conversation begun in the period in which somebody asked for a reply (`needs_reply.py`); the first
response is the first human answer to it. Median and 90th percentile count those still waiting as longest of all,
and are Kaplan and Meier's when over 10 % wait. Within the target: answered in time, of all old enough to have
been; in working time where hours are stated, else by the clock. Four bars beside it, never blended: D1 share of
conversations with both sides, D2 own replies of all we wrote, D3 share with three turns or more, D4 share of own
posts that ask. Silent under ten enquiries; no rate rests on fewer than ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.conversation import Conversation
from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import Name, plural, sentence
from ildsjel.facts.stated import Hours
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row
from ildsjel.insight.dialogue_words import ABOUT, words
from ildsjel.insight.response import ENOUGH, Response, response, target_for
from ildsjel.insight.safe_runs import LABEL
from ildsjel.insight.working_time import ZONE, WorkingTime, local

KEY, RULE = "dialogue", "dialogue/1"
IN_TIME = 0.8
LONG_WAIT = timedelta(days=3)
DECIDE = (
    ("keep", sentence("Keep it as it is")),
    ("change", sentence("Change how enquiries are answered")),
    ("unknown", sentence("Don’t know")),
)


def question(book: Book) -> Answer:
    """Answered enquiries, response times, who waits, and the four bars."""
    start, end = (datetime.combine(day, time(0), ZONE) for day in (book.period.start, book.period.end + DAY))
    begun = [c for c in book.conversations if start <= c.began < end]
    waiting = sorted(local(c.asked) for c in book.conversations if c.asked and not c.answered)
    found = response(book, begun)
    figures = _figures(book, begun, found) | _waiting(book, waiting)
    rows = (*_bars(figures), *_channels(book, begun))
    evidence = (Evidence(kind="message", period=book.period), Evidence(kind="post", period=book.period))
    if found.asked < ENOUGH:
        return _not_yet(book, found.asked, figures, rows, evidence)
    status = _status(found, figures)
    return Answer(
        key=KEY,
        status=status,
        says=words(found, waiting, book.now),
        uses=(),
        period=book.period,
        rule=RULE,
        severity=1 if status in ("late", "waiting") else 0,
        figures=MappingProxyType(figures),
        rows=rows,
        decide=DECIDE if status in ("late", "waiting") else (),
        evidence=evidence,
    )


def _figures(book: Book, begun: Sequence[Conversation], found: Response) -> dict[str, Figure]:
    n = found.asked
    answered = found.answered / n if n >= ENOUGH else None
    return {
        "asked": _count(n),
        "answered": _count(found.answered),
        "answered_share": Figure(value=answered, unit="share", n=n),
        "median": Figure(value=found.median, unit="span", n=n),
        "p90": Figure(value=found.p90, unit="span", n=n),
        "working_median": Figure(value=found.working_median, unit="seconds", n=n),
        "working_p90": Figure(value=found.working_p90, unit="seconds", n=n),
        "within_target": Figure(value=found.within, unit="share", n=found.within_n),
        "unsure": _count(sum(c.needs == "unsure" for c in begun)),
        "ruled": _count(sum(c.ruled for c in begun)),
        "reopened": _count(sum(bool(c.reopens) for c in begun)),
        "outside_hours": _outside_hours(book, begun),
        **_four(book, begun),
    }


def _count(n: int) -> Figure:
    return Figure(value=n, unit="count")


def _outside_hours(book: Book, begun: Sequence[Conversation]) -> Figure:
    stated = book.statements(Hours)
    has_hours = {channel for channel in {c.channel for c in begun} if WorkingTime.of(stated, channel).stated}
    timed = [c for c in begun if c.outbound and c.channel in has_hours]
    # A reply is the team's, not a person's: the figure rests on those who may have written it.
    team = frozenset(m.key for m in book.house.members if m.logs) or frozenset({LABEL})
    value = sum(c.outside_hours for c in timed) if timed else None
    return Figure(value=value, unit="count", n=len(timed), heads=team, audience="leader")


def _four(book: Book, begun: Sequence[Conversation]) -> dict[str, Figure]:
    replies = sum(c.outbound for c in begun if c.inbound)
    return {
        "D1": _share(sum(bool(c.inbound and c.outbound) for c in begun), len(begun)),
        "D2": _share(replies, len(book.posts) + replies),
        "D3": _share(sum(c.turns >= 3 for c in begun), len(begun)),
        "D4": _share(sum("?" in post.text for post in book.posts), len(book.posts)),
    }


def _share(part: int, n: int) -> Figure:
    return Figure(value=part / n if n >= ENOUGH else None, unit="share", n=n)


def _waiting(book: Book, waiting: Sequence[datetime]) -> dict[str, Figure]:
    oldest = (book.now - waiting[0]).total_seconds() if waiting else None
    return {
        "waiting": _count(len(waiting)),
        "oldest": Figure(value=oldest, unit="span", n=len(waiting)),
    }


def _bars(figures: dict[str, Figure]) -> tuple[Row, ...]:
    return tuple(
        Row(about=ABOUT[name], key=name, figures={"share": figures[name]}) for name in ("D1", "D2", "D3", "D4")
    )


def _channels(book: Book, begun: Sequence[Conversation]) -> tuple[Row, ...]:
    found = []
    for channel in sorted({c.channel for c in begun}):
        own = response(book, [c for c in begun if c.channel == channel])
        figures = {
            "asked": _count(own.asked),
            "answered": _count(own.answered),
            "median": Figure(value=own.median, unit="span", n=own.asked),
            "within_target": Figure(value=own.within, unit="share", n=own.within_n),
        }
        if target := target_for(book, channel):
            figures["target"] = Figure(value=target, unit="seconds")
        about = sentence("{channel}", channel=Name("channel", channel))
        found.append(Row(about=about, key=channel, status="channel", figures=figures))
    return tuple(found)


def _status(found: Response, figures: dict[str, Figure]) -> str:
    oldest = figures["oldest"].value or 0.0
    if found.within is not None:
        return "on_time" if found.within >= IN_TIME else "late"
    return "waiting" if oldest > LONG_WAIT.total_seconds() else "answering"


def _not_yet(
    book: Book, n: int, figures: dict[str, Figure], rows: tuple[Row, ...], evidence: tuple[Evidence, ...]
) -> NotYet:
    says = plural(
        "In {n} more enquiry it can be said how soon you answer.",
        "In {n} more enquiries it can be said how soon you answer.",
        ENOUGH - n,
    )
    needs = (Need(what=sentence("Bring in messages, or let more come."), have=n, need=ENOUGH),)
    return NotYet(
        key=KEY,
        status="cannot",
        says=says,
        uses=(),
        period=book.period,
        rule=RULE,
        figures=MappingProxyType(figures),
        rows=rows,
        needs=needs,
        evidence=evidence,
    )
