"""Have we grown stiff? What Ildsjel takes of the time, against its ceilings; and what nobody uses (T14)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ildsjel.facts.keeping import Keep
from ildsjel.facts.sums import Use
from ildsjel.insight.rigidity import question
from ildsjel.insight.unused import MEASURED, idle
from tests.insight.conftest import book_of

HOUSE = """
    2026-01-01 member ola key_employee
    2026-01-01 member amira colleague
    2026-02-02..2026-02-27 time ola 5h00 facebook dialogue
    now 2026-03-02T12:00
    period 2026-02-02..2026-03-01
"""
WEEKS = [date(2026, 2, 2) + timedelta(weeks=n) for n in range(4)]
TODAY = date(2026, 6, 1)


def used(seconds, text=HOUSE):
    return replace(book_of(text), uses=tuple(Use(week, "weekly", seconds, 3) for week in WEEKS))


def test_nothing_is_said_before_a_week_has_been_measured_and_logged():
    assert question(book_of(HOUSE)).kind == "not_yet"
    assert question(used(60, "2026-01-01 member ola key_employee\nnow 2026-03-02T12:00")).kind == "not_yet"


def test_one_per_cent_is_light():
    answer = question(used(900))
    assert answer.figures["share"].value == pytest.approx(4 * 900 / (100 * 3600))
    assert answer.figures["minutes"].value == pytest.approx(900 / 60 / 2)
    assert (answer.status, answer.severity) == ("light", 0)


@pytest.mark.parametrize("seconds", [2000, 1300])
def test_more_than_two_per_cent_or_ten_minutes_is_for_the_leader(seconds):
    assert (question(used(seconds)).status, question(used(seconds)).severity) == ("stiff", 2)


def test_the_ten_minutes_count_for_two():
    met = HOUSE + '2026-02-20 weekly "" minutes=10\n'
    with_it, without = question(used(900, met)), question(used(900))
    assert with_it.figures["share"].value - without.figures["share"].value == pytest.approx(1200 / (100 * 3600))


def test_ninety_days_unused_are_listed_and_fourteen_more_take_it_out():
    """T14."""

    def found(days, keeps=()):
        last = dict.fromkeys(MEASURED, TODAY - timedelta(days=days + 6)) | {"pulse": TODAY - timedelta(days=6)}
        return {one.thing: one.is_off for one in idle(last, min(last.values()), keeps, TODAY)}

    assert found(89) == {}
    assert found(90) == dict.fromkeys(set(MEASURED) - {"pulse"}, False)
    assert found(104)["weekly"] is True
    keep = Keep(on=TODAY - timedelta(days=1), thing="weekly", because="Vi begynner igjen.")
    assert "weekly" not in found(104, [keep])
    assert found(104, [replace(keep, on=TODAY - timedelta(days=366))])["weekly"] is True


def test_what_was_never_opened_is_counted_from_the_first_that_was_measured():
    first = TODAY - timedelta(days=96)
    assert {one.thing for one in idle({"other": first}, first, (), TODAY)} == set(MEASURED)
    assert idle({}, None, (), TODAY) == ()
