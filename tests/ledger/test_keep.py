"""What is kept is what was brought, every letter of it, and once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ildsjel.actions.receive import open_receipt, receive
from ildsjel.actions.undo import undo
from ildsjel.facts.batch import batches
from ildsjel.facts.happened import Audience, Message, Outcome, Post, Seconds, Spend, Time
from ildsjel.ledger.gains import gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.revision import Revision
from ildsjel.ledger.rows import MODELS, fact_of
from ildsjel.ledger.stand import stand
from tests.cast import NOW

DAY = date(2026, 3, 2)
DAYS = st.dates(date(2020, 1, 1), date(2026, 3, 6))
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
EXTRAS = st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple)
OFFSETS = st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-9, minutes=-30))])
MOMENTS = st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2026, 3, 6), timezones=OFFSETS)  # noqa: DTZ001
AMOUNTS = st.decimals(-10_000, 10_000, places=2)
COMMON = {
    "on": DAYS,
    "under": st.sampled_from(["", "Kampanje «7»", 'A "b" \\ c']),
    "x": EXTRAS,
    "source": st.just("toggl"),
}
KINDS = {
    Time: {"seconds": st.integers(0, 90_000).map(Seconds), "at": MOMENTS, "note": TEXTS, "protected": st.booleans()},
    Spend: {"amount": AMOUNTS, "note": TEXTS, "by": st.sampled_from(["", "Ola N."])},
    Post: {"channel": st.just("facebook"), "text": TEXTS, "at": MOMENTS, "m": st.just((("Likes", Decimal("1.50")),))},
    Message: {"way": st.just("out"), "form": st.just("comment"), "text": TEXTS, "at": MOMENTS},
    Audience: {"channel": st.just("facebook"), "measure": st.just("followers"), "value": AMOUNTS},
    Outcome: {"name": st.just("orders"), "count": AMOUNTS, "note": TEXTS},
}
FACTS = st.one_of(st.builds(kind, id=st.just("t:1"), **COMMON, **own) for kind, own in KINDS.items())


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fact=FACTS)
def test_a_fact_comes_back_as_it_was(cast, fact):
    from django.db import transaction

    with transaction.atomic():
        receive(by=cast.kari, facts=[fact], source="toggl", now=NOW)
        kept = fact_of(_current(cast, type(fact))[0], Resolver(cast.kari))
        assert replace(kept, source="") == replace(fact, source="")
        transaction.set_rollback(True)


def test_one_met_twice_in_a_file_counts_as_its_first_reading_however_far_apart(cast):
    told = [Time(on=DAY, seconds=Seconds(60 * n), id=f"t:{min(n, 3)}") for n in (1, 3, 2, 4, 5)]
    receipt, resolver, tally = open_receipt(by=cast.kari, source="toggl", now=NOW), Resolver(cast.kari), Tally()
    with gathering(cast.kari) as gains:
        for start in range(0, len(told), 2):
            keep(batches(told[start : start + 2]), receipt, resolver, tally, gains)
        stand(cast.kari, receipt, tally, now=NOW, gains=gains)
    assert (tally.new, tally.known + tally.replaced) == (3, 2)
    assert {row.key: row.seconds for row in _current(cast, Time)} == {"t:1": 60, "t:2": 120, "t:3": 180}


def test_the_period_of_a_file_is_that_of_all_its_chunks(cast):
    days = [date(2026, 3, 4), date(2026, 3, 1), date(2026, 3, 3), date(2026, 3, 9)]
    receipt, tally = open_receipt(by=cast.kari, source="toggl", now=NOW), Tally()
    told = [Time(on=day, seconds=Seconds(60), id=f"t:{day}") for day in days]
    with gathering(cast.kari) as gains:
        for start in (0, 2):
            keep(batches(told[start : start + 2]), receipt, Resolver(cast.kari), tally, gains)
    assert (tally.first_on, tally.last_on) == (date(2026, 3, 1), date(2026, 3, 9))


def test_a_post_that_is_known_with_figures_keeps_them_where_another_source_has_none(cast):
    seen = Post(on=DAY, channel="facebook", text="Brød", id="facebook:1", m=(("Reach", Decimal(640)),))
    bare, later = replace(seen, m=(), text="<Brød>"), replace(seen, m=(("Reach", Decimal(650)),))
    receipts = [receive(by=cast.kari, facts=[fact], source="feed", now=NOW) for fact in (seen, bare, later, bare)]
    assert [(one.new, one.known, one.replaced) for one in receipts] == [(1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 1, 0)]
    (row,) = _current(cast, Post)
    assert (row.text, row.m) == ("Brød", [["Reach", "650"]])
    for place in (0, 2):
        undo(by=cast.kari, receipt=receipts[place].pk, now=NOW)
    assert [(row.text, row.m) for row in _current(cast, Post)] == [("<Brød>", [])]


def _current(cast, kind: type) -> list[Revision]:
    return list(MODELS[kind].objects.of(cast.kari).current())
