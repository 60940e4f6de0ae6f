"""What a question answers: an `Answer`, or a `NotYet` that says what is missing, in numbers.

Everything here is plain data; a surface turns it into words, JSON, mail or paper. `heads`, `pieces`, `grain` and
`weeks` say whose time a figure rests on; they are for `insight/privacy.py`, which takes them out of what is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Sentence, Unit

Audience = Literal["everyone", "leader"]
Heads = frozenset[str]
FEWEST = 10
Grain = Literal["", "day", "weeks", "block", "cells"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its unit, its interval (90 % unless the rule says otherwise) and the n it rests on.

    `value` is None where the figure is undefined; never 0. `heads` is None where no person's time is in it.
    `grain` says how a sum of time was cut: "" in fixed `pieces` (the people behind each; else `heads` is the one
    piece), "weeks" in the whole `weeks` of its row's curve, "block" in a whole past block and whole hours, "day"
    finer than anyone but those it rests on may see; "cells" as the `line` of its answer's `cells`, and in `pieces`
    where there are any.
    """

    value: float | None
    unit: Unit
    low: float | None = None
    high: float | None = None
    n: int | None = None
    heads: Heads | None = None
    audience: Audience = "everyone"
    grain: Grain = ""
    pieces: tuple[Heads, ...] = ()
    weeks: tuple[date, ...] = ()
    line: str = ""

    @property
    def is_thin(self) -> bool:
        """Whether it is an estimate that rests on little: on fewer than ten, or with an interval that is open or
        wider than the value itself. What is counted or summed is no estimate."""
        if self.value is None or self.low is None or self.low == self.high:
            return False
        is_wide = self.high is None or self.high - self.low > abs(self.value)
        return is_wide or (self.n is not None and self.n < FEWEST)


@dataclass(frozen=True, slots=True)
class Cell:
    """Time of one week, initiative and line (a channel), and whose it is: what sums by line are cut from."""

    week: date
    initiative: str
    line: str
    seconds: int
    heads: Heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table behind an answer: what it is about, its state and its figures.

    `key` is that of the thing it is about (an initiative, a channel), and names the row's curve in `series`. A row
    about one `person` is for the leader and for that person. One that `tells_of` members without naming them is for
    those whose own line they all are in.
    """

    about: Sentence
    key: str = ""
    person: str = ""
    tells_of: Heads = frozenset()
    status: str = ""
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A curve: one figure a step, with the line it is held against and the words on it. `step` is day or week."""

    name: str
    title: Sentence
    step: Literal["day", "week"]
    points: tuple[tuple[str, Figure], ...]
    limit: float | None = None
    limit_says: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place along a curve that is labelled; with `to` it is a stretch."""

    at: float
    says: Sentence
    to: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """What comes of hours a week: a figure in kroner at each number of them, with its band. `range` is where the
    answer lies and `enough` the answer, if there is one; `limit` is the most that may be used; `tried` are the weeks
    as they were."""

    name: str
    title: Sentence
    points: tuple[tuple[float, Figure], ...]
    range: Mark
    tried: Series
    enough: Mark | None = None
    limit: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said in a week: what that week supports (`status`), and the statement that stood (`shown`)."""

    week: date
    status: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something missing before a question can be answered, and how to get it."""

    what: Sentence
    have: float
    need: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which facts lie behind an answer: a kind of fact, a period, and what narrows it."""

    kind: str
    period: Period
    where: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Another way to say the answer, and the figures it names."""

    says: Sentence
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question.

    `says` is the whole sentence, and `uses` the figures it names (None: all of them). For a viewer who may not
    see all of those, the first of `rather` whose figures are shown takes its place, at last `quietly`, which says
    the same without figures. `adds_up` names figures whose rows make up the total of the same name.
    `quiet_status` stands in for `status` then, where the real one would tell on somebody.
    `order` holds the pairs of row keys (better, worse) that are told apart: a partial order, never a league table.
    `past` is what was said of the same thing in the weeks so far.
    `severity`: 0 all is well, 1 worth a look, 2 the leader should decide. `decide` lists what the leader can do, as
    (choice, words). `rule` names the definition and its version.
    """

    key: str
    status: str
    says: Sentence
    period: Period
    rule: str
    uses: tuple[str, ...] | None = None
    rather: tuple[Wording, ...] = ()
    quietly: Sentence | None = None
    quiet_status: str = ""
    adds_up: tuple[str, ...] = ()
    about: str = ""
    severity: int = 0
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))
    rows: tuple[Row, ...] = ()
    order: tuple[tuple[str, str], ...] = ()
    series: tuple[Series, ...] = ()
    curve: Curve | None = None
    past: tuple[Said, ...] = ()
    needs: tuple[Need, ...] = ()
    decide: tuple[tuple[str, Sentence], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def kind(self) -> str:
        """`answer` or `not_yet`."""
        return "answer"

    @property
    def is_thin(self) -> bool:
        """Whether the figure it leads with rests on little."""
        return self.kind == "answer" and any(figure.is_thin for figure in [*self.figures.values()][:1])


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYet(Answer):
    """No answer yet; `needs` says what is missing, in numbers."""

    @property
    def kind(self) -> str:
        """`answer` or `not_yet`."""
        return "not_yet"
