"""Sums equal what the entries come to, after whatever has been done to them."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ildsjel.actions.arrange import arrange
from ildsjel.actions.forget import forget
from ildsjel.actions.log_time import log_time
from ildsjel.actions.match_label import match_label
from ildsjel.actions.receive import open_receipt, receive
from ildsjel.actions.right import Refused
from ildsjel.actions.suggest import ALWAYS
from ildsjel.actions.undo import undo
from ildsjel.facts.batch import batches
from ildsjel.facts.happened import Message, Seconds, Time
from ildsjel.facts.house import Initiative, Match
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Hours
from ildsjel.ledger import time
from ildsjel.ledger.gains import gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.label import Label
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver, UnknownPerson
from ildsjel.ledger.stand import stand
from ildsjel.ledger.version import version_of
from tests.cast import NOW
from tests.sums import OSLO, assert_sums_hold

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
LINES = ["fb 6", "blogg 12 skrev", "30", "fb 5 #ryggdekning", "fb 10 i går", "6 epost @amira"]
MESSAGES = st.builds(
    Message,
    on=DAYS,
    at=DAYS.map(lambda day: datetime(day.year, day.month, day.day, 12, tzinfo=OSLO)),
    way=st.sampled_from(["in", "out"]),
    channel=st.sampled_from(["facebook", "x"]),
    form=st.sampled_from(["direct", "comment"]),
    text=st.sampled_from(["Har dere åpent?", "Takk", "Ja"]),
    author=st.sampled_from(["x:1", "b", "c"]),
    under=st.sampled_from(["", "Kampanje 7"]),
    id=st.integers(1, 12).map(lambda n: f"m:{n}"),
)
STEP = st.one_of(
    st.tuples(st.just("receive"), st.lists(ENTRIES, min_size=1, max_size=6)),
    st.tuples(st.just("undo"), st.integers(0, 9)),
    st.tuples(st.just("match"), st.sampled_from(["facebook", "email", ""])),
    st.tuples(st.just("log"), st.sampled_from(LINES)),
    st.tuples(st.just("say"), st.lists(MESSAGES, min_size=1, max_size=6)),
    st.tuples(st.just("hours"), st.sampled_from(["mon-fri 08:00-16:00", "sat 10:00-14:00", ""])),
    st.tuples(st.just("arrange"), st.sampled_from(["blogg", "daily"])),
    st.tuples(st.just("forget"), st.sampled_from(["amira", "x:1"])),
)
MEANWHILE = st.tuples(st.just("bring"), st.tuples(st.lists(ENTRIES, min_size=2, max_size=6), STEP))
"""A file is being brought in, and something else is done before it counts."""
STEPS = st.lists(st.one_of(STEP, MEANWHILE), max_size=8)


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_sums_are_what_the_entries_come_to(cast, steps):
    from django.db import transaction

    with transaction.atomic():
        for verb, what in steps:
            act(cast, verb, what)
        forgotten = any("amira" in str(step) for step in steps if "forget" in str(step))
        assert_sums_hold(cast.kari, PERIOD, NOW, is_whole=not forgotten)
        transaction.set_rollback(True)


def act(cast, verb, what):
    if verb in ("receive", "say"):
        with suppress(UnknownPerson):
            receive(by=cast.kari, facts=what, source="toggl", now=NOW)
    elif verb == "bring":
        with suppress(UnknownPerson):
            bring(cast, *what)
    elif verb == "log":
        with suppress(Refused):
            log_time(by=cast.ola, line=what, now=NOW)
    elif verb == "hours":
        receive(by=cast.kari, facts=[Hours(on=START, schedule=what, id="h")], source="statement", now=NOW)
    elif verb == "arrange":
        blog = next(c for c in open_house(cast.kari).channels if c.key == "blog")
        arrange(by=cast.kari, thing=Initiative(on=START, key="blogg", name="Blogg"))
        arrange(by=cast.kari, thing=replace(blog, initiative=what))
    elif verb == "forget":
        with suppress(Refused):
            forget(by=cast.kari, who=what, now=NOW)
    elif verb == "undo":
        standing = list(Receipt.objects.of(cast.kari).filter(state=State.STANDING).order_by("pk"))
        if standing:
            receipt = standing[what % len(standing)]
            undo(by=cast.ola if receipt.by == cast.ola.person else cast.kari, receipt=receipt.pk, now=NOW)
    elif Label.objects.of(cast.kari).filter(text="Kampanje 7").exists():
        match = Match(on=ALWAYS, source="toggl", field="under", label="Kampanje 7", channel=what)
        match_label(by=cast.kari, match=match)


def bring(cast, entries, meanwhile):
    """A file that is kept in two parts, with something else done between them and after."""
    from django.db import transaction

    tally, half = Tally(since=version_of(cast.kari)), len(entries) // 2
    with transaction.atomic(), gathering(cast.kari) as gains:
        receipt = open_receipt(by=cast.kari, source="toggl", now=NOW)
        keep(batches(entries[:half]), receipt, Resolver(cast.kari), tally, gains)
        act(cast, *meanwhile)
        keep(batches(entries[half:]), receipt, Resolver(cast.kari), tally, gains)
        stand(cast.kari, receipt, tally, now=NOW, gains=gains)


@pytest.mark.parametrize(
    "meanwhile",
    [
        ("match", "email"),
        ("arrange", "blogg"),
        ("log", "fb 6"),
        ("receive", [Time(on=START, seconds=Seconds(60), channel="blog", under="Kampanje 7", id="t:1")]),
        ("receive", [Time(on=START, seconds=Seconds(60), channel="blog", under="Kampanje 7", id="t:3")]),
    ],
    ids=lambda step: f"{step[0]} {step[1] if isinstance(step[1], str) else step[1][0].id}",
)
def test_what_is_done_while_a_file_comes_in_is_in_the_sums_too(cast, meanwhile):
    entries = [
        Time(on=START, seconds=Seconds(600 * n), channel=channel, under="Kampanje 7", id=f"t:{n}")
        for n, channel in ((1, "blog"), (2, ""), (3, "blog"), (4, ""))
    ]
    act(cast, "bring", (entries, meanwhile))
    assert_sums_hold(cast.kari, PERIOD, NOW)
    keys = [row.key for row in time.Time.objects.of(cast.kari).current() if row.key.startswith("t:")]
    assert sorted(keys) == ["t:1", "t:2", "t:3", "t:4"]


@pytest.mark.parametrize("cls", ["Time", "Spend", "Post", "Message", "Audience", "Outcome"])
def test_every_field_of_a_fact_has_a_place_in_its_row(cls):
    from dataclasses import fields

    from ildsjel.facts import happened
    from ildsjel.ledger.rows import MODELS

    fact = getattr(happened, cls)
    columns = {field.name for field in MODELS[fact]._meta.get_fields()} | {"id", "source"}
    assert {field.name for field in fields(fact)} <= columns
