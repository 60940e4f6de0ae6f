"""Is the backing kept? Promised by the week, taken by whose decision, used by nobody's business."""

import pytest

from ildsjel.insight.backing import question
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer
from tests.insight.conftest import book_of

HOUSE = """
    2026-01-01 member kari leader
    2026-01-01 member ola key_employee
    2026-01-05 backing ola 4h00 "Svar folk skikkelig." by=kari
    period 2026-02-02..2026-03-01
    now 2026-03-02T12:00
"""


def test_nothing_is_said_before_time_has_been_set_aside():
    answer = question(book_of("2026-01-01 member ola key_employee"))
    assert (answer.kind, answer.needs[0].need) == ("not_yet", 1)


def test_four_weeks_of_four_hours_and_nothing_taken():
    answer = question(book_of(HOUSE))
    assert (answer.figures["promised"].value, answer.figures["taken"].value, answer.status) == (16, 0, "kept")
    assert answer.severity == 0


def test_what_was_taken_stands_with_whoever_decided_it():
    taken = (
        "2026-02-10 taken ola 3h00 decided=kari\n2026-02-12 taken ola 2h00 decided=kari\n2026-02-13 taken ola 1h00\n"
    )
    answer = question(book_of(HOUSE + taken))
    assert answer.figures["taken"].value == 6
    assert {row.key: row.figures["taken"].value for row in answer.rows} == {"kari": 5, "": 1}
    assert answer.severity == 2  # more than a fourth


def test_a_promise_that_ended_promises_nothing_more():
    ends = '2026-02-09 backing ola 4h00 "" until=2026-02-22 by=kari\n'
    assert question(book_of(HOUSE + ends)).figures["promised"].value == 12
    none = "2026-02-16 backing ola 0h00 by=kari\n"
    assert question(book_of(HOUSE + none)).figures["promised"].value == 8


@pytest.mark.parametrize("who", ["kari", "amira", "ola"])
def test_how_much_was_used_is_for_those_whose_it_is(who):
    log = "2026-02-03 time ola 2h00 facebook dialogue protected=yes\n"
    shown = shown_to(
        question(book_of(HOUSE + log)), Viewer(who, frozenset({"leader" if who == "kari" else "colleague"}))
    )
    assert ("used" in shown.figures) == (who == "ola")
    assert shown.figures["promised"].value == 16


def test_ten_protected_hours_change_no_promise():
    log = "2026-02-03 time ola 10h00 facebook dialogue protected=yes\n"
    with_log, without = question(book_of(HOUSE + log)), question(book_of(HOUSE))
    assert with_log.figures["promised"] == without.figures["promised"]
    assert with_log.figures["taken"] == without.figures["taken"]
