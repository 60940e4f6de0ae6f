"""Who has done what is kept a day at a time, while it is switched on, and is what the plain facts come to."""

from datetime import timedelta

import pytest

from ildsjel.actions.leave import leave
from ildsjel.actions.look_ahead import look_ahead_for_all
from ildsjel.actions.receive import receive
from ildsjel.actions.switch_on import Record, evaluate, switch_off, switch_on
from ildsjel.actions.undo import undo
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import Period
from ildsjel.insight.gather import gather
from ildsjel.ledger import time
from ildsjel.ledger.doing import Doing, doing_of
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.people.person import Person
from tests.cast import NOW

RECORD = Record(need="a", consequences="b", purpose="c", design="d", duration="e", discussed_on=NOW.date())
TODAY = NOW.date()


def on(cast):
    switch_on(by=cast.kari, feature="few_hands", record=RECORD, now=NOW)


def done(cast, who="ola", hours=4, weeks=3, **more):
    facts = [
        Time(
            on=TODAY - timedelta(weeks=n),
            who=who,
            seconds=Seconds(hours * 3600),
            **{"channel": "facebook", "kind": "dialogue", "id": f"t:{who}:{n}:{sorted(more)}"} | more,
        )
        for n in range(weeks)
    ]
    return receive(by=getattr(cast, who), facts=facts, source="facts", now=NOW)


@pytest.fixture
def worked(cast):
    done(cast)
    done(cast, mate="amira", channel="blog", kind="posting")
    done(cast, channel="")
    done(cast, protected=True)
    done(cast, "amira", kind="")
    return cast


def test_off_nothing_is_worked_out_or_kept(worked):
    assert doing_of(worked.kari, TODAY) is None
    assert open_book(worked.kari, Period.weeks_to(TODAY, 4), now=NOW).doing is None
    assert not Doing.objects.of(worked.kari).exists()


def test_on_it_is_what_plain_facts_come_to(worked):
    on(worked)
    resolver, house = Resolver(worked.kari), open_house(worked.kari)
    rows = time.Time.objects.of(worked.kari).current().order_by("on", "pk")
    facts = [*house.initiatives, *house.channels, *house.kinds, *house.members]
    facts += [fact_of(row, resolver, resolved=True) for row in rows]
    now = NOW.astimezone(worked.organisation.zone)
    told = gather(facts, now=now, period=Period.weeks_to(TODAY, 4)).doing
    assert doing_of(worked.kari, TODAY) == told != ()
    assert {one.who for one in told} == {"ola", "amira"}
    assert doing_of(worked.jonas, TODAY) is None


def test_it_is_worked_out_once_a_day_and_read_the_same(worked):
    on(worked)
    first = doing_of(worked.kari, TODAY)
    kept = list(Doing.objects.of(worked.kari).order_by("pk").values_list("pk", flat=True))
    assert doing_of(worked.amira, TODAY) == first and len(kept) == len(first)
    assert list(Doing.objects.of(worked.kari).order_by("pk").values_list("pk", flat=True)) == kept
    assert doing_of(worked.kari, TODAY + timedelta(days=1)) == first
    assert not Doing.objects.of(worked.kari).filter(pk__in=kept).exists()


def test_the_clock_has_it_ready(worked):
    on(worked)
    look_ahead_for_all.call(NOW.isoformat())
    assert Doing.objects.of(worked.kari).exists()


def test_a_file_and_whatever_is_taken_back_count_at_once(worked):
    on(worked)
    before = doing_of(worked.kari, TODAY)
    more = done(worked, "amira", channel="email")
    assert len(doing_of(worked.kari, TODAY)) == len(before) + 3
    undo(by=worked.amira, receipt=more.pk, now=NOW)
    assert doing_of(worked.kari, TODAY) == before


def test_who_has_not_been_told_is_not_in_it(worked):
    on(worked)
    Person.objects.filter(pk=worked.ola.person.pk).update(told_at=None)
    leave(by=worked.kari, person="dag", now=NOW)
    assert "ola" not in {one.who for one in doing_of(worked.kari, TODAY)}


def test_switched_off_or_paused_it_is_deleted(worked):
    on(worked)
    doing_of(worked.kari, TODAY)
    switch_off(by=worked.kari, feature="few_hands", now=NOW)
    assert not Doing.objects.of(worked.kari).exists()
    on(worked)
    doing_of(worked.kari, TODAY)
    later = NOW + timedelta(days=190)
    look_ahead_for_all.call(later.isoformat())
    assert not Doing.objects.of(worked.kari).exists()
    evaluate(by=worked.kari, feature="few_hands", evaluation="Vi fortsetter.", now=later)
    assert doing_of(worked.kari, later.date())
