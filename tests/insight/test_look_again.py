"""On the day to look again the same figures stand beside the decision, then and now, each with how sure it is."""

from datetime import date

import pytest

from ildsjel.facts.learned import Decision
from ildsjel.facts.text import read_line, write_line
from ildsjel.insight.look_again import due, then_and_now
from ildsjel.insight.questions import QUESTIONS
from tests.insight.conftest import book_of

DAY = date(2026, 3, 29)
LINE = (
    '2026-03-01 decision balance change "Vi skriver selv." again=2026-03-29 learned="Møter tar mest." by=kari id=d1 '
    'm.B=0.17 m."B.low"=0.12 m."B.high"=0.24'
)
BOOK = """
now 2026-03-29T12:00
period 2026-03-02..2026-03-29
2025-10-01 initiative daily "Daglig drift" default=yes
2025-10-01 workkind dialogue running "Dialog" en=Dialogue
2025-10-01 workkind strategy building "Strategi" en=Strategy
2025-10-01 member ola colleague told=yes
2025-10-01 member amira colleague told=yes
2025-10-01 member mads colleague told=yes
2025-10-01 member jonas colleague told=yes
2025-10-01 rate colleague 600
2026-03-02..2026-03-27 time ola 1h00 facebook dialogue
2026-03-02..2026-03-27 time amira 0h30 facebook strategy
2026-03-02..2026-03-27 time mads 0h30 facebook strategy
2026-03-02..2026-03-27 time mads 0h30 facebook dialogue
"""


@pytest.fixture
def decided() -> Decision:
    found = read_line(LINE)
    assert isinstance(found, Decision)
    return found


def test_a_decision_survives_the_text_form(decided):
    assert write_line(decided) == LINE and decided.learned == "Møter tar mest."


def test_then_and_now_each_with_its_ends(decided):
    answer = QUESTIONS["balance"](book_of(BOOK))
    [(name, then, now)] = then_and_now(decided, [answer])
    assert (name, then.value, then.low, then.high) == ("B", 0.17, 0.12, 0.24)
    assert now == answer.figures["B"] and now.low < now.value < now.high


def test_it_is_due_until_something_else_is_decided_about_the_same(decided):
    assert due([decided], date(2026, 3, 28)) == () and due([decided], DAY) == (decided,)
    again = read_line(LINE.replace("2026-03-01 decision", "2026-03-29 decision").replace("id=d1", "id=d2"))
    assert due([decided, again], DAY) == (again,)
