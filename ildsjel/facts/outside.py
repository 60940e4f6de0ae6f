"""The world outside: what is taken for granted about it, what would tell that it changes, and what was done then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ildsjel.facts.happened import Metrics

OWN, TABLE, SENTENCE = "own", "table", "sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """Something taken for granted about the world outside, the initiative that rests on it, and a day to look
    `again`; an empty text takes it back."""

    on: date
    key: str
    text: str = ""
    initiative: str = ""
    again: date | None = None
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """What would tell that an assumption no longer holds: a weekly measure of your `own`, a series in a published
    `table`, or a `sentence` somebody will say (`text`).

    `measure` is the name of an outcome, `channel:measure` of an audience, or the series. It tells when it passes
    `above` or falls `below`; one of your own without either tells when it moves by more than it usually swings.
    """

    on: date
    assumption: str
    key: str
    sort: str
    measure: str = ""
    above: Decimal | None = None
    below: Decimal | None = None
    text: str = ""
    off: bool = False
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBreak:
    """From this day on a measure or a published series is counted another way: before and after cannot be
    compared."""

    on: date
    measure: str
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Something has changed outside, as a person says it, and the assumption it touches."""

    on: date
    text: str
    assumption: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapted:
    """What was done about a change outside: `change` and what was changed, or `keep` and why nothing has to be.

    `of` is the key of a signpost, and then answers all it has told so far, or the id of what was noticed.
    """

    on: date
    of: str
    choice: str
    text: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One series of a published table as it stood on the day it was published: its values `m` by period, oldest
    first, and the periods from which it is counted another way (`breaks`), as the publisher says it in `note`."""

    on: date
    series: str
    title: str
    publisher: str = ""
    unit: str = ""
    note: str = ""
    breaks: tuple[str, ...] = ()
    id: str = ""
    m: Metrics = ()
