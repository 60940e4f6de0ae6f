"""Bought against own: three shares that make up one, what is paid to others, and what one of each cost."""

import pytest

from ildsjel.insight import balance
from ildsjel.insight.bought import question
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

KARI = Viewer("kari", frozenset({"leader"}))
HOUSE = """
    2026-01-01 workkind design building "Utforming" en=Design
    2026-01-01 workkind posting running "Publisering" en=Posting
    2026-01-01 workkind dialogue running "Dialog" en=Dialogue
    2026-01-01 workkind advertising running "Annonsering" en=Advertising
    2026-01-01 workkind admin overhead "Administrasjon" en=Administration
    2026-01-01 member ola operator
    2026-01-01 rate operator 600
    period 2026-01-26..2026-02-22
    now 2026-03-02T12:00
"""
LOG = """
    2026-02-02 time ola 10h00 - design
    2026-02-02 time ola 20h00 - posting
    2026-02-02 time ola 20h00 - dialogue
"""
PAID = """
    2026-02-03 spend 4000 NOK - design
    2026-02-03 spend 6000 NOK - posting
    2026-02-03 spend 2000 NOK facebook advertising
    2026-02-03 spend 1200 NOK - admin
    2026-02-03 spend 500 NOK
"""
POSTS = "2026-02-03..2026-02-16 post facebook photo\n"


def test_three_shares_that_make_up_one():
    answer = question(book_of(HOUSE + LOG + PAID))
    shares = {name: answer.figures[name] for name in ("investment", "own", "bought")}
    whole = 6000 + 24000 + 4000 + 6000 + 2000 + 1200
    values = {name: figure.value for name, figure in shares.items()}
    assert values == {
        "investment": pytest.approx(10000 / whole),
        "own": pytest.approx(25200 / whole),
        "bought": pytest.approx(8000 / whole),
    }
    assert sum(values.values()) == pytest.approx(1)
    assert all(figure.low == figure.high == figure.value for figure in shares.values())
    assert answer.status == "own"


def test_investment_is_the_share_of_20_80_also_where_not_all_log():
    few = HOUSE + LOG + PAID + "2026-01-01 member per operator\n2026-02-02 time per 9h00 - posting\n"
    few += "2026-01-01 member amira operator\n"
    here, there = question(book_of(few)).figures["investment"], balance.question(book_of(few)).figures["B"]
    assert (here.value, here.low, here.high) == (there.value, there.low, there.high)
    assert here.low < here.value < here.high


def test_what_content_and_dialogue_cost_and_what_of_it_is_paid_to_others():
    figures = question(book_of(HOUSE + LOG + PAID)).figures
    assert figures["to_others"].value == pytest.approx(6000 / (6000 + 25200))
    assert [figures[name].value for name in ("paid_ads", "paid_agency", "paid_tools")] == [2000, 10000, 1200]


def test_what_a_post_cost_yourselves_and_bought():
    rows = {row.key: row.figures for row in question(book_of(HOUSE + LOG + PAID + POSTS)).rows}
    assert rows["post"]["each_own"].value == pytest.approx(12600 / 10)
    assert (rows["post"]["each_bought"].value, rows["post"]["count"].value) == (600, 10)
    assert rows["answer"]["each_own"].value is None


def test_no_cost_rests_on_fewer_than_ten():
    nine = POSTS.replace("02-16", "02-13")
    rows = {row.key: row.figures for row in question(book_of(HOUSE + LOG + PAID + nine)).rows}
    assert (rows["post"]["each_own"].value, rows["post"]["count"].value) == (None, 9)


def test_what_was_counted_costs_all_of_the_running():
    counted = "2026-01-01 worth bestilling 240\n2026-02-04 outcome bestilling 20 channel=facebook\n"
    rows = {row.key: row.figures for row in question(book_of(HOUSE + LOG + PAID + counted)).rows}
    assert rows["bestilling"]["each_own"].value == pytest.approx(25200 / 20)
    assert rows["bestilling"]["each_bought"].value == pytest.approx(8000 / 20)


def test_a_post_outside_the_weeks_of_the_hours_is_not_counted():
    late = POSTS.replace("2026-02-03..2026-02-16", "2026-02-23..2026-02-27").replace("photo", "photo id=")
    rows = {row.key: row.figures for row in question(book_of(HOUSE + LOG + PAID + POSTS + late)).rows}
    assert rows["post"]["count"].value == 10


def test_ten_protected_hours_change_nothing():
    more = "2026-02-03 time ola 10h00 - posting protected=yes"
    assert question(book_of(HOUSE + LOG + PAID + more)) == question(book_of(HOUSE + LOG + PAID))


@pytest.mark.parametrize(
    ("ledger", "asks"),
    [
        (HOUSE + PAID, "Log the first six minutes."),
        (HOUSE.replace("2026-01-01 rate operator 600", "") + LOG, "State what an hour costs"),
        (HOUSE + LOG + "2026-01-01 member per operator", "Let more of those who work with it log."),
    ],
)
def test_what_is_missing_is_said(ledger, asks):
    answer = question(book_of(ledger))
    assert answer.kind == "not_yet" and not {"own", "bought"} & set(answer.figures)
    assert any(asks in need.what.text for need in answer.needs)


def test_a_currency_without_a_rate_is_left_out_and_said():
    answer = question(book_of(HOUSE + LOG + "2026-02-03 spend 500 EUR - posting\n"))
    assert (answer.figures["bought"].value, answer.needs[0].what.values["currency"]) == (0, "EUR")


def test_shares_are_for_those_who_may_see_the_hours_and_money_for_all():
    seen = shown_to(question(book_of(HOUSE + LOG + PAID + POSTS)), KARI)
    assert set(seen.figures) == {"paid_ads", "paid_agency", "paid_tools"}
    assert "each_own" not in next(row for row in seen.rows if row.key == "post").figures
    assert seen.says.text == "Your own people do more of the running than is bought."


def test_where_dialogue_rests_on_two_nothing_that_is_cut_by_kind_is_shown():
    three = ("amira", "mads", "ingrid")
    crew = "".join(f"2026-01-01 member {who} operator\n" for who in three)
    hours = "".join(
        f"2026-02-03 time {who} 5h00 - {kind}\n"
        for who in ("amira", "mads", "ingrid")
        for kind in ("posting", "design")
    )
    answer = question(book_of(HOUSE + LOG + PAID + POSTS + crew + hours))
    seen = shown_to(answer, KARI)
    assert "own" in seen.figures and "to_others" not in seen.figures
    assert "each_own" not in next(row for row in seen.rows if row.key == "post").figures
    assert "to_others" in shown_to(answer, Viewer("ola")).figures
