"""Ready-made sums, worked out again for the weeks a write has touched; always inside that write's transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from ildsjel.facts.period import WEEK, monday
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access

SPAN = 8


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
    by_day, by_crew, by_person = _folded(access, start, end)
    owner = access.organisation
    DaySum.objects.bulk_create(
        DaySum(organisation=owner, on=on, initiative=initiative, seconds=s, protected=p)
        for (on, initiative), (s, p) in by_day.items()
    )
    CrewSum.objects.bulk_create(
        CrewSum(
            organisation=owner,
            week=week,
            who_id=who,
            label_id=label,
            initiative=initiative,
            channel=channel,
            kind=kind,
            seconds=s,
            protected=p,
        )
        for (week, who, label, initiative, channel, kind), (s, p) in by_crew.items()
    )
    PersonDay.objects.bulk_create(
        PersonDay(
            organisation=owner,
            on=on,
            who_id=who,
            label_id=label,
            seconds=s,
            entries=n,
            timed=timed,
            same_day=same,
            lag=lag,
        )
        for (on, who, label), (s, n, timed, same, lag) in by_person.items()
    )


def _forget(access: Access, start: date, end: date) -> None:
    DaySum.objects.of(access).filter(on__gte=start, on__lt=end).delete()
    CrewSum.objects.of(access).filter(week__gte=start, week__lt=end).delete()
    PersonDay.objects.of(access).filter(on__gte=start, on__lt=end).delete()


def _folded(access: Access, start: date, end: date) -> tuple[dict, dict, dict]:
    by_day: dict[tuple, list[int]] = defaultdict(lambda: [0, 0])
    by_crew: dict[tuple, list[int]] = defaultdict(lambda: [0, 0])
    by_person: dict[tuple, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for on, who, by, initiative, channel, kind, seconds, protected, *counts in _grouped(access, start, end):
        label = None if who else by
        _add(by_day[on, initiative], seconds, protected)
        _add(by_crew[monday(on), who, label, initiative, channel, kind], seconds, protected)
        _add(by_person[on, who, label], seconds + protected, *counts)
    return by_day, by_crew, by_person


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
