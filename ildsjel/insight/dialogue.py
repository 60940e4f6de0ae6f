"""Is it dialogue? How many who asked got an answer, how soon, and whether it is talk or announcements.

An enquiry is a conversation begun in the period in which somebody asked for a reply (`needs_reply.py`); the first
response is the first human answer to it. Median and 90th percentile count those still waiting as longest of all,
and are Kaplan and Meier's when over 10 % wait. Within the target: answered in time, of all old enough to have
been; in working time where hours are stated, else by the clock. Four bars beside it, never blended: D1 share of
conversations with both sides, D2 own replies of all we wrote, D3 share with three turns or more, D4 share of own
posts that ask; each with what the leader has stated as the aim. Silent under ten enquiries; no rate rests on fewer
than ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Name, plural, sentence
from ildsjel.facts.stated import Aim, Hours
from ildsjel.facts.sums import TalkSum
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row
from ildsjel.insight.dialogue_words import ABOUT, words
from ildsjel.insight.response import ENOUGH, Response, response, target_for
from ildsjel.insight.safe_runs import LABEL
from ildsjel.insight.working_time import WorkingTime

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
    begun = [t for t in book.talk if t.on in book.period]
    waiting = sorted(at for t in book.talk if t.on <= book.period.end for at in t.waits)
    found = response(book, begun)
    figures = _figures(book, begun, found) | _waiting(book, waiting)
    rows = (*_bars(book, figures), *_channels(book, begun, found))
    evidence = (Evidence(kind="message", period=book.period), Evidence(kind="post", period=book.period))
    if found.asked < ENOUGH:
        return _not_yet(book, found.asked, figures, rows, evidence)
    status = _status(found, figures)
    return Answer(
        key=KEY,
        status=status,
        says=words(found, waiting),
        uses=(),
        period=book.period,
        rule=RULE,
        severity=1 if status in ("late", "waiting") else 0,
        figures=MappingProxyType(figures),
        rows=rows,
        decide=DECIDE if status in ("late", "waiting") else (),
        evidence=evidence,
    )


def _figures(book: Book, begun: Sequence[TalkSum], found: Response) -> dict[str, Figure]:
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
        "unsure": _count(sum(t.unsure for t in begun)),
        "ruled": _count(sum(t.ruled for t in begun)),
        "reopened": _count(sum(t.reopened for t in begun)),
        "outside_hours": _outside_hours(book, begun),
        **_four(book, begun),
    }


def _count(n: int) -> Figure:
    return Figure(value=n, unit="count")


def _outside_hours(book: Book, begun: Sequence[TalkSum]) -> Figure:
    stated = book.statements(Hours)
    has_hours = {channel for channel in {t.channel for t in begun} if WorkingTime.of(stated, channel).stated}
    timed = [t for t in begun if t.spoken and t.channel in has_hours]
    # A reply is the team's, not a person's: the figure rests on those who may have written it.
    team = frozenset(m.key for m in book.house.members if m.logs) or frozenset({LABEL})
    value = sum(t.outside_hours for t in timed) if timed else None
    return Figure(value=value, unit="count", n=sum(t.spoken for t in timed), heads=team, audience="leader")


def _four(book: Book, begun: Sequence[TalkSum]) -> dict[str, Figure]:
    replies, talked = sum(t.replies for t in begun), sum(t.begun for t in begun)
    posts = [post for post in book.posts if post.on in book.period]
    return {
        "D1": _share(sum(t.both for t in begun), talked),
        "D2": _share(replies, len(posts) + replies),
        "D3": _share(sum(t.long for t in begun), talked),
        "D4": _share(sum("?" in post.text for post in posts), len(posts)),
    }


def _share(part: int, n: int) -> Figure:
    return Figure(value=part / n if n >= ENOUGH else None, unit="share", n=n)


def _waiting(book: Book, waiting: Sequence[int]) -> dict[str, Figure]:
    oldest = book.now.timestamp() - waiting[0] if waiting else None
    return {
        "waiting": _count(len(waiting)),
        "oldest": Figure(value=oldest, unit="span", n=len(waiting)),
    }


def _bars(book: Book, figures: dict[str, Figure]) -> tuple[Row, ...]:
    """The four, each with what the leader has stated as the aim, if anything."""
    return tuple(Row(about=ABOUT[name], key=name, figures=_with_aim(book, name, figures[name])) for name in ABOUT)


def _with_aim(book: Book, name: str, share: Figure) -> dict[str, Figure]:
    aim = book.holds(Aim, min(book.period.end, book.today), bar=name)
    return {"share": share} | ({"aim": Figure(value=float(aim.share), unit="share")} if aim and aim.share else {})


def _channels(book: Book, begun: Sequence[TalkSum], whole: Response) -> tuple[Row, ...]:
    found, channels = [], sorted({t.channel for t in begun})
    for channel in channels:
        own = response(book, [t for t in begun if t.channel == channel]) if len(channels) > 1 else whole
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
