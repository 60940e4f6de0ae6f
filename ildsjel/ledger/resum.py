"""Ready-made sums, worked out again for the weeks a write has touched; always inside that write's transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from ildsjel.facts.period import WEEK, monday
from ildsjel.ledger.bulk import insert
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access

SPAN = 8
DAY_COLUMNS = (
    "organisation_id",
    "on",
    "initiative",
    "seconds",
    "protected",
)
CREW_COLUMNS = (
    "organisation_id",
    "week",
    "who_id",
    "label_id",
    "initiative",
    "channel",
    "kind",
    "seconds",
    "protected",
)
PERSON_COLUMNS = (
    "organisation_id",
    "on",
    "who_id",
    "label_id",
    "seconds",
    "entries",
    "timed",
    "same_day",
    "lag",
)
Sums = dict[tuple[Any, ...], list[int]]


def resum(access: Access, days: Iterable[date]) -> None:
    """Works out the sums of every ISO week that holds one of `days`, from the entries that count now."""
    weeks = sorted({monday(day) for day in days})
    while weeks:
        first = weeks[0]
        span = [week for week in weeks[:SPAN] if week < first + SPAN * WEEK]
        _resum_between(access, first, span[-1] + WEEK)
        weeks = weeks[len(span) :]


def _resum_between(access: Access, start: date, end: date) -> None:
    _forget(access, start, end)
    firm = access.organisation.pk
    for model, (columns, sums) in _folded(access, start, end).items():
        insert(model, columns, ((firm, *place, *amounts) for place, amounts in sums.items()))


def _forget(access: Access, start: date, end: date) -> None:
    DaySum.objects.of(access).filter(on__gte=start, on__lt=end).delete()
    CrewSum.objects.of(access).filter(week__gte=start, week__lt=end).delete()
    PersonDay.objects.of(access).filter(on__gte=start, on__lt=end).delete()


def _folded(access: Access, start: date, end: date) -> dict[type, tuple[tuple[str, ...], Sums]]:
    """For each model its columns, and the amounts by place."""
    by_day: Sums = defaultdict(lambda: [0, 0])
    by_crew: Sums = defaultdict(lambda: [0, 0])
    by_person: Sums = defaultdict(lambda: [0, 0, 0, 0, 0])
    for on, who, by, initiative, channel, kind, seconds, protected, *counts in _grouped(access, start, end):
        label = None if who else by
        _add(by_day[on, initiative], seconds, protected)
        _add(by_crew[monday(on), who, label, initiative, channel, kind], seconds, protected)
        _add(by_person[on, who, label], seconds + protected, *counts)
    return {DaySum: (DAY_COLUMNS, by_day), CrewSum: (CREW_COLUMNS, by_crew), PersonDay: (PERSON_COLUMNS, by_person)}


def _grouped(access: Access, start: date, end: date) -> Iterable[tuple]:
    return (
        Time.objects.of(access)
        .current()
        .filter(on__gte=start, on__lt=end)
        .values_list("on", "who", "by", "initiative", "channel", "kind")
        .annotate(
            own=Coalesce(Sum("seconds", filter=Q(protected=False)), 0),
            kept=Coalesce(Sum("seconds", filter=Q(protected=True)), 0),
            entries=Count("pk"),
            timed=Count("lag"),
            same=Count("pk", filter=Q(same_day=True)),
            late=Coalesce(Sum("lag"), 0),
        )
        .order_by()
    )


def _add(sums: list[int], *amounts: int) -> None:
    for place, amount in enumerate(amounts):
        sums[place] += amount
