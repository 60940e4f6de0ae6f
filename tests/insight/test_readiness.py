"""Readiness: the most work the reserved hours can take, against a brute force and against what must hold."""

from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.period import WEEK
from ildsjel.insight.readiness import Hands, Task, most, placed

FIRST = date(2026, 11, 16)
WEEKS = [FIRST + n * WEEK for n in range(3)]
PEOPLE, CRAFTS = ("amira", "ola"), ("dialogue", "posting")


@st.composite
def plans(draw, most_minutes=600):
    tasks = [
        Task(f"t{n}", draw(st.integers(0, most_minutes)), draw(st.sampled_from(CRAFTS)), tuple(weeks))
        for n, weeks in enumerate(draw(st.lists(st.lists(st.sampled_from(WEEKS), unique=True), max_size=4)))
    ]
    minutes = draw(st.dictionaries(st.sampled_from([*product(PEOPLE, WEEKS)]), st.integers(0, most_minutes)))
    able = {craft: frozenset(draw(st.sets(st.sampled_from(PEOPLE)))) for craft in CRAFTS}
    return tasks, Hands(minutes, able)


def test_ten_hours_of_work_and_six_hours_of_the_one_who_can():
    """T7."""
    hands = Hands({("ola", FIRST): 360, ("amira", FIRST): 600}, {"posting": frozenset({"ola"})})
    found = most([Task("film", 600, "posting", (FIRST,))], hands)
    assert found.minutes / 600 == 0.6 and 600 - found.minutes == 240
    assert (found.short, found.full) == ({"film"}, {("ola", FIRST)})


@given(plans(most_minutes=2))
def test_it_is_what_a_brute_force_finds(plan):
    """Every minute of work is tried in every place it fits, or left out."""
    tasks, hands = plan
    units = [hands.open_to(task) for task in tasks for _ in range(task.minutes)]
    best = 0
    for choice in product(*((None, *way) for way in units[:5])):
        used = [slot for slot in choice if slot]
        if all(used.count(slot) <= hands.minutes[slot] for slot in used):
            best = max(best, len(used))
    if len(units) <= 5:
        assert most(tasks, hands).minutes == best


@given(plans())
def test_no_more_is_done_than_is_asked_for_or_there_is_room_for(plan):
    tasks, hands = plan
    found = most(tasks, hands)
    assert 0 <= found.minutes <= min(sum(task.minutes for task in tasks), sum(hands.minutes.values()))
    assert (found.minutes < sum(task.minutes for task in tasks)) == bool(found.short)


@given(plans(), st.sampled_from([*product(PEOPLE, WEEKS)]), st.integers(1, 600))
def test_it_never_falls_when_somebody_gets_more_time(plan, slot, more):
    tasks, hands = plan
    richer = Hands({**hands.minutes, slot: hands.minutes.get(slot, 0) + more}, hands.able)
    assert most(tasks, richer).minutes >= most(tasks, hands).minutes


@given(plans(), st.sampled_from(PEOPLE))
def test_it_never_grows_without_somebody(plan, who):
    tasks, hands = plan
    assert most(tasks, hands.without(who)).minutes <= most(tasks, hands).minutes


@given(plans())
def test_the_cut_is_as_large_as_the_flow(plan):
    """What the cut lets through: the whole of the work that is not short, and the hours that are full."""
    tasks, hands = plan
    found = most(tasks, hands)
    whole = sum(task.minutes for task in tasks if task.key not in found.short)
    assert whole + sum(hands.minutes[slot] for slot in found.full) == found.minutes


@given(plans())
def test_what_each_gets_is_whole_and_sums_to_all(plan):
    tasks, hands = plan
    parts = placed(tasks, hands)
    assert sum(parts.values()) == most(tasks, hands).minutes
    assert all(0 <= parts[task.key] <= task.minutes for task in tasks)


def test_work_that_comes_first_gets_its_hours_first():
    hands = Hands({("ola", FIRST): 60}, {"posting": frozenset({"ola"})})
    tasks = [Task("first", 40, "posting", (FIRST,)), Task("second", 40, "posting", (FIRST,))]
    assert placed(tasks, hands) == {"first": 40, "second": 20}
    assert placed(tasks[::-1], hands) == {"second": 40, "first": 20}
