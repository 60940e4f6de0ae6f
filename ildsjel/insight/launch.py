"""When it matters: can what must be done for a launch, a season or a crisis be done in the hours set aside for it?

Work -> the weeks of those who can do it -> done: a maximum flow in whole minutes (`readiness.py`); launches share the
hours. Readiness is what fits of the work that is left; the minimum cut names what is in the way (`bottleneck.py`).
21 and again 7 days ahead the leader should decide, if it does not fit: move the date, cut something, free hours. A
decision about it is an answer until the next of the two days. Silent before something is planned, with work in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.learned import Decision
from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import Name, Sentence, sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet, Row, Wording
from ildsjel.insight.launch_reading import Reading, readings
from ildsjel.insight.launch_words import HALF, READY, SHORT, says

KEY, RULE = "launch", "launch/1"
AHEAD = (7, 21)  # [set]


def question(book: Book, about: str = "") -> Answer:
    """The launch that most needs a decision, else the next one; `about` asks for one of them."""
    found = readings(book.stated, book.house, book.today)
    full = [reading for reading in found if reading.plan.work]
    if not full:
        return _not_yet(book, found)
    urgent = max(full, key=lambda reading: (severity(reading, book.decisions), -reading.plan.launch.day.toordinal()))
    reading = next((one for one in full if one.plan.launch.key == about), urgent)
    return Answer(
        key=KEY,
        status=_status(reading),
        says=says(reading, names=True),
        period=book.period,
        rule=RULE,
        uses=("reserved",),
        rather=(Wording(says=says(reading, names=False)),),
        about=reading.plan.launch.key,
        severity=severity(reading, book.decisions),
        figures=_figures(reading),
        rows=(*_work(reading), *_others(full, reading), *_people(reading)),
        decide=SHORT if reading.missing else READY,
        evidence=(Evidence(kind="must", period=book.period),),
    )


def severity(reading: Reading, decisions: Sequence[Decision]) -> int:
    """2 where it does not fit and one of the days of warning has come, and nothing has been decided since."""
    mark = next((days for days in AHEAD if 0 <= reading.days <= days), None)
    if reading.missing and mark is not None and not _decided(reading, decisions, mark):
        return 2
    return int(bool(reading.missing) or (reading.running is not None and reading.running < HALF))


def _decided(reading: Reading, decisions: Sequence[Decision], mark: int) -> bool:
    launch = reading.plan.launch
    since = launch.day - mark * DAY
    own = (d for d in decisions if (d.question, d.initiative) == (KEY, launch.key))
    return any(since <= decision.on <= reading.today for decision in own)


def _status(reading: Reading) -> str:
    if reading.readiness is None:
        return "done"
    return "short" if reading.missing else "ready"


def _figures(reading: Reading) -> Mapping[str, Figure]:
    figures = {
        "readiness": Figure(value=reading.readiness, unit="share"),
        "missing": _hours(reading.missing),
        "days": Figure(value=reading.days, unit="days"),
        "robust": Figure(value=reading.robust, unit="share"),
        "needed": _hours(reading.needed),
        "reserved": Figure(value=reading.reserved / 60, unit="hours", audience="leader"),
        "running": Figure(value=reading.running, unit="share"),
    }
    return MappingProxyType(figures)


def _hours(minutes: int) -> Figure:
    return Figure(value=minutes / 60, unit="hours")


def _work(reading: Reading) -> tuple[Row, ...]:
    """Each piece of work that is left, and what of it has no place."""
    return tuple(
        Row(
            about=sentence("{work}", work=must.title),
            key=must.key,
            status="short" if reading.parts[must.key] < must.seconds // 60 else "fits",
            figures=MappingProxyType(
                {
                    "needed": _hours(must.seconds // 60),
                    "missing": _hours(must.seconds // 60 - reading.parts[must.key]),
                }
            ),
        )
        for must in reading.plan.left
    )


def _others(full: Sequence[Reading], spoken_of: Reading) -> tuple[Row, ...]:
    """The other launches."""
    return tuple(
        Row(
            about=sentence("{title}", title=one.plan.launch.title),
            key=one.plan.launch.key,
            status=_status(one),
            figures=MappingProxyType(
                {
                    "readiness": Figure(value=one.readiness, unit="share"),
                    "days": Figure(value=one.days, unit="days"),
                }
            ),
        )
        for one in full
        if one is not spoken_of
    )


def _people(reading: Reading) -> tuple[Row, ...]:
    """What fits without each person: for the leader, and for the one it is about."""
    return tuple(
        Row(
            about=sentence("Without {who}", who=Name("person", who)),
            key=who,
            person=who,
            figures=MappingProxyType({"without": Figure(value=share, unit="share")}),
        )
        for who, share in reading.without.items()
    )


def _not_yet(book: Book, found: Sequence[Reading]) -> NotYet:
    if not found:
        return NotYet(
            key=KEY,
            status="cannot",
            says=sentence("Nothing is planned for when it matters."),
            period=book.period,
            rule=RULE,
            needs=(_need(sentence("Plan a launch, a season or a crisis, with what must be done.")),),
        )
    launch = found[0].plan.launch
    return NotYet(
        key=KEY,
        status="cannot",
        says=sentence(
            "“{title}” on {day}: It has not been said what must be done.", title=launch.title, day=launch.day
        ),
        period=book.period,
        rule=RULE,
        about=launch.key,
        needs=(_need(sentence("Say what must be done, how many hours it takes, and in which weeks.")),),
    )


def _need(what: Sentence) -> Need:
    return Need(what=what, have=0, need=1)
