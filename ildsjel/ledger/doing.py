"""Who has done what: added up once a day, and kept only while it is switched on.

Nobody waits for it: the clock does it at night, and else whoever reads it first that day. Somebody who joins, leaves,
is told or is matched, a file that comes in and whatever is taken back make it be added up anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import models, transaction
from django.db.models import Sum

from ildsjel.facts.sums import Doing as Pure
from ildsjel.insight.few_hands.doings import Done, doings
from ildsjel.insight.few_hands.replied import Replied, replied
from ildsjel.ledger.gate import Owned
from ildsjel.ledger.open_house import Known, known
from ildsjel.ledger.own_replies import own_repliers, replies_of
from ildsjel.ledger.plain import day, said
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.people.switch import Feature, is_on


class Doing(Owned):
    """A kept `facts.sums.Doing`; `mark` is of the day it was added up, and of how the house was furnished then."""

    mark = models.CharField(max_length=43)
    week = models.DateField()
    who = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=75, blank=True)
    kind = models.CharField(max_length=40)
    hours = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "week", "who", "place", "kind"], name="one_doing_a_week")
        ]


def doing_of(access: Access, today: date) -> tuple[Pure, ...] | None:
    """All there is by a day; None, with nothing kept, while it is off."""
    if not is_on_here(access, today):
        forget_doing(access)
        return None
    here = known(access)
    mark = f"{today} {_furnished(access)}"
    kept = tuple(_kept(access, mark, here))
    return kept or _added_up(access, mark, here, today)


def is_on_here(access: Access, today: date) -> bool:
    """Whether it has been discussed who knows what."""
    return is_on(access.organisation, Feature.FEW_HANDS, today)


def forget_doing(access: Access) -> None:
    """Deletes what was added up."""
    rows = Doing.objects.of(access)
    if rows.exists():
        rows.delete()


def _furnished(access: Access) -> str:
    return Organisation.objects.values_list("furnished", flat=True).get(pk=access.organisation.pk)


def _kept(access: Access, mark: str, here: Known) -> Iterator[Pure]:
    keys = {pk: key for key, pk in here.people.items()}
    rows = Doing.objects.of(access).filter(mark=mark).annotate(said=said("week")).order_by("week", "pk")
    for week, who, *rest in rows.values_list("said", "who_id", "place", "kind", "hours").plain():
        yield Pure(day(week), keys[who], *rest)


def _added_up(access: Access, mark: str, here: Known, today: date) -> tuple[Pure, ...]:
    """Added up from the entries, and kept in place of what was there."""
    done = [*_done(access, here, today, "who"), *_done(access, here, today, "mate")]
    found = doings(done, _replied(access, here, today))
    with transaction.atomic():
        Doing.objects.of(access).delete()
        Doing.objects.bulk_create(
            (
                Doing(
                    organisation=access.organisation,
                    mark=mark,
                    week=one.week,
                    who_id=here.people[one.who],
                    place=one.place,
                    kind=one.kind,
                    hours=one.hours,
                )
                for one in found
            ),
            ignore_conflicts=True,
        )
    return found


def _replied(access: Access, here: Known, today: date) -> Iterable[Replied]:
    """The replies of those who have said that theirs count."""
    told = frozenset(key for key, pk in here.people.items() if pk in here.told)
    whose = own_repliers(access) & told
    found = replies_of(access, whose, today) if whose else []
    return replied(found, whose, lambda one: one.initiative or here.house.initiative_for(one.channel))


def _done(access: Access, here: Known, today: date, whose: str) -> Iterable[Done]:
    """Days of entries: what each has logged (`who`), or what was done together with them (`mate`)."""
    keys = {pk: key for key, pk in here.people.items()}
    rows = Time.objects.of(access).current().filter(protected=False, on__lte=today, **{f"{whose}__in": here.told})
    asked = rows.exclude(kind="").order_by().values(whose, "on", "channel", "initiative", "kind")
    sums = asked.annotate(said=said("on"), total=Sum("seconds"))
    columns = ("said", f"{whose}_id", "channel", "initiative", "kind", "total")
    for on, who, channel, initiative, kind, seconds in sums.values_list(*columns).plain():
        place = initiative or here.house.initiative_for(channel)
        yield day(on), keys[who], channel, place, kind, seconds, whose == "who"
