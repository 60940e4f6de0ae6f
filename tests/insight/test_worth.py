"""What is an hour worth, on each channel?"""

from math import exp, log, sqrt

import pytest

from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer
from ildsjel.insight.worth import question
from tests.insight.conftest import book_of

KARI = Viewer("kari", frozenset({"leader"}))
WORTH = "2026-01-01 worth bestilling 200 by=kari id=w1\n"
HOUSE = """
now 2026-03-02T12:00
period 2026-01-26..2026-02-22
"""
CREW = "".join(f"2026-01-01 member {who} colleague\n" for who in ("ola", "amira", "mads", "ingrid"))
HOURS = "".join(
    f"2026-01-26..2026-02-20 time {who} 1h00 {channel} dialogue\n"
    for who in ("ola", "amira", "mads")
    for channel in ("facebook", "phone")
)
COUNTED = "".join(
    f"2026-0{month}-{day:02} outcome bestilling {n} channel={channel} id={channel}:{month}:{day}\n"
    for month, day in ((1, 28), (2, 4), (2, 11), (2, 18))
    for channel, n in (("facebook", 60), ("phone", 6))
)


def test_what_was_counted_over_the_hours_it_took():
    answer = question(book_of(HOUSE + WORTH + CREW + HOURS + COUNTED))
    facebook = answer.figures["facebook"]
    assert facebook.value == pytest.approx(240 * 200 / 60)
    assert (facebook.n, facebook.unit) == (240, "kroner")
    se = 1 / sqrt(240)
    assert (facebook.low, facebook.high) == (
        pytest.approx(facebook.value * exp(-1.645 * se)),
        pytest.approx(facebook.value * exp(1.645 * se)),
    )
    assert answer.status == "ranked" and "any of the others" in answer.says.text
    assert [row.key for row in answer.rows] == ["facebook", "phone"]


def test_each_outcome_counts_by_what_it_was_worth_then():
    more = "2026-02-09 worth bestilling 400 by=kari id=w2\n"
    facebook = question(book_of(HOUSE + WORTH + more + CREW + HOURS + COUNTED)).figures["facebook"]
    assert facebook.value == pytest.approx((120 * 200 + 120 * 400) / 60)
    assert log(facebook.high / facebook.value) == pytest.approx(
        1.645 * sqrt(120 * 200**2 + 120 * 400**2) / (120 * 200 + 120 * 400)
    )


def test_weeks_that_swing_are_less_certain():
    steady = question(book_of(HOUSE + WORTH + CREW + HOURS + COUNTED)).figures["facebook"]
    bursts = "2026-01-28 outcome bestilling 240 channel=facebook id=b\n"
    swings = question(book_of(HOUSE + WORTH + CREW + HOURS + bursts)).figures["facebook"]
    assert steady.value == swings.value and swings.high > 2 * steady.high


def test_protected_hours_are_left_out():
    more = "2026-01-26..2026-02-20 time ingrid 2h00 facebook dialogue protected=yes\n"
    with_them, without = (question(book_of(HOUSE + WORTH + CREW + HOURS + part + COUNTED)) for part in (more, ""))
    assert with_them.figures["facebook"].value == without.figures["facebook"].value


@pytest.mark.parametrize(
    ("ledger", "asks"),
    [
        ("", "State what one of something is worth."),
        (WORTH + HOURS, "Bring in what came of it"),
        (WORTH + COUNTED, "Log the hours on"),
        (WORTH + HOURS + "2026-02-01 outcome bestilling 9 channel=phone\n", "Count ten"),
    ],
)
def test_what_is_missing_is_said(ledger, asks):
    answer = question(book_of("now 2026-03-02T12:00\nperiod 2026-01-26..2026-02-22\n" + ledger))
    assert (answer.kind, answer.status) == ("not_yet", "cannot")
    assert any(asks in need.what.text for need in answer.needs)


def test_what_came_from_nowhere_counts_for_all_and_is_asked_about():
    answer = question(book_of(HOUSE + WORTH + CREW + HOURS + "2026-02-01 outcome bestilling 90 id=o\n"))
    assert answer.figures["all"].value == pytest.approx(90 * 200 / 120)
    assert [need.what.text for need in answer.needs] == ["Say which channel {n} of what was counted came from."]


def test_two_that_are_alike_are_not_ranked():
    alike = COUNTED.replace("bestilling 6 ", "bestilling 58 ")
    answer = question(book_of(HOUSE + WORTH + CREW + HOURS + alike))
    assert answer.status == "not told apart" and "do not tell them apart yet" in answer.says.text


def test_a_channel_of_one_or_two_is_not_shown_and_nothing_is_said_of_it():
    alone = "2026-01-26..2026-02-20 time ingrid 1h00 email dialogue\n"
    counted = "2026-02-04 outcome bestilling 90 channel=email id=e\n"
    full = question(book_of(HOUSE + WORTH + CREW + HOURS + alone + COUNTED + counted))
    seen = shown_to(full, KARI)
    assert "email" in full.figures and "email" not in seen.figures
    assert not next(row for row in seen.rows if row.key == "email").figures
    assert not (seen.cells or seen.rather) and "ingrid" not in repr(seen)
    assert "email" not in repr(seen.says)


def test_nothing_safe_to_show_is_said_quietly():
    alone = "2026-01-26..2026-02-20 time ola 1h00 facebook dialogue\n"
    seen = shown_to(question(book_of(HOUSE + WORTH + CREW + alone + COUNTED)), KARI)
    assert "three people or more" in seen.says.text and not seen.figures
    assert "facebook" in shown_to(question(book_of(HOUSE + WORTH + CREW + alone + COUNTED)), Viewer("ola")).figures


KINDS = """
2026-01-01 workkind advertising running "Annonsering" en=Advertising
2026-01-01 workkind advice running "Råd" en=Advice
"""


def test_what_it_cost_stands_in_two_lines_ads_alone_and_everything():
    paid = "2026-02-03 spend 4000 NOK facebook advertising id=s1\n2026-02-04 spend 6000 NOK - advice id=s2\n"
    rate = "2026-01-01 rate colleague 500 id=r\n"
    figures = question(book_of(HOUSE + WORTH + CREW + HOURS + COUNTED + KINDS + paid + rate)).figures
    value = (240 + 24) * 200
    assert figures["worth_ads"].value == pytest.approx(value / 4000)
    assert figures["worth_all"].value == pytest.approx(value / (10_000 + 160 * 500))  # Ingrid as well
    assert figures["worth_all"].low < figures["worth_all"].value < figures["worth_all"].high


def test_without_a_price_of_an_hour_nothing_is_said_of_everything():
    paid = "2026-02-03 spend 4000 NOK facebook advertising id=s1\n"
    figures = question(book_of(HOUSE + WORTH + CREW + HOURS + COUNTED + KINDS + paid)).figures
    assert "worth_ads" in figures and "worth_all" not in figures
