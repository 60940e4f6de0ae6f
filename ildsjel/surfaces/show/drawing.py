"""Draw a chart: done once for a version of the ledger, a viewer and a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.utils import timezone
from django_tasks import task

from ildsjel.actions.review import review
from ildsjel.facts.period import Period
from ildsjel.insight.answer import Answer
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.person import Person
from ildsjel.surfaces.show.chart import draw, spec
from ildsjel.surfaces.show.hours_chart import hours_spec
from ildsjel.surfaces.show.kept_file import keep, kept_file
from ildsjel.surfaces.show.speaker import Speaker

KEPT = 2000
STYLE = 2  # A new look makes every kept drawing old.


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which chart, for whom; everything the drawing depends on."""

    organisation: int
    version: int
    viewer: int
    key: str
    name: str
    start: str
    end: str
    today: str
    lang: str

    @classmethod
    def of(cls, access: Access, *, key: str, name: str, period: Period, lang: str) -> Wanted:
        """The chart a reader asks for now."""
        today = timezone.now().astimezone(access.organisation.zone).date()
        return cls(
            access.organisation.pk,
            access.organisation.version,
            access.person.pk if access.person else 0,
            key,
            name,
            period.start.isoformat(),
            period.end.isoformat(),
            today.isoformat(),
            lang,
        )

    @property
    def path(self) -> Path:
        """Where the drawing is kept."""
        return kept_file("charts", f"{STYLE} {self!r}", ".svg")


def drawn(wanted: Wanted) -> str | None:
    """The SVG if it has been drawn; empty where there is nothing to draw."""
    return wanted.path.read_text("utf-8") if wanted.path.exists() else None


def ask_for(wanted: Wanted) -> None:
    """Asks the worker to draw it."""
    draw_chart.enqueue(asdict(wanted))


@task()
def draw_chart(wanted: dict[str, str]) -> None:
    """Draws the chart its viewer may see, and keeps it."""
    want = Wanted(**wanted)
    if want.path.exists():
        return
    person = Person.objects.select_related("organisation").get(pk=want.viewer, organisation_id=want.organisation)
    access = Access(person, person.organisation, person.roles)
    period = Period(date.fromisoformat(want.start), date.fromisoformat(want.end))
    answers = review(by=access, period=period, now=timezone.now())
    speaker = Speaker(want.lang, open_house(access))
    specs = [spec for answer in answers if answer.key == want.key for spec in _specs(answer, want.name, speaker)]
    svg = draw(specs[0]) if specs else ""
    keep(want.path, svg.encode(), most=KEPT)


def _specs(answer: Answer, name: str, speaker: Speaker) -> Iterator[dict[str, Any]]:
    if answer.curve and answer.curve.name == name:
        yield hours_spec(answer.curve, speaker)
    yield from (spec(series, speaker) for series in answer.series if series.name == name)
