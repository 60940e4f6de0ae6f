"""Learning: lessons others use, and the days from question to use."""

from datetime import date

from ildsjel.insight.learning import DAY, question
from ildsjel.insight.learning_pace import Waited
from tests.insight.conftest import book_of

TEAM = """
2026-01-01 member ola operator
2026-01-01 member amira operator
2026-01-01 member per operator
"""
ONE = (
    TEAM
    + """
2026-02-01 question "Hva får folk til å spørre?" by=ola id=q1
2026-02-20 lesson "Innlegg som spør, får svar." of=question:q1 by=ola id=l1
2026-03-01 spread l1 used amira where=decision:d1 by=amira id=s1
2026-03-05 change l1 "Sjekklista har fått et punkt." by=kari id=c1
period 2026-02-10..2026-03-11
now 2026-03-11T12:00
"""
)


def test_one_lesson_on_its_way_to_use():
    answer = question(book_of(ONE))
    assert (answer.kind, answer.status) == ("answer", "learning")
    assert answer.says.text.startswith("{first}")
    assert answer.figures["to_use"].value == 28 * DAY
    assert (answer.figures["learned"].value, answer.figures["pace"].value) == (1, 1.0)
    assert answer.figures["half"].value == 9 * DAY
    assert answer.figures["decided"].value is None


def test_the_sample_gives_forty_four_days_and_not_thirty_one():
    """T5."""
    assert Waited((12, 20, 31, 44), (25, 40, 60)).median == 44
    assert Waited((), (25, 40)).median is None


def test_only_open_ones_are_not_yet():
    """T5."""
    asked = TEAM + '2026-02-01 question "Hva får folk til å spørre?" by=ola id=q1\n'
    answer = question(book_of(asked))
    assert answer.kind == "not_yet" and "found out" in answer.needs[0].what.text
    told = question(book_of(asked + '2026-02-20 lesson "Innlegg som spør." of=question:q1 by=ola id=l1\n'))
    assert told.kind == "not_yet" and "somebody else" in told.needs[0].what.text
    assert "nobody here" in question(book_of(TEAM)).needs[0].what.text


def test_used_only_by_its_author_is_not_yet():
    """T9."""
    own = ONE.replace("used amira", "used ola").replace("by=amira id=s1", "by=ola id=s1")
    assert question(book_of(own)).kind == "not_yet"


def test_a_lesson_of_an_experiment_answers_the_question_behind_it():
    lines = ONE.replace("of=question:q1", "of=experiment:e1") + (
        '2026-02-02 experiment q1 bestilling 0.2 2026-02-19 "Vi spør" '
        "expects=yes if_yes=a if_no=b if_unclear=c id=e1\n"
    )
    assert question(book_of(lines)).figures["to_use"].value == 28 * DAY


def test_nothing_new_in_these_weeks_asks_the_leader():
    quiet = ONE.replace("period 2026-02-10..2026-03-11", "period 2026-03-12..2026-04-08").replace(
        "now 2026-03-11", "now 2026-04-08"
    )
    answer = question(book_of(quiet))
    assert (answer.status, answer.severity) == ("quiet", 1) and answer.decide
    assert answer.figures["learned"].value == 0


def test_ten_experiments_that_all_said_what_was_expected_ask_too_safely():
    lines = [
        f'2026-02-02 experiment q1 bestilling 0.2 2026-02-19 "Vi spør" expects={"yes" if n < 8 else "no"} '
        f"if_yes=a if_no=b if_unclear=c id=e{n}\n"
        f'2026-0{3 if n < 9 else 4}-01 conclusion e{n} yes "Vi gjør det." id=x{n}\n'
        for n in range(10)
    ]
    answer = question(book_of(ONE.replace("2026-03-11", "2026-04-11") + "".join(lines)))
    assert answer.status == "too_safe"
    assert answer.figures["changed_mind"].value == 0.2
    assert (answer.figures["decided"].value, answer.figures["decided"].n) == (0.9, 10)


def test_what_is_ahead_is_not_known_yet():
    later = ONE.replace("2026-03-01 spread", "2026-03-20 spread")
    assert question(book_of(later)).kind == "not_yet"
    assert book_of(ONE).today == date(2026, 3, 11)
