"""Double standards: what has to be approved, and what a yes takes, for social media against the rest.

Two halves. Hours and kroner that had to be approved, justified or reported, against those that were just done, over
the blocks of 20/80, by what the leader has stated (`let_through.py`). And asks with an amount that got a yes, over a
year: working days and meetings per 1 000 kr on each side (`sides.py`). The sentence is the ask in the middle of each
side: they are all the asks there were, not a sample, so there is no interval, and n is shown. Stricter on one side
when it takes more than twice the days per krone. Under three on either side: not yet, and how many are missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.facts.stated import Regime
from ildsjel.insight.answer import Answer, Evidence, Figure, Need, NotYet
from ildsjel.insight.let_through import rows_of
from ildsjel.insight.priced_work import span_of
from ildsjel.insight.regime_words import DECIDE, line
from ildsjel.insight.sampled_hours import design
from ildsjel.insight.sides import Side, row_of, sides_of, year_to

KEY, RULE = "regime", "regime/1"
ENOUGH = 3
TWICE = 2.0


def question(book: Book) -> Answer:
    """What a yes took on each side, and what hours and kroner had to go through."""
    social, rest = sides_of(book)
    span = span_of(book)
    let_through, cells = rows_of(book, span)
    rows, over = (row_of(social), row_of(rest), *let_through), year_to(book)
    evidence = tuple(Evidence(kind=kind, period=over) for kind in ("ask", "regime", "time", "spend"))
    unsaid = (*(() if book.statements(Regime) else (_state_what_must(),)), *design(book, span.over))
    if min(len(social.yes), len(rest.yes)) < ENOUGH:
        return NotYet(
            key=KEY,
            status="cannot",
            says=sentence("What a yes takes can be told once three amounts have got one on each side."),
            period=over,
            rule=RULE,
            rows=rows,
            cells=cells,
            needs=(*_missing(social, rest), *unsaid),
            evidence=evidence,
        )
    status = _status(social, rest)
    return Answer(
        key=KEY,
        status=status,
        says=sentence("{social} {rest}", social=line(social.middle), rest=line(rest.middle)),
        period=over,
        rule=RULE,
        severity=1 if status == "stricter on social" else 0,
        uses=(),
        figures=_figures(social, rest),
        rows=rows,
        cells=cells,
        needs=unsaid,
        decide=DECIDE,
        evidence=evidence,
    )


def _figures(*sides: Side) -> Mapping[str, Figure]:
    """Days and meetings per 1 000 kr on each side."""
    rows = [(side.key, row_of(side).figures) for side in sides]
    return MappingProxyType({f"{key}_{name}": of[name] for name in ("days", "meetings") for key, of in rows})


def _status(social: Side, rest: Side) -> str:
    here, there = social.days or 0.0, rest.days or 0.0
    if here > TWICE * there:
        return "stricter on social"
    return "stricter on the rest" if there > TWICE * here else "alike"


def _missing(social: Side, rest: Side) -> tuple[Need, ...]:
    """How many yeses are missing on which side."""
    of_social, of_rest = ENOUGH - len(social.yes), ENOUGH - len(rest.yes)
    for_social = plural(
        "{n} more amount for social media that gets a yes.",
        "{n} more amounts for social media that get a yes.",
        of_social,
    )
    for_rest = plural(
        "{n} more amount for something else that gets a yes.",
        "{n} more amounts for something else that get a yes.",
        of_rest,
    )
    needs = (_need(for_social, len(social.yes)), _need(for_rest, len(rest.yes)))
    return tuple(need for need, n in zip(needs, (of_social, of_rest), strict=True) if n > 0)


def _need(what: Sentence, have: int) -> Need:
    return Need(what=what, have=have, need=ENOUGH)


def _state_what_must() -> Need:
    what = sentence("Say what has to be reported, approved or justified, under “Goals and limits”.")
    return Need(what=what, have=0, need=1)
