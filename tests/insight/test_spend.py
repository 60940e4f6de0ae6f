"""Thousands and millions: every line on one scale, what came of it, and the latest thousand."""

from math import exp, sqrt

import pytest

from ildsjel.insight.privacy import shown_to
from ildsjel.insight.spend import question
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

KARI = Viewer("kari", frozenset({"leader"}))
HOUSE = """
    2026-01-01 workkind posting running "Publisering" en=Posting
    2026-01-01 workkind advertising running "Annonsering" en=Advertising
    2026-01-01 workkind admin overhead "Administrasjon" en=Administration
    2026-01-01 workkind design building "Design" en=Design
    2026-01-01 member ola operator
    2026-01-01 rate operator 600
    period 2026-01-26..2026-02-22
    now 2026-03-02T12:00
"""
PAID = """
    2026-02-02 spend 3000 NOK facebook advertising
    2026-02-02 spend 90000 NOK press advertising
    2026-02-03 spend 5000 NOK - posting
    2026-02-03 spend 4000 NOK - design
    2026-02-03 spend 1000 NOK - admin
"""
LOG = "2026-02-02 time ola 10h00 - posting\n"


def kroner(answer, figure="kroner"):
    return {row.key: row.figures[figure].value for row in answer.rows if figure in row.figures}


def test_five_lines_on_one_scale():
    answer = question(book_of(HOUSE + PAID + LOG))
    assert kroner(answer) == {
        "social_ads": 3000,
        "other_ads": 90000,
        "agency": 9000,
        "tools": 1000,
        "own_hours": 6000,
    }
    assert {row.figures["kroner"].unit for row in answer.rows if "kroner" in row.figures} == {"kroner"}


def test_money_that_came_back_is_taken_from_its_line():
    assert (
        kroner(question(book_of(HOUSE + PAID + LOG + "2026-02-04 spend -500 NOK facebook advertising")))["social_ads"]
        == 2500
    )


def test_what_has_no_kind_is_not_sorted():
    answer = question(book_of(HOUSE + LOG + "2026-02-02 spend 700 NOK\n"))
    assert answer.figures["not_sorted"].value == 700
    assert "not_sorted" not in question(book_of(HOUSE + LOG + PAID)).figures


def test_another_currency_stands_apart_until_its_rate_is_stated():
    euro = "2026-02-03 spend 500 EUR linkedin advertising\n"
    apart = question(book_of(HOUSE + PAID + LOG + euro))
    assert kroner(apart, "amount") == {"EUR": 500}
    assert kroner(apart) == kroner(question(book_of(HOUSE + PAID + LOG)))
    assert apart.needs[0].what.values["currency"] == "EUR"
    added = question(book_of(HOUSE + PAID + LOG + euro + "2026-02-01 exchange EUR 12"))
    assert (kroner(added)["social_ads"], kroner(added, "amount"), added.needs) == (9000, {}, ())


def test_what_came_of_a_krone_in_ads_and_in_all():
    counted = "".join(f"2026-02-{day:02} outcome bestilling 25 channel=facebook id={day}\n" for day in (2, 9, 16))
    counted += "2026-01-28 outcome bestilling 25 channel=facebook\n2026-01-01 worth bestilling 930\n"
    answer = question(book_of(HOUSE + PAID + LOG + counted))
    ads, everything = answer.figures["worth_ads"], answer.figures["worth_all"]
    assert (ads.value, ads.n) == (pytest.approx(1.0), 100)
    assert ads.high == pytest.approx(exp(1.645 / sqrt(100)))
    assert everything.value == pytest.approx(93000 / 109000)
    each = {row.key: row.figures for row in answer.rows}["bestilling"]
    assert (each["each_ads"].value, each["each_all"].value) == (pytest.approx(930), pytest.approx(1090))


def test_nine_give_no_rate():
    counted = "2026-02-02 outcome bestilling 9 channel=facebook\n2026-01-01 worth bestilling 930\n"
    answer = question(book_of(HOUSE + PAID + LOG + counted))
    assert not {"worth_ads", "worth_all"} & set(answer.figures)
    each = {row.key: row.figures for row in answer.rows}["bestilling"]
    assert (each["each_ads"].value, each["count"].value) == (None, 9)


def test_the_latest_thousand_is_taken_from_the_last_days():
    late = "2026-02-19 spend 600 NOK facebook advertising\n"
    assert kroner(question(book_of(HOUSE + PAID + LOG + late)), "of_thousand") == {
        "thousand_social_ads": 600,
        "thousand_agency": pytest.approx(400 * 0.9),
        "thousand_tools": pytest.approx(400 * 0.1),
    }
    assert kroner(question(book_of(HOUSE + LOG + late)), "of_thousand") == {}


def test_without_a_price_for_the_hours_the_money_is_still_told():
    answer = question(book_of(HOUSE.replace("2026-01-01 rate operator 600", "") + PAID + LOG))
    assert answer.kind == "answer" and "own_hours" not in answer.figures
    assert "State what an hour costs" in answer.needs[0].what.text
    assert "hours" not in answer.says.text


def test_nothing_paid_and_nothing_logged_says_nothing_yet():
    answer = question(book_of(HOUSE))
    assert (answer.kind, answer.needs[0].what.text) == ("not_yet", "Log the first six minutes.")


def test_ten_protected_hours_change_nothing():
    more = "2026-02-03 time ola 10h00 - posting protected=yes"
    assert question(book_of(HOUSE + PAID + LOG + more)) == question(book_of(HOUSE + PAID + LOG))


def test_the_hours_of_one_are_not_shown_to_others():
    seen = shown_to(question(book_of(HOUSE + PAID + LOG)), KARI)
    assert "own_hours" not in seen.figures and "own_hours" not in kroner(seen)
    assert "hours" not in seen.says.text and seen.figures["social_ads"].value == 3000
    assert "own_hours" in shown_to(question(book_of(HOUSE + PAID + LOG)), Viewer("ola")).figures


FOUR = "".join(
    f"2026-01-01 member {who} operator\n2026-01-26..2026-02-20 time {who} 1h00 - posting\n"
    for who in ("amira", "mads", "ingrid", "per")
)
ALONE = "2026-01-26..2026-02-20 time ola 1h00 - posting initiative=blogg\n"


def test_where_all_cost_the_same_kroner_would_tell_the_hours_of_one():
    """The hours by initiative are shown for the four: taking them from the total would leave one person."""
    answer = question(book_of(HOUSE + PAID + FOUR + ALONE))
    assert "own_hours" not in shown_to(answer, KARI).figures
    assert "own_hours" in shown_to(question(book_of(HOUSE + PAID + FOUR)), KARI).figures


def test_where_prices_differ_kroner_do_not_tell_hours():
    dear = "2026-01-01 rate expert 1200\n2026-01-01 member siri expert\n2026-01-01 member tone expert\n"
    dear += "".join(f"2026-01-26..2026-02-20 time {who} 1h00 - posting\n" for who in ("siri", "tone"))
    assert "own_hours" in shown_to(question(book_of(HOUSE + PAID + FOUR + ALONE + dear)), KARI).figures
