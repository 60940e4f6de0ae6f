"""Is it fun? What the team has answered, in halves from 1 to 5, round by round; never of fewer than five.

The means are what was told when each round closed (`pulse_rules.py`); nothing finer is kept. Silent until a round has
been told of.
"""

from __future__ import annotations

from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.pulse import ITEMS, K, Pulse
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.answer import Answer, Figure, Need, NotYet, Row

KEY, RULE = "joy", "joy/1"
LOW = 2.5
ABOUT: dict[str, Sentence] = {
    "aim": sentence("I know what we are trying to do"),
    "backing": sentence("I get the time and the backing I need"),
    "learning": sentence("We learn from what we do"),
    "joy": sentence("It is fun to work with this"),
}
DECIDE = (
    ("change", sentence("Take something away that is in the way")),
    ("keep", sentence("Go on as you do")),
    ("unknown", sentence("Don’t know")),
)


def question(book: Book) -> Answer:
    """The latest round, and the one before it."""
    told = sorted((p for p in book.pulses if p.on <= min(book.period.end, book.today)), key=lambda p: p.on)
    if not told:
        need = Need(what=sentence("Let at least five answer a pulse."), have=0, need=K)
        says = sentence("Whether it is fun can be said when at least five have answered. Until then, ask them.")
        return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=(need,))
    latest = {p.item: p for p in told if p.on == told[-1].on}
    before = _before(told)
    joy = latest.get("joy")
    is_low = joy is not None and joy.mean <= LOW
    return Answer(
        key=KEY,
        status="low" if is_low else "told",
        says=_says(joy, before.get("joy")),
        period=book.period,
        rule=RULE,
        severity=2 if is_low else 0,
        figures=MappingProxyType({item: _figure(latest[item]) for item in ITEMS if item in latest}),
        rows=tuple(_row(latest[item], before.get(item)) for item in ITEMS if item in latest),
        decide=DECIDE,
    )


def _before(told: list[Pulse]) -> dict[str, Pulse]:
    days = sorted({p.on for p in told})
    return {p.item: p for p in told if len(days) > 1 and p.on == days[-2]}


def _says(joy: Pulse | None, before: Pulse | None) -> Sentence:
    if joy is None:
        return sentence("All answered alike about the fun of it, and are too few for that to be told.")
    if before is None or before.mean == joy.mean:
        return sentence("How much fun it is: {joy} of 5.", joy=joy.mean)
    return sentence(
        "How much fun it is: {joy} of 5, against {before} the last time.", joy=joy.mean, before=before.mean
    )


def _figure(pulse: Pulse) -> Figure:
    return Figure(value=float(pulse.mean), unit="count")


def _row(pulse: Pulse, before: Pulse | None) -> Row:
    figures = {"mean": _figure(pulse)} | ({"before": _figure(before)} if before else {})
    return Row(
        about=ABOUT[pulse.item],
        key=pulse.item,
        status="agreed" if pulse.agreed else "",
        figures=MappingProxyType(figures),
    )
