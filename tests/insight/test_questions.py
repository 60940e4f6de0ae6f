"""All questions: the urgent first, and no clock but the book's."""

from ildsjel.insight.questions import QUESTIONS, ask_all

from .conftest import book_of

TOO_MUCH = """
    2026-01-01 ceiling launch 1h00
    2026-01-05..2026-03-06 time ola 3h00 - - initiative=launch
"""


def test_an_empty_book_says_not_yet_to_everything():
    assert {answer.kind for answer in ask_all(book_of(""))} == {"not_yet"}


def test_the_reading_order_is_kept():
    assert [answer.key for answer in ask_all(book_of(""))] == list(QUESTIONS)
    order = (
        "coverage progress ceiling enough_time balance bought dialogue worth spend regime few_hands learning launch"
    )
    order += " time_study backing joy rigidity outside"
    assert list(QUESTIONS) == order.split()


def test_what_the_leader_should_decide_comes_first():
    assert next(answer.key for answer in ask_all(book_of(TOO_MUCH))) == "ceiling"


def test_ten_protected_hours_change_no_figure_but_backing_and_coverage():
    """T20."""
    house = "2026-01-01 member ola operator\n2026-01-01 rate operator 600\n" + TOO_MUCH
    more = house + "2026-03-05 time ola 10h00 - - initiative=launch protected=yes\n"
    pairs = zip(ask_all(book_of(house)), ask_all(book_of(more)), strict=True)
    assert {before.key for before, after in pairs if before != after} <= {"coverage", "backing"}
