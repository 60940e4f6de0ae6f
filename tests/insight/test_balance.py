"""20/80: how much of the resources builds, and what is missing before it can be said."""

import pytest

from ildsjel.facts.sentence import Name
from ildsjel.insight.balance import question
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

HOUSE = """
    2026-01-01 workkind design building "Utforming" en=Design
    2026-01-01 workkind dialogue running "Dialog" en=Dialogue
    2026-01-01 workkind meeting overhead "Møte" en=Meeting
    2026-01-01 member ola operator
    2026-01-01 member kari leader
    2026-01-01 rate operator 600
    2026-01-01 rate leader 1200
    period 2026-01-26..2026-02-22
    now 2026-03-02T12:00
"""
LOG = """
    2026-01-26..2026-02-20 time ola 1h00 - design
    2026-01-26..2026-02-20 time ola 5h00 - dialogue
    2026-02-02 time kari 5h00 - meeting
"""


def test_time_is_priced_by_role_and_money_is_added():
    answer = question(book_of(HOUSE + LOG + "2026-02-03 spend 6000 NOK - design"))
    assert answer.figures["B"].value == (12000 + 6000) / (12000 + 60000 + 6000 + 6000)
    assert (answer.status, answer.severity) == ("balanced", 0)
    assert answer.figures["B"].low == answer.figures["B"].value


def test_ten_protected_hours_change_nothing():
    more = "2026-02-03 time ola 10h00 - design protected=yes"
    assert question(book_of(HOUSE + LOG + more)) == question(book_of(HOUSE + LOG))


def test_a_currency_counts_at_the_rate_of_its_month_or_is_left_out_and_said():
    euro = LOG + "2026-02-03 spend 500 EUR - design\n"
    assert question(book_of(HOUSE + euro)).needs[0].what.values["currency"] == "EUR"
    known = question(book_of(HOUSE + euro + "2026-02-01 exchange EUR 12"))
    assert known.figures["B"].value == 18000 / 84000
    assert known.needs == ()


def test_unclassified_time_only_widens_the_hard_range():
    figures = question(book_of(HOUSE + LOG + "2026-02-03 time ola 10h00")).figures
    assert figures["B"].value == 12000 / 78000
    assert (figures["hard_low"].value, figures["hard_high"].value) == (12000 / 84000, 18000 / 84000)


def test_one_of_several_who_logs_cannot_say():
    answer = question(book_of(HOUSE + LOG + "2026-01-01 member amira operator"))
    assert (answer.kind, answer.status) == ("not_yet", "cannot say")
    assert (answer.figures["logged"].value, answer.figures["logged"].n) == (2 / 3, 3)
    quiet = shown_to(answer, Viewer("kari", frozenset({"leader"})))
    assert not quiet.figures and not quiet.says.values


def test_a_role_without_a_rate_says_what_is_missing():
    answer = question(book_of(HOUSE.replace("2026-01-01 rate leader 1200", "") + LOG))
    assert answer.kind == "not_yet"
    assert answer.needs[0].what.values["role"] == Name("role", "leader")


def test_nothing_logged_says_nothing_yet():
    assert question(book_of(HOUSE)).kind == "not_yet"


def test_names_nobody_is_matched_to_are_left_out_and_said():
    answer = question(book_of(HOUSE + LOG + "2026-02-03 time - 90h00 - design by=x"))
    assert answer.figures["B"].value == 12000 / 78000
    assert answer.needs[0].need == 1


def test_the_leader_of_one_gets_the_state_without_figures():
    answer = shown_to(question(book_of(HOUSE + LOG)), Viewer("kari", frozenset({"leader"})))
    assert answer.says.text == "The resources are shared about as the rule of thumb 20/80."
    assert not answer.figures


def test_before_the_first_block_is_over_only_those_it_is_about_see_figures():
    early = (HOUSE + LOG).replace("now 2026-03-02T12:00", "now 2026-02-16T12:00")
    answer = question(book_of(early))
    assert answer.figures["B"].value == pytest.approx(8000 / 53000)
    crowd = frozenset({"ola", "kari"})
    assert "B" in shown_to(answer, Viewer("ola", shares=crowd)).figures
    assert "B" not in shown_to(answer, Viewer("ola")).figures
