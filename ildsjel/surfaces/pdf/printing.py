"""Print the decision page in the worker: once for a version of the ledger, a period and a language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from django.utils import timezone
from django_tasks import task

from ildsjel.facts.period import Period
from ildsjel.people.organisation import Organisation
from ildsjel.surfaces.pdf.decision_page import decision_page
from ildsjel.surfaces.show.kept_file import keep, kept_file

KEPT = 200
LAYOUT = 1  # A new layout makes every kept page old.


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page, and everything that stands on it depends on."""

    organisation: int
    version: int
    furnished: str
    start: str
    end: str
    today: str
    lang: str

    @classmethod
    def of(cls, firm: Organisation, *, period: Period, lang: str) -> Asked:
        """The page somebody asks for now."""
        today = timezone.now().astimezone(firm.zone).date()
        days = (period.start.isoformat(), period.end.isoformat(), today.isoformat())
        return cls(firm.pk, firm.version, firm.furnished, *days, lang)

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return kept_file("papers", f"{LAYOUT} {self!r}", ".pdf")


def printed(asked: Asked) -> bytes | None:
    """The PDF if it has been printed."""
    return asked.path.read_bytes() if asked.path.exists() else None


def ask_for(asked: Asked) -> None:
    """Asks the worker to print it."""
    print_page.enqueue(asdict(asked))


@task()
def print_page(asked: dict[str, str]) -> None:
    """Prints the page, and keeps it."""
    page = Asked(**asked)
    if page.path.exists():
        return
    firm = Organisation.objects.get(pk=page.organisation)
    period = Period(date.fromisoformat(page.start), date.fromisoformat(page.end))
    pdf = decision_page(firm, period=period, lang=page.lang, now=timezone.now())
    keep(page.path, pdf, most=KEPT)
