"""What is an hour worth, on each channel? What came of it, in the firm's own currency, over the hours it took.

v = V / H over whole blocks of four weeks: V is each outcome counted on the channel times what it was said to be worth
on its day, H the hours logged there, protected time left out. ln v has the variance of V alone, since all log:
phi * sum(w^2 n) / (sum(w n))^2, phi = max(1, variance / mean of the weekly counts); with one kind of outcome that is
phi / n. 90 % interval exp(ln v +- 1.645 se). Ranked only pairwise (`partial_order.py`); a best one is named only if
it beats all others. Unlogged hours make v too high: it is "at most". Where one week in four is logged, H is scaled
up, and its own error goes in with that of V (`sampled_hours.py`).
`all` is the same over everything, where no channel can be shown by itself. What it cost stands beside it in two
lines, ads alone and everything (`costs.py`).
Silent until an outcome has a stated worth, ten are counted, and hours are logged; a channel likewise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot, log
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Name, plural, sentence
from ildsjel.facts.stated import Worth
from ildsjel.facts.sums import CrewSum
from ildsjel.insight.answer import Answer, Cell, Evidence, Figure, Need, NotYet, Row
from ildsjel.insight.blocks import past_blocks
from ildsjel.insight.costs import Costs, worth_of_a_krone
from ildsjel.insight.counted import ENOUGH, Counted, counted_in, se_of_log
from ildsjel.insight.partial_order import Valued, best, claims
from ildsjel.insight.priced_work import priced_work
from ildsjel.insight.safe_cells import ALL
from ildsjel.insight.sampled_hours import apart, design, spread, whole_crew
from ildsjel.insight.spend_lines import payments
from ildsjel.insight.worth_words import DECIDE, QUIETLY, wordings

KEY, RULE = "worth", "worth/1"


def question(book: Book) -> Answer:
    """What an hour is worth on each channel, and which channels can be told apart."""
    blocks = past_blocks(book.period, book.today)
    over = Period(blocks[0].start, blocks[-1].end)
    counted = counted_in(book, over)
    if not book.statements(Worth):
        return _not_yet(over, Need(what=sentence("State what one of something is worth."), have=0, need=1))
    if not counted:
        return _not_yet(over, Need(what=sentence("Bring in what came of it: orders, applications."), have=0, need=1))
    crew = [c for c in book.crew if c.week in over and c.seconds]
    channels = {c.channel for c in crew}
    found = _Hours(book, over, whole_crew(book, over))
    lines = [line for key in sorted(channels - {""}) if (line := _line(key, found, counted))]
    whole, needs = _line(ALL, found, counted), (*_missing(counted, channels), *design(book, over))
    return _answer(found, lines, whole, crew, needs) if whole else _not_yet(over, *needs, _enough(counted))


@dataclass(frozen=True, slots=True)
class _Hours:
    """The hours of a period, as if every week had been logged."""

    book: Book
    over: Period
    crew: list[CrewSum]

    def on(self, channel: str) -> float:
        """Hours on a channel, or on all of them."""
        return sum(c.seconds for c in self.crew if channel in (ALL, c.channel)) / 3600

    def spread(self, channel: str) -> float:
        """The standard error of their logarithm; 0 where every week is logged."""
        return spread(self.book, self.over, self.crew, "" if channel == ALL else channel)


@dataclass(frozen=True, slots=True)
class _Line:
    """One channel, or all of them: its value per hour, and how many outcomes that rests on."""

    valued: Valued
    n: int


def _line(channel: str, found: _Hours, counted: list[Counted]) -> _Line | None:
    own = [c for c in counted if channel in (ALL, c.outcome.channel)]
    n, value = sum(c.outcome.count for c in own), sum(c.kroner for c in own)
    hours = found.on(channel)
    if n < ENOUGH or value <= 0 or not hours:
        return None
    se = hypot(se_of_log(own, found.over), found.spread(channel))
    return _Line(Valued(channel, log(value / hours), se), int(n))


def _missing(counted: list[Counted], channels: set[str]) -> list[Need]:
    """What was counted where no hours are."""
    lost: dict[str, float] = defaultdict(float)
    for each in counted:
        if not each.outcome.channel or each.outcome.channel not in channels:
            lost[each.outcome.channel] += float(each.outcome.count)
    return [_find(channel, round(n)) for channel, n in sorted(lost.items())]


def _find(channel: str, n: int) -> Need:
    if channel:
        where = Name("channel", channel)
        what = sentence("Log the hours on {channel}; there is something to hold them against.", channel=where)
        return Need(what=what, have=0, need=1)
    what = plural(
        "Say which channel {n} of what was counted came from.",
        "Say which channels {n} of what was counted came from.",
        n,
    )
    return Need(what=what, have=0, need=1)


def _enough(counted: list[Counted]) -> Need:
    have = min(ENOUGH - 1, int(sum(c.outcome.count for c in counted)))
    return Need(what=sentence("Count ten, and log the hours they took."), have=have, need=ENOUGH)


def _answer(hours: _Hours, lines: list[_Line], whole: _Line, crew: list[CrewSum], needs: tuple[Need, ...]) -> Answer:
    book, over = hours.book, hours.over
    lines = sorted(lines, key=lambda line: -line.valued.log_value)
    found = claims([line.valued for line in lines])
    names = [line.valued.name for line in lines]
    figures = {line.valued.name: _figure(line, book, over, crew) for line in (*lines, whole)}
    figures |= _for_each_krone(book, over)
    says, *rather = wordings(names, found, best(names, found), figures)
    return Answer(
        key=KEY,
        status="ranked" if found else "not told apart",
        says=says.says,
        uses=says.uses,
        rather=tuple(rather),
        quietly=QUIETLY,
        period=over,
        rule=RULE,
        figures=MappingProxyType(figures),
        rows=tuple(_row(line, figures) for line in sorted(lines, key=lambda line: line.valued.name)),
        order=found,
        cells=tuple(Cell(c.week, c.initiative, c.channel, c.seconds, c.heads) for c in crew),
        needs=needs,
        decide=DECIDE,
        evidence=tuple(Evidence(kind=kind, period=over) for kind in ("time", "outcome", "worth", "spend")),
    )


def _for_each_krone(book: Book, over: Period) -> dict[str, Figure]:
    """The costs of the same days; none where hours are read over others."""
    found = priced_work(book)
    if found.span.over != over:
        return {}
    return worth_of_a_krone(book, over, Costs.of(book, found, payments(book, over)))


def _figure(line: _Line, book: Book, over: Period, crew: list[CrewSum]) -> Figure:
    low, high = line.valued.interval
    heads = frozenset().union(*(c.heads for c in crew if line.valued.name in (ALL, c.channel)))
    return Figure(
        value=line.valued.value,
        unit="kroner",
        low=low,
        high=high,
        n=line.n,
        heads=heads,
        grain="cells",
        line=line.valued.name,
        pieces=apart(book, over, "" if line.valued.name == ALL else line.valued.name),
    )


def _row(line: _Line, figures: Mapping[str, Figure]) -> Row:
    key = line.valued.name
    about = sentence("{channel}", channel=Name("channel", key))
    return Row(about=about, key=key, figures=MappingProxyType({"value": figures[key]}))


def _not_yet(over: Period, *needs: Need) -> NotYet:
    says = sentence("What an hour is worth can be said once something of worth is counted where the hours are.")
    return NotYet(key=KEY, status="cannot", says=says, period=over, rule=RULE, needs=needs)
