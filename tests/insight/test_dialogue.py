"""Is it dialogue? Answers, waiting time and four bars."""

import pytest

from ildsjel.insight.dialogue import question
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .conftest import book_of


def asks(n: int, answered: int, *, minutes: int = 30) -> str:
    """Enquiries on Monday 2 March, the first of which got an answer."""
    lines = []
    for i in range(n):
        lines.append(f'2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a{i}')
        if i < answered:
            lines.append(f'2026-03-02T10:{minutes}:00+01:00 message out facebook direct "Ja" author=a{i}')
    return "\n".join([*lines, "now 2026-03-06T12:00", "period 2026-03-02..2026-03-06"])


def test_answered_and_waiting():
    answer = question(book_of(asks(20, 19)))
    figures = answer.figures
    assert (figures["asked"].value, figures["answered"].value, figures["waiting"].value) == (20, 19, 1)
    assert (figures["median"].value, figures["p90"].value) == (1800, 1800)
    assert (figures["D1"].value, figures["D2"].value, figures["D3"].value) == (0.95, 1.0, 0.0)
    assert figures["D4"].value is None
    assert answer.status == "waiting"


def test_many_still_waiting_are_not_forgotten():
    figures = question(book_of(asks(20, 9))).figures
    assert (figures["median"].value, figures["p90"].value) == (None, None)


def test_under_ten_there_is_no_rate():
    answer = question(book_of(asks(9, 9)))
    assert answer.kind == "not_yet"
    assert (answer.needs[0].have, answer.needs[0].need) == (9, 10)
    assert {answer.figures[name].value for name in ("median", "answered_share", "within_target", "D1")} == {None}


def test_the_target_counts_only_those_old_enough():
    late = '2026-03-06T11:50:00+01:00 message in facebook direct "Har dere åpent?" author=z\n'
    target = "2026-01-01 target 1h00\n"
    answer = question(book_of(target + late + asks(20, 18)))
    assert (answer.figures["within_target"].value, answer.figures["within_target"].n) == (0.9, 20)
    assert answer.status == "on_time"


def test_with_hours_the_target_is_in_working_time():
    hours = '2026-01-01 hours "mon-fri 12:00-16:00"\n2026-01-01 target 0h10\n'
    assert question(book_of(hours + asks(20, 20))).figures["within_target"].value == 1
    assert question(book_of(hours + asks(20, 20))).figures["working_median"].value == 0


def test_work_outside_hours_is_for_the_leader_of_three():
    hours = '2026-01-01 hours "mon-fri 12:00-16:00"\n'
    crew = "".join(f"2026-01-01 member {who} operator\n" for who in ("ola", "amira", "per"))
    leader = Viewer("kari", frozenset({"leader"}))
    answer = question(book_of(hours + crew + asks(20, 20)))
    assert shown_to(answer, leader).figures["outside_hours"].value == 20
    assert "outside_hours" not in shown_to(answer, Viewer("ola")).figures
    assert "outside_hours" not in shown_to(question(book_of(hours + asks(20, 20))), leader).figures


@pytest.mark.parametrize("text", ["", "2026-03-02 post facebook photo"])
def test_nothing_to_answer_says_nothing_yet(text):
    assert question(book_of(text)).kind == "not_yet"
