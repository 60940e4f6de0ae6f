"""The book: one organisation's ready-made sums and statements, as the pure questions read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime

from django.db.models import Count

from ildsjel.facts.book import Book
from ildsjel.facts.house import House
from ildsjel.facts.kinds import Fact, Learning, Stated
from ildsjel.facts.leading import Taken, Weekly
from ildsjel.facts.learned import Ask, Decision, Reply, Studied
from ildsjel.facts.outside import Adapted, Noticed, Published
from ildsjel.facts.period import Period
from ildsjel.facts.pulse import Pulse
from ildsjel.facts.stated import Worth
from ildsjel.facts.sums import CrewSum, DaySum, Followers, LoggedDay, TalkSum, Traffic, WorkSum
from ildsjel.facts.text import read_line
from ildsjel.insight.blocks import crew_reach, reach
from ildsjel.insight.measured import measures_of
from ildsjel.insight.traffic import MEASURE, followers, traffic
from ildsjel.ledger import sums
from ildsjel.ledger.ahead import ahead_of
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.doing import doing_of
from ildsjel.ledger.heads import HEAD_OF_SUM
from ildsjel.ledger.outcome import Outcome
from ildsjel.ledger.plain import Listed, day, listed, said
from ildsjel.ledger.post import Post
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.spend import Spend
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.use import first_used, last_used, uses_of
from ildsjel.people.access import Access

TALK = tuple(field.name for field in fields(TalkSum))
COUNTS = TALK[2:-2]


def open_book(access: Access, period: Period, *, now: datetime) -> Book:
    """What `access` reaches, over `period`, as it stands at `now` (moved to the organisation's zone)."""
    now = now.astimezone(access.organisation.zone)
    resolver = Resolver(access)
    stated = [read_line(line) for line in _lines(access, now)]
    has_worth = any(isinstance(fact, Worth) for fact in stated)
    return Book(
        now=now,
        period=period,
        house=resolver.house,
        days=tuple(_days(access, now)),
        crew=tuple(_crew(access, period, resolver)),
        work=tuple(_work(access, period, resolver)),
        attendance=tuple(_attendance(access, period, resolver)),
        talk=tuple(_talk(access, reach(period))),
        doing=doing_of(access, now.date()),
        traffic=_traffic(access, resolver.house, now) if has_worth else (),
        followers=_followers(access, now) if has_worth else (),
        posts=tuple(_facts(access, Post, reach(period), resolver)),
        spend=tuple(_facts(access, Spend, reach(period), resolver)),
        outcomes=tuple(_measured(access, Outcome, "name", stated, now, resolver)),
        audience=tuple(_measured(access, Audience, "measure", stated, now, resolver)),
        studied=tuple(fact for fact in stated if isinstance(fact, Studied)),
        stated=tuple(fact for fact in stated if isinstance(fact, Stated)),
        decisions=tuple(fact for fact in stated if isinstance(fact, Decision)),
        asks=tuple(fact for fact in stated if isinstance(fact, Ask)),
        replies=tuple(fact for fact in stated if isinstance(fact, Reply)),
        taken=tuple(fact for fact in stated if isinstance(fact, Taken)),
        pulses=tuple(fact for fact in stated if isinstance(fact, Pulse)),
        weeklies=tuple(fact for fact in stated if isinstance(fact, Weekly)),
        learning=tuple(fact for fact in stated if isinstance(fact, Learning)),
        noticed=tuple(fact for fact in stated if isinstance(fact, Noticed)),
        adapted=tuple(fact for fact in stated if isinstance(fact, Adapted)),
        published=tuple(fact for fact in stated if isinstance(fact, Published)),
        uses=uses_of(access, reach(period)),
        last_used=last_used(access),
        first_used=first_used(access),
        ahead=ahead_of(access) if has_worth else {},
    )


def _lines(access: Access, now: datetime) -> Iterator[str]:
    kept = Statement.objects.of(access).current().filter(on__lte=now.date())
    return kept.order_by("on", "pk").values_list("line", flat=True)


def _days(access: Access, now: datetime) -> Iterator[DaySum]:
    rows = sums.DaySum.objects.of(access).filter(on__lte=now.date()).annotate(said=said("on"))
    for on, *rest in (
        rows.order_by("on", "initiative").values_list("said", "initiative", "seconds", "protected").plain()
    ):
        yield DaySum(day(on), *rest)


def _crew(access: Access, period: Period, resolver: Resolver) -> Iterator[CrewSum]:
    wide = crew_reach(period)
    rows = sums.CrewSum.objects.of(access).filter(week__range=(wide.start, wide.end)).annotate(said=said("week"))
    asked = rows.order_by("week", "pk").values_list("said", "initiative", "channel", "seconds", "heads")
    for week, *place, heads in asked.plain():
        yield CrewSum(day(week), *place, frozenset(resolver.heads(listed(heads))))


def _work(access: Access, period: Period, resolver: Resolver) -> Iterator[WorkSum]:
    wide = reach(period)
    rows = sums.WorkSum.objects.of(access).filter(block__range=(wide.start, wide.end)).order_by("block", "pk")
    rows = rows.annotate(said=said("block"), head=HEAD_OF_SUM)
    for block, head, *rest in rows.values_list("said", "head", "initiative", "kind", "seconds").plain():
        yield WorkSum(day(block), resolver.head(head), *rest)


def _attendance(access: Access, period: Period, resolver: Resolver) -> Iterator[LoggedDay]:
    rows = sums.PersonDay.objects.of(access).filter(on__range=(period.start, period.end)).values(said=said("on"))
    # A list for each day: row by row they take three times as long to read.
    lists = {"heads": Listed(HEAD_OF_SUM)} | {f"all_{name}": Listed(name) for name in LoggedDay._fields[2:]}
    for on, heads, *counts in rows.annotate(**lists).order_by("said").values_list("said", *lists).plain():
        yield LoggedDay(day(on), tuple(resolver.heads(listed(heads))), *map(tuple, map(listed, counts)))


def _talk(access: Access, period: Period) -> Iterator[TalkSum]:
    """The sums of the period; of the days before it, only who still waits."""
    rows = sums.TalkSum.objects.of(access).order_by("on", "channel")
    waiting = rows.filter(on__lt=period.start, waiting__gt=0)
    for on, channel, waits in waiting.values_list("on", "channel", "waits").plain():
        yield TalkSum(on=day(on), channel=channel, waits=tuple(listed(waits)))
    within = rows.filter(on__range=(period.start, period.end))
    for on, channel, *counts, answers, waits in within.values_list(*TALK).plain():
        told = dict(zip(COUNTS, counts, strict=True))
        answered = tuple(map(tuple, listed(answers)))
        yield TalkSum(on=day(on), channel=channel, **told, answers=answered, waits=tuple(listed(waits)))


def _traffic(access: Access, house: House, now: datetime) -> tuple[Traffic, ...]:
    posted = Post.objects.of(access).current().filter(on__lte=now.date()).values("on", "initiative", "channel")
    posts = posted.annotate(n=Count("pk")).values_list("on", "initiative", "channel", "n").plain()
    talk = sums.TalkSum.objects.of(access).filter(on__lte=now.date()).values_list("on", "channel", "begun")
    return traffic(
        ((day(on), initiative or house.initiative_for(channel), n) for on, initiative, channel, n in posts),
        ((day(on), house.initiative_for(channel), begun) for on, channel, begun in talk.plain()),
    )


def _followers(access: Access, now: datetime) -> tuple[Followers, ...]:
    read = Audience.objects.of(access).current().filter(on__lte=now.date(), measure=MEASURE).order_by("on", "key")
    rows = read.values_list("on", "channel", "value").plain()
    return followers((day(on), channel, float(value)) for on, channel, value in rows)


def _measured(
    access: Access, model: type, name: str, stated: list[Fact], now: datetime, resolver: Resolver
) -> Iterator:
    """All there is of what goals and experiments are measured by, signposts watch, and of what has a worth."""
    measures = measures_of(stated)
    if not measures:
        return iter(())
    rows = model.objects.of(access).current().filter(on__lte=now.date(), **{f"{name}__in": measures})
    return (fact_of(row, resolver, resolved=True) for row in rows.order_by("on", "key"))


def _facts(access: Access, model: type, period: Period, resolver: Resolver) -> Iterator:
    rows = model.objects.of(access).current().filter(on__range=(period.start, period.end))
    return (fact_of(row, resolver, resolved=True) for row in rows.order_by("on", "pk"))
