"""What if somebody did something else."""

import pytest

from ildsjel.insight.few_hands.answering import known_in
from ildsjel.insight.few_hands.move import move
from ildsjel.insight.launches import ahead, hands_of, planned

from .firm import MONDAY, firm, weekly

LAUNCH = (
    '2026-06-01 launch jul launch 2026-08-30 "Julekurvene"',
    '2026-06-01 must jul film 10h00 posting 2026-07-06 2026-08-28 "Film om kurvene"',
    '2026-06-01 must jul svar 10h00 dialogue 2026-07-06 2026-08-28 "Svare folk"',
)


def without(who, *lines):
    book = firm(*lines)
    plans = ahead(planned(book.stated, MONDAY), MONDAY)
    return move(known_in(book), who, plans=plans, skilled=hands_of(book.stated, book.house, plans, MONDAY).able)


def test_what_only_they_can_is_lost_with_the_nearest_the_hours_and_the_weeks():
    found = without("ola", weekly("ola", 4), weekly("amira", 1, weeks=4), weekly("kari", 1, "blog"))
    [lost] = found.lost
    assert (lost.cell, lost.successor, lost.hours, lost.weeks) == (("facebook", "dialogue"), "amira", 9, 3)
    assert found.uncovered == 4


def test_hours_come_in_threes_so_that_nobodys_knowledge_can_be_counted_back():
    hours = {
        without("ola", weekly("ola", 4), weekly("amira", 1, weeks=weeks)).lost[0].hours for weeks in range(1, 12)
    }
    assert hours <= {3, 6, 9, 12}


def test_what_somebody_else_can_too_is_not_lost():
    found = without("ola", weekly("ola", 4), weekly("amira", 4))
    assert (found.lost, found.uncovered) == ((), 0)


def test_where_nobody_has_begun_it_takes_all_of_it_and_no_name():
    [lost] = without("ola", weekly("ola", 4)).lost
    assert (lost.successor, lost.hours) == ("", 12)


def test_uncovered_is_the_median_of_eight_whole_weeks():
    assert without("ola", weekly("ola", 4), weekly("ola", 9, "blog", weeks=5)).uncovered == 8.5 // 1
    quiet = f"{MONDAY} time ola 40h00 facebook dialogue"
    assert without("ola", weekly("ola", 4), quiet).uncovered == 4


def test_work_for_launches_nobody_else_can_do():
    found = without("ola", weekly("ola", 4), *LAUNCH, "2026-06-01 skill ola posting alone by=kari")
    assert [must.key for _, must in found.stranded] == ["film", "svar"]
    also = "2026-06-01 skill amira posting alone by=kari"
    found = without("ola", weekly("ola", 4), *LAUNCH, "2026-06-01 skill ola posting alone by=kari", also)
    assert [must.key for _, must in found.stranded] == ["svar"]


def test_who_knows_nothing_takes_nothing_along():
    found = without("amira", weekly("ola", 4), *LAUNCH)
    assert (found.lost, found.uncovered, found.stranded) == ((), 0, ())


@pytest.mark.parametrize("weeks", [1, 3])
def test_too_few_weeks_count_as_weeks_without_work(weeks):
    found = without("ola", weekly("ola", 12, weeks=weeks))
    assert found.uncovered == 0 and found.lost
