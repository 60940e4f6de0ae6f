"""What came of an experiment: yes, no, or that it cannot be told from chance."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.learning import NO, UNCLEAR, YES, Experiment
from ildsjel.insight.experiment import result

START, WEEKS = date(2026, 3, 2), 8
EXPERIMENT = Experiment(
    on=START,
    text="Vi ber om spørsmål i hvert innlegg",
    question="q",
    measure="bestilling",
    effect=Decimal("0.2"),
    until=START + timedelta(weeks=WEEKS, days=-1),
    expects=YES,
    if_yes="a",
    if_no="b",
    if_unclear="c",
    id="e",
)
AFTER = EXPERIMENT.until + timedelta(days=1)


def counted(before, during):
    first = START - timedelta(weeks=len(before))
    return [(first + timedelta(weeks=n, days=n % 7), float(count)) for n, count in enumerate([*before, *during])]


@pytest.mark.parametrize(
    ("before", "during", "answer"),
    [
        ([20] * 8, [30] * 8, YES),
        ([40] * 8, [40] * 8, NO),
        ([5] * 8, [6] * 8, UNCLEAR),
        ([40] * 8, [20] * 8, NO),
    ],
)
def test_what_is_found(before, during, answer):
    found = result(EXPERIMENT, counted(before, during), AFTER)
    assert found.answer == answer
    assert found.low < found.change < found.high
    assert found.change == pytest.approx(sum(during) / sum(before) - 1)
    assert found.means == (before[0], during[0]) and found.most == max(before[0], during[0])


def test_less_can_be_what_was_hoped_for():
    fewer = replace(EXPERIMENT, effect=Decimal("-0.2"))
    assert result(fewer, counted([40] * 8, [20] * 8), AFTER).answer == YES
    assert result(fewer, counted([40] * 8, [40] * 8), AFTER).answer == NO


def test_only_whole_weeks_count_and_as_many_before():
    found = result(EXPERIMENT, counted([20] * 30, [30] * 8), AFTER)
    assert [week for week, _ in found.during] == [START + timedelta(weeks=n) for n in range(8)]
    assert [week for week, _ in found.before] == [START - timedelta(weeks=n) for n in range(8, 0, -1)]
    midweek = replace(EXPERIMENT, on=START + timedelta(days=2))
    assert result(midweek, counted([20] * 30, [30] * 8), AFTER).during[0][0] == START + timedelta(weeks=1)


@pytest.mark.parametrize(
    "counts", [counted([20] * 2, [30] * 8), counted([0] * 8, [30] * 8), counted([20] * 8, [0] * 8), []]
)
def test_where_too_little_is_counted_nothing_is_said(counts):
    assert result(EXPERIMENT, counts, AFTER) is None


def test_after_two_whole_weeks_nothing_is_said():
    assert result(EXPERIMENT, counted([20] * 8, [30] * 2), START + timedelta(weeks=2, days=3)) is None


@given(st.permutations(range(16)))
def test_the_order_of_what_was_counted_is_nothing(order):
    counts = counted([20] * 8, [30] * 8)
    assert result(EXPERIMENT, [counts[n] for n in order], AFTER) == result(EXPERIMENT, counts, AFTER)


def test_where_nothing_changed_it_says_yes_in_at_most_one_of_twenty():
    dice, yes = Random("no change"), 0
    for _ in range(400):
        weeks = [sum(dice.random() < 0.3 for _ in range(60)) for _ in range(16)]
        yes += result(EXPERIMENT, counted(weeks[:8], weeks[8:]), AFTER).answer == YES
    assert yes <= 20
