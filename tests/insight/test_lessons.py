"""How far lessons have come: used by another, and something changed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.house import Member
from ildsjel.facts.learning import READ, TAUGHT, USED, Change, Lesson, Spread
from ildsjel.insight.lessons import funnel, standings

DAY = date(2026, 3, 2)
TEAM = [Member(on=date(2026, 1, 1), key=key, role="operator") for key in ("ola", "amira", "per")]
LESSON = Lesson(on=DAY, text="Innlegg som spør, får svar.", by="ola", id="l")
CHANGED = Change(on=date(2026, 3, 9), lesson="l", text="Sjekklista.", by="kari")


def step(name, who, day=5):
    return Spread(on=date(2026, 3, day), lesson="l", step=name, who=who, by=who)


def stand(*steps, changes=(CHANGED,), members=TEAM):
    (found,) = standings([LESSON], steps, changes, members)
    return found


def test_used_by_another_and_something_changed_is_learned_on_the_later_day():
    assert stand(step(USED, "amira", 20)).learned_on == date(2026, 3, 20)
    assert stand(step(USED, "amira", 5)).learned_on == date(2026, 3, 9)


def test_used_only_by_its_author_is_never_learned():
    """T9."""
    found = stand(step(USED, "ola"))
    assert (found.used, found.used_on, found.learned_on) == (0, None, None)


def test_used_and_nothing_changed_is_not_learned():
    assert stand(step(USED, "amira"), changes=()).learned_on is None


def test_where_one_works_alone_it_is_learned_by_one():
    found = stand(step(USED, "ola"), members=TEAM[:1])
    assert found.by_one and found.learned_on == date(2026, 3, 9)


def test_half_the_audience_have_it_once_one_of_two_has_taught_it_back():
    assert stand(step(READ, "amira"), step(READ, "per")).half_on is None
    assert stand(step(TAUGHT, "per", 8), step(USED, "amira", 12)).half_on == date(2026, 3, 8)


@given(st.lists(st.tuples(st.sampled_from((READ, TAUGHT, USED)), st.sampled_from(("ola", "amira", "per", "kari")))))
def test_a_funnel_never_widens(taken):
    found = funnel([stand(*(step(*one) for one in taken))])
    assert found.told >= found.read >= max(found.taught, found.used) >= min(found.taught, found.used)
    assert found.used >= found.learned
