"""What an answer looks like to a program; the same as `ildsjel review --json` gives."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from ildsjel.surfaces.api.period import Days


class FigureOut(Schema):
    """A number with its interval and the n it rests on; an undefined one is null, never 0."""

    value: float | None
    low: float | None
    high: float | None
    unit: str
    n: int | None


class RowOut(Schema):
    """One line of the table behind an answer."""

    key: str
    about: str
    status: str
    figures: dict[str, FigureOut]


class PointOut(FigureOut):
    """One step of a curve."""

    step: str


class SeriesOut(Schema):
    """A curve, and the line it is held against."""

    name: str
    title: str
    step: Literal["day", "week"]
    limit: float | None
    points: list[PointOut]


class HoursOut(FigureOut):
    """What so many hours a week bring beyond what they cost."""

    hours: float


class CurveOut(Schema):
    """What comes of hours a week, with the band it may lie in."""

    name: str
    title: str
    points: list[HoursOut]


class SaidOut(Schema):
    """What was said in the week that begins on `week`: what it supported, and the statement that stood."""

    week: date
    status: str
    shown: str


class NeedOut(Schema):
    """Something missing before the question can be answered."""

    says: str
    have: float
    need: float


class ChoiceOut(Schema):
    """Something the leader can decide."""

    choice: Literal["keep", "change", "unknown"]
    says: str


class EvidenceOut(Schema):
    """Which facts lie behind the answer."""

    kind: str
    period: Days
    where: dict[str, str]


class AnswerOut(Schema):
    """The answer to one question, or what is missing before there is one (`kind` not_yet)."""

    key: str
    kind: Literal["answer", "not_yet"]
    status: str
    says: str
    lang: Literal["nb", "en"]
    about: str
    severity: int = Field(description="0 all is well, 1 worth a look, 2 the leader should decide")
    period: Days
    figures: dict[str, FigureOut]
    rows: list[RowOut]
    claims: list[tuple[str, str]]
    series: list[SeriesOut]
    curve: CurveOut | None
    past: list[SaidOut]
    needs: list[NeedOut]
    decide: list[ChoiceOut]
    evidence: list[EvidenceOut]
    rule: str
