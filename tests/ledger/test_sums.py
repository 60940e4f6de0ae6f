"""Sums equal what the entries come to, after whatever has been done to them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ildsjel.actions.match_label import match_label
from ildsjel.actions.receive import receive
from ildsjel.actions.suggest import ALWAYS
from ildsjel.actions.undo import undo
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.house import Match
from ildsjel.facts.period import Period
from ildsjel.insight.gather import gather
from ildsjel.ledger import time
from ildsjel.ledger.label import Label
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from tests.cast import NOW

OSLO = ZoneInfo("Europe/Oslo")
START = date(2026, 1, 5)
PERIOD = Period(START, date(2026, 3, 6))
DAYS = st.integers(0, 59).map(lambda n: START + timedelta(days=n))
ENTRIES = st.builds(
    Time,
    on=DAYS,
    seconds=st.integers(1, 30_000).map(Seconds),
    who=st.sampled_from(["ola", "amira", "kari", ""]),
    by=st.sampled_from(["", "Ola N.", "Kjell"]),
    under=st.sampled_from(["", "Facebook", "Kampanje 7"]),
    channel=st.sampled_from(["", "facebook", "blog"]),
    kind=st.sampled_from(["", "dialogue", "strategy"]),
    protected=st.booleans(),
    logged=st.none() | DAYS.map(lambda day: datetime(day.year, day.month, day.day, 12, tzinfo=OSLO)),
    id=st.integers(1, 12).map(lambda n: f"t:{n}"),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("receive"), st.lists(ENTRIES, min_size=1, max_size=6)),
        st.tuples(st.just("undo"), st.integers(0, 9)),
        st.tuples(st.just("match"), st.sampled_from(["facebook", "email", ""])),
    ),
    max_size=8,
)


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_sums_are_what_the_entries_come_to(cast, steps):
    from django.db import transaction

    with transaction.atomic():
        for verb, what in steps:
            act(cast, verb, what)
        assert_same(cast)
        transaction.set_rollback(True)


def act(cast, verb, what):
    if verb == "receive":
        receive(by=cast.kari, facts=what, source="toggl", now=NOW)
    elif verb == "undo":
        standing = list(Receipt.objects.of(cast.kari).filter(state=State.STANDING).order_by("pk"))
        if standing:
            undo(by=cast.kari, receipt=standing[what % len(standing)].pk, now=NOW)
    elif Label.objects.of(cast.kari).filter(text="Kampanje 7").exists():
        match = Match(on=ALWAYS, source="toggl", field="under", label="Kampanje 7", channel=what)
        match_label(by=cast.kari, match=match)


def assert_same(cast):
    resolver = Resolver(cast.kari)
    rows = time.Time.objects.of(cast.kari).current()
    facts = [fact_of(row, resolver, resolved=True) for row in rows]
    house = open_house(cast.kari)
    now = NOW.astimezone(OSLO)
    expected = gather(
        [*house.initiatives, *house.channels, *house.kinds, *house.members, *facts], now=now, period=PERIOD
    )
    kept = open_book(cast.kari, PERIOD, now=NOW)
    assert sorted(kept.days, key=repr) == sorted(expected.days, key=repr)
    assert sorted(kept.attendance, key=repr) == sorted(expected.attendance, key=repr)
    assert set(kept.crew) == set(expected.crew)


@pytest.mark.parametrize("cls", ["Time", "Spend", "Post", "Message", "Audience", "Outcome"])
def test_every_field_of_a_fact_has_a_place_in_its_row(cls):
    from dataclasses import fields

    from ildsjel.facts import happened
    from ildsjel.ledger.rows import MODELS

    fact = getattr(happened, cls)
    columns = {field.name for field in MODELS[fact]._meta.get_fields()} | {"id", "source"}
    assert {field.name for field in fields(fact)} <= columns
