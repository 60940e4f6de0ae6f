"""What each has earned in each cell, and who is able."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.insight.few_hands.answering import known_in
from ildsjel.insight.few_hands.weeks import Weeks

from .firm import MONDAY, firm, weekly

ANSWERING = ("facebook", "dialogue")


def known(weeks, who, cell=ANSWERING):
    return weeks.known()[weeks.people.index(who), weeks.cells.index(cell)]


def able(weeks, who, cell=ANSWERING):
    return bool(weeks.able()[weeks.people.index(who), weeks.cells.index(cell)])


def test_an_age_of_one_half_life_halves_it():
    """T1."""
    found = known_in(firm(f"{MONDAY - timedelta(weeks=26)} time ola 10h00 facebook dialogue"))
    assert known(found, "ola") == pytest.approx(5)
    assert found.done(13.0)[0, 0] == pytest.approx(2.5)


def test_a_skill_nobody_else_stands_for_is_nine_and_not_able():
    """T3."""
    found = known_in(firm(weekly("ola", 1), "2026-06-01 skill amira dialogue alone by=amira"))
    assert known(found, "amira") == 9.0 and not able(found, "amira")


def test_a_skill_the_leader_stands_for_is_able_and_adds_nothing_to_what_was_done():
    found = known_in(firm(weekly("ola", 1), "2026-06-01 skill amira dialogue alone by=kari"))
    assert known(found, "amira") == 12.0 and able(found, "amira")
    assert found.weight == pytest.approx(found.done(26.0).sum(axis=0))
    helped = known_in(firm(weekly("ola", 1), "2026-06-01 skill amira dialogue help by=kari"))
    assert known(helped, "amira") == 3.0 and not able(helped, "amira")


def test_the_newest_that_was_said_of_a_skill_holds():
    said = "2026-06-01 skill amira dialogue alone by=kari", "2026-06-08 skill amira dialogue none by=kari"
    assert known(known_in(firm(weekly("ola", 1), *said)), "amira") == 0.0


def test_time_set_aside_counts_neither_for_nor_against():
    """T20."""
    protected = weekly("ola", 3, weeks=4, protected="yes")
    assert known(known_in(firm(weekly("ola", 1), protected)), "ola") == known(known_in(firm(weekly("ola", 1))), "ola")


def test_half_of_what_was_done_together_with_somebody_is_theirs():
    found = known_in(firm("2026-06-29 time ola 4h00 facebook dialogue mate=amira"))
    assert (known(found, "ola"), known(found, "amira")) == (4.0, 2.0)


def test_overhead_and_learning_are_no_crafts_and_time_without_a_channel_is_its_initiatives():
    lines = (
        weekly("ola", 1, kind="meeting"),
        weekly("ola", 1, kind="learning"),
        "2026-06-29 time ola 4h00 - posting",
    )
    assert known_in(firm(*lines)).cells == (("initiative:daily", "posting"),)


def test_who_has_not_been_told_is_nobody_here_and_who_has_left_is_able_no_more():
    silent = "2025-01-06 member per colleague", weekly("per", 3, weeks=4)
    assert known_in(firm(*silent, weekly("ola", 1))).people == ("ola",)
    left = "2025-01-06 member per colleague told=yes until=2026-06-01", weekly("per", 3, "blog")
    found = known_in(firm(*left, weekly("ola", 1)))
    assert found.people == ("ola",) and ("blog", "dialogue") in found.cells
    assert found.weight.min() > 0


def test_a_lesson_counts_where_its_author_had_done_the_most_on_that_channel():
    found = known_in(
        firm(
            weekly("ola", 1, weeks=2),
            '2026-06-29 lesson "Spør tilbake." who=ola channel=facebook by=ola id=y1',
            '2026-06-29 lesson "Alt annet." who=ola channel=blog by=ola id=y2',
            "2026-06-29 spread y1 taught amira by=kari id=y3",
        )
    )
    before = known_in(firm(weekly("ola", 1, weeks=2)))
    assert known(found, "ola") == pytest.approx(known(before, "ola") + 1)
    assert (known(found, "amira"), known(found, "kari")) == (1.0, 0.5)
    assert found.cells == (ANSWERING,)


@given(st.data())
def test_without_somebody_nobody_is_able_in_more(data):
    people, cells = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 4))
    hours = data.draw(st.lists(st.floats(0, 20), min_size=people * cells, max_size=people * cells))
    names = tuple("abcd"[:people])
    earned = np.array(hours).reshape(1, people, cells)
    floor = np.zeros((people, cells))
    weeks = Weeks(names, tuple((str(n), "") for n in range(cells)), np.zeros(1), earned, np.zeros((1, cells)), floor)
    who = data.draw(st.sampled_from(names))
    rest = weeks.without(who)
    assert not (rest.able().any(axis=0) & ~weeks.able().any(axis=0)).any()
    assert rest.weight == pytest.approx(weeks.weight)
