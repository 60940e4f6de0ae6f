"""Facts as columns and back."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.batch import Batch, batches
from ildsjel.facts.happened import Audience, Seconds, Time
from ildsjel.facts.stated import Ceiling

DAYS = st.dates(date(2020, 1, 1), date(2026, 3, 6))
TIMES = st.builds(Time, on=DAYS, seconds=st.integers(0, 90).map(Seconds), note=st.text(max_size=5))
COUNTS = st.decimals(0, 9, places=1)
READINGS = st.builds(Audience, on=DAYS, channel=st.just("x"), measure=st.just("followers"), value=COUNTS)
FACTS = st.one_of(TIMES, READINGS, st.builds(Ceiling, on=DAYS, id=st.text(max_size=3)))


@given(st.lists(FACTS))
def test_facts_come_back_by_their_kinds_in_their_order(facts):
    told = [fact for batch in batches(facts) for fact in batch]
    assert sorted(told, key=lambda fact: type(fact).__name__) == sorted(facts, key=lambda fact: type(fact).__name__)


@given(st.lists(TIMES, min_size=2))
def test_a_batch_is_its_parts(facts):
    whole, half = Batch.of(facts), len(facts) // 2
    assert Batch.joined([Batch.of(facts[:half]), Batch.of(facts[half:])]) == Batch.of(facts).at(range(len(facts)))
    assert [whole[place] for place in range(len(whole))] == facts


def test_what_is_not_said_is_what_a_fact_has_by_itself():
    day = date(2026, 3, 2)
    assert list(Batch.filled(Time, on=[day], seconds=[Seconds(360)])) == [Time(on=day, seconds=Seconds(360))]


def test_a_field_is_changed_for_all_and_a_fact_for_each():
    batch = Batch.of([Time(on=date(2026, 3, n), seconds=Seconds(n)) for n in (1, 2)])
    assert [fact.who for fact in batch.put("who", ["ola", "kari"])] == ["ola", "kari"]
    later = batch.each(lambda fact: Time(on=fact.on, seconds=Seconds(fact.seconds + 1)))
    assert [fact.seconds for fact in later] == [2, 3]
