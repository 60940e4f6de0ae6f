"""Plain facts to a Book: the reference that the sums kept in the database must agree with.

Facts after `now` are left out. Days reach back to the first entry; sums by person and week, money, posts and talk
cover `reach(period)`: the fixed blocks of four weeks the period touches and the one before, whole weeks always; whose
hours they were reaches two blocks further.
Attendance lies within the period. A conversation belongs to the days it began on, and to every later period while it
waits for an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import TypeVar

from ildsjel.facts.book import Book
from ildsjel.facts.hands import OwnReplies
from ildsjel.facts.happened import Audience, Message, Outcome, Post, Spend, Time
from ildsjel.facts.house import Channel, House, Initiative, Member, WorkKind
from ildsjel.facts.kinds import Fact, Learning, Stated
from ildsjel.facts.leading import Taken, Weekly
from ildsjel.facts.learned import Ask, Decision, Reply, Studied
from ildsjel.facts.outside import Adapted, Noticed, Published
from ildsjel.facts.period import DAY, Period, monday
from ildsjel.facts.pulse import Pulse
from ildsjel.facts.stated import Hours, Worth
from ildsjel.facts.sums import CrewSum, DaySum, Doing, Followers, LoggedDay, TalkSum, Traffic, WorkSum
from ildsjel.insight.blocks import block_of, crew_reach, reach
from ildsjel.insight.conversations import conversations
from ildsjel.insight.few_hands.doings import doings
from ildsjel.insight.few_hands.replied import replied, theirs
from ildsjel.insight.measured import measures_of
from ildsjel.insight.talk import as_seen_in, talk_sums
from ildsjel.insight.traffic import MEASURE, followers, traffic
from ildsjel.insight.working_time import ZONE, local

F = TypeVar("F")
K = TypeVar("K", Channel, WorkKind, Initiative, Member)


def gather(facts: Iterable[Fact], *, now: datetime, period: Period) -> Book:
    """The book of `period` as it stands at `now`, worked out from facts in any order."""
    known = [f for f in facts if _has_happened(f, now)]
    house = _house(known)
    times, wide, measures = _of(known, Time), reach(period), measures_of(known)
    talk, has_worth = _talk(known, house), bool(_of(known, Worth))
    return Book(
        now=now,
        period=period,
        house=house,
        days=_days(times, house),
        crew=_crew([t for t in times if t.on in crew_reach(period)], house),
        work=_work([t for t in times if t.on in wide], house),
        attendance=_attendance([t for t in times if t.on in period]),
        talk=as_seen_in(wide, talk),
        doing=_doing(times, known, house),
        traffic=_traffic(known, house, talk) if has_worth else (),
        followers=_followers(known) if has_worth else (),
        posts=_posts(known, wide, now.date()),
        spend=_ordered([s for s in _of(known, Spend) if s.on in wide]),
        outcomes=_ordered([o for o in _of(known, Outcome) if o.name in measures]),
        audience=_ordered([a for a in _of(known, Audience) if a.measure in measures]),
        stated=_ordered(_stated(known)),
        decisions=_ordered(_of(known, Decision)),
        studied=_ordered(_of(known, Studied)),
        asks=_ordered(_of(known, Ask)),
        replies=_ordered(_of(known, Reply)),
        taken=_ordered(_of(known, Taken)),
        pulses=_ordered(_of(known, Pulse)),
        weeklies=_ordered(_of(known, Weekly)),
        learning=_ordered([f for f in known if isinstance(f, Learning)]),
        noticed=_ordered(_of(known, Noticed)),
        adapted=_ordered(_of(known, Adapted)),
        published=_ordered(_of(known, Published)),
    )


def lag(entry: Time) -> int | None:
    """Seconds from the work was over until it was logged; None while that moment is unknown.

    Where only the day of the work is known, the delay runs from the midnight that ends it.
    """
    if entry.logged is None:
        return None
    over = datetime.combine(entry.on + DAY, time(0), ZONE)
    if entry.at:
        return max(0, int((entry.logged - entry.at).total_seconds()) - entry.seconds)
    return max(0, int((entry.logged - over).total_seconds()))


def _has_happened(fact: Fact, now: datetime) -> bool:
    at = getattr(fact, "at", None)
    return at <= now if at else fact.on <= now.date()


def _of(facts: Sequence[Fact], kind: type[F]) -> list[F]:
    return [f for f in facts if isinstance(f, kind)]


def _stated(facts: Sequence[Fact]) -> list[Stated]:
    return [f for f in facts if isinstance(f, Stated)]


def _house(facts: Sequence[Fact]) -> House:
    return House(
        channels=_latest(_of(facts, Channel)),
        kinds=_latest(_of(facts, WorkKind)),
        initiatives=_latest(_of(facts, Initiative)),
        members=_latest(_of(facts, Member)),
    )


def _latest(facts: list[K]) -> tuple[K, ...]:
    by_key = {f.key: f for f in sorted(facts, key=lambda f: f.on)}
    return tuple(by_key[key] for key in sorted(by_key))


def _who(entry: Time) -> str:
    return entry.who or f"label:{entry.by}"


def _initiative(entry: Time | Message, house: House) -> str:
    return entry.initiative or house.initiative_for(entry.channel)


def _days(times: list[Time], house: House) -> tuple[DaySum, ...]:
    sums: defaultdict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0])
    for t in times:
        sums[t.on, _initiative(t, house)][t.protected] += t.seconds
    return tuple(DaySum(*key, *sums[key]) for key in sorted(sums))


def _crew(times: list[Time], house: House) -> tuple[CrewSum, ...]:
    found: defaultdict[tuple[date, str, str], list[Time]] = defaultdict(list)
    for t in times:
        if not t.protected:
            found[monday(t.on), _initiative(t, house), t.channel].append(t)
    return tuple(CrewSum(*key, sum(t.seconds for t in found[key]), _heads(found[key])) for key in sorted(found))


def _heads(times: list[Time]) -> frozenset[str]:
    return frozenset(_who(t) for t in times)


def _work(times: list[Time], house: House) -> tuple[WorkSum, ...]:
    sums: defaultdict[tuple[date, str, str, str], int] = defaultdict(int)
    for t in times:
        if not t.protected:
            sums[block_of(t.on).start, _who(t), _initiative(t, house), t.kind] += t.seconds
    return tuple(WorkSum(*key, sums[key]) for key in sorted(sums))


def _doing(times: list[Time], known: Sequence[Fact], house: House) -> tuple[Doing, ...]:
    told = frozenset(member.key for member in house.members if member.told)
    done = (
        (t.on, who, t.channel, _initiative(t, house), t.kind, t.seconds, is_own)
        for t in times
        for who, is_own in ((t.who, True), (t.mate, False))
        if t.kind and not t.protected and who in told
    )
    said = sorted(_of(known, OwnReplies), key=lambda one: one.on)
    return doings(done, replied(_of(known, Message), theirs(said) & told, partial(_initiative, house=house)))


def _attendance(times: list[Time]) -> tuple[LoggedDay, ...]:
    found: defaultdict[date, defaultdict[str, list[Time]]] = defaultdict(lambda: defaultdict(list))
    for t in times:
        found[t.on][_who(t)].append(t)
    return tuple(LoggedDay(on, *zip(*_entered(found[on]), strict=True)) for on in sorted(found))


def _entered(day: Mapping[str, list[Time]]) -> Iterator[tuple[str, int, int, int]]:
    """Of each person of a day: who, how many entries are timed, how many of the same day, and how late in all."""
    for who in sorted(day):
        logged = [t for t in day[who] if t.logged]
        same_day = sum(t.logged is not None and local(t.logged).date() == t.on for t in logged)
        yield who, len(logged), same_day, sum(lag(t) or 0 for t in logged)


def _talk(facts: Sequence[Fact], house: House) -> tuple[TalkSum, ...]:
    found = conversations(_of(facts, Message), hours=_of(facts, Hours), initiative_for=house.initiative_for)
    return talk_sums(found)


def _traffic(facts: Sequence[Fact], house: House, talk: Iterable[TalkSum]) -> tuple[Traffic, ...]:
    posts = {p.id or str(n): p for n, p in enumerate(_of(facts, Post))}.values()
    return traffic(
        [(p.on, p.initiative or house.initiative_for(p.channel), 1) for p in posts],
        [(t.on, house.initiative_for(t.channel), t.begun) for t in talk],
    )


def _followers(facts: Sequence[Fact]) -> tuple[Followers, ...]:
    read = _ordered([a for a in _of(facts, Audience) if a.measure == MEASURE])
    return followers((a.on, a.channel, float(a.value)) for a in read)


def _posts(facts: Sequence[Fact], period: Period, today: date) -> tuple[Post, ...]:
    posts = [p for p in _of(facts, Post) if p.on in period and (p.read or today) <= today]
    by_id = {p.id or str(n): p for n, p in enumerate(sorted(posts, key=lambda p: p.read or p.on))}
    return _ordered(list(by_id.values()))


def _ordered(facts: list[F]) -> tuple[F, ...]:
    return tuple(sorted(facts, key=lambda f: (f.on, f.id)))  # type: ignore[attr-defined]
