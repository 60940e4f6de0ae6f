"""Changes outside: how many a year, how long until you have changed, how many wait."""

from dataclasses import replace
from datetime import date

import pytest

from ildsjel.facts.outside import Adapted
from ildsjel.facts.period import Period
from ildsjel.insight.assumptions import outside_of
from ildsjel.insight.outside import question
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

SAID = """
    2025-01-01 assumption a "Folk handler på vei hjem." initiative=daily again=2026-12-01
"""
DAYS_DONE, DAYS_OPEN = (12, 20, 31, 44), (25, 40, 60)


def seen(n, on, days=None, choice="change"):
    """Something noticed on a day, and what was done so many days later."""
    lines = [f"{on} noticed Noe assumption=a by=ola id=n{n}"]
    if days is not None:
        lines.append(f"{date.fromordinal(on.toordinal() + days)} adapted n{n} {choice} Gjort by=kari id=d{n}")
    return "\n".join(lines) + "\n"


def test_before_anything_is_taken_for_granted_it_asks_for_one(book):
    """
    2026-01-01 initiative daily Daglig
    """
    answer = question(book)
    assert (answer.kind, answer.needs[0].need) == ("not_yet", 1)
    assert "take for granted" in answer.says.text


def test_without_a_signpost_it_asks_for_one():
    answer = question(book_of(SAID))
    assert answer.kind == "not_yet" and "signpost" in answer.needs[0].what.text


def test_quiet_is_an_answer():
    answer = question(book_of(SAID + '2025-01-01 signpost a s sentence "Lange køer"'))
    assert (answer.kind, answer.status, answer.severity) == ("answer", "quiet", 0)
    assert answer.figures["waiting"].value == answer.figures["changes"].value == 0
    assert answer.figures["median"].value is None and answer.figures["coming"].value is None


def test_a_sentence_asks_the_leader_at_once_and_a_decision_is_an_answer_until_the_next():
    text = SAID + "2026-03-02 noticed Noe assumption=a by=ola id=n1\n"
    answer = question(book_of(text))
    assert (answer.status, answer.severity, answer.rows[0].status) == ("waiting", 2, "look")
    decided = text + "2026-03-03 decision outside unknown by=kari id=d1\n"
    assert question(book_of(decided)).severity == 1
    assert question(book_of(decided + "2026-03-04 noticed Mer assumption=a by=ola id=n2\n")).severity == 2


def test_the_day_to_look_again_is_worth_a_look():
    answer = question(book_of(SAID + '2025-01-01 signpost a s sentence "Lange køer"\nnow 2026-12-01T12:00'))
    assert (answer.status, answer.severity, answer.rows[0].status) == ("due", 1, "due")


def test_the_sample_of_the_design_is_44_days_and_not_31():
    """T5: open ones are counted as far as they have come."""
    end = date(2026, 6, 30)
    text = SAID + "now 2026-06-30T12:00\n"
    text += "".join(seen(n, date(2026, 1, 5), days) for n, days in enumerate(DAYS_DONE))
    text += "".join(seen(9 + n, date.fromordinal(end.toordinal() - days)) for n, days in enumerate(DAYS_OPEN))
    figures = question(book_of(text)).figures
    assert (figures["median"].value, figures["median"].n) == (44, 7)
    assert (figures["waiting"].value, figures["oldest"].value) == (3, 60)
    assert figures["rate"].value == 7
    assert figures["coming"].value == pytest.approx(7 * 44 / 365)
    assert "before the next one" in question(book_of(text)).says.text


def test_slower_than_the_world_is_said_with_how_many_have_come():
    text = SAID + "".join(seen(n, date(2026, 1, 5 + n), 110) for n in range(9)) + "now 2026-06-30T12:00\n"
    answer = question(book_of(text))
    assert answer.figures["coming"].value == pytest.approx(9 * 110 / 365)
    assert answer.says.values["coming"].value == answer.figures["coming"].value


def test_what_needs_no_change_is_not_counted():
    text = SAID + seen(1, date(2026, 1, 5), 9, "keep") + seen(2, date(2026, 1, 6), 30)
    figures = question(book_of(text)).figures
    assert (figures["changes"].value, figures["median"].value, figures["waiting"].value) == (1, 30, 0)


def test_less_than_a_year_and_fewer_than_ten_give_no_rate():
    start = SAID.replace("2025-01-01", "2026-01-05") + "now 2026-05-31T12:00\n"
    nine = start + "".join(seen(n, date(2026, 1, 5 + n), 10) for n in range(9))
    figures = question(book_of(nine)).figures
    assert (figures["changes"].value, figures["rate"].value, figures["coming"].value) == (9, None, None)
    rate = question(book_of(nine + seen(9, date(2026, 2, 1), 10))).figures["rate"]
    assert rate.value == pytest.approx(10 * 365 / 147)
    assert rate.low < rate.value < rate.high and rate.n == 10


def test_a_withdrawn_assumption_waits_for_nothing():
    text = SAID + seen(1, date(2026, 1, 5)) + "2026-02-01 assumption a\n"
    found = outside_of(book_of(text), date(2026, 3, 1))
    assert found.standings == () and found.waiting == ()
    assert outside_of(book_of(text), date(2026, 1, 31)).waiting != ()


def test_what_touches_nothing_that_was_said_waits_all_the_same():
    book = book_of("2026-03-02 noticed Noe by=ola id=n1")
    assert question(book).status == "waiting"
    assert len(outside_of(book, book.today).loose) == 1


def test_one_answer_answers_all_a_signpost_has_told_so_far():
    text = """
        2026-01-01 assumption a Kjernen
        2026-01-01 signpost a s table measure=t above=10
        2026-02-01 published t T id=a m.2024=12
        2026-03-01 published t T id=b m.2024=12 m.2025=8
        2026-04-01 published t T id=c m.2024=12 m.2025=8 m.2026=14
        2026-04-10 adapted s change Ny plan id=d
    """.replace("Ny plan", '"Ny plan"')
    found = outside_of(book_of(text), date(2026, 5, 1))
    assert [one.days for one in found.seen] == [9, 68]
    assert found.waiting == ()


def test_what_rests_on_it_is_named():
    text = (
        SAID
        + """
        2026-01-05 goal result "Flere innom" initiative=daily id=g1
        2026-01-05 goal result "Noe annet" initiative=jul id=g2
        2026-01-06 decision balance change initiative=daily id=d1
    """
    )
    [standing] = outside_of(book_of(text), date(2026, 3, 1)).standings
    assert [goal.id for goal in standing.goals] == ["g1"]
    assert [decision.id for decision in standing.decisions] == ["d1"]


def test_what_comes_later_changes_nothing_that_was_said():
    text = SAID + seen(1, date(2026, 1, 5), 9) + seen(2, date(2026, 2, 2))
    book = book_of(text + "now 2026-02-28T12:00\nperiod 2026-02-01..2026-02-28")
    later = book_of(text + seen(3, date(2026, 3, 9), 1) + "now 2026-06-01T12:00\nperiod 2026-02-01..2026-02-28")
    assert question(book) == question(later)
    answered = replace(later, adapted=(*later.adapted, Adapted(on=date(2026, 4, 1), of="n2", choice="change")))
    assert question(answered) == question(book)
    assert question(replace(answered, period=Period(date(2026, 3, 1), date(2026, 5, 1)))).status == "quiet"


def test_everybody_who_may_read_it_reads_the_same():
    answer = question(book_of(SAID + seen(1, date(2026, 1, 5), 9)))
    for role in ("leader", "colleague"):
        shown = shown_to(answer, Viewer("kari", frozenset({role}), frozenset()))
        assert shown.says == answer.says and dict(shown.figures) == dict(answer.figures)
