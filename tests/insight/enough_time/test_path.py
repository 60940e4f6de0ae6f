"""Read every week: five states, what is lacking, and that a week to come changes nothing that has been said."""

from dataclasses import replace
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ildsjel.insight.enough_time.gates import FIRST
from ildsjel.insight.enough_time.path import LATCH, Week, Weeks, _latched, path

from .weeks import TERMS, weeks


def figures(reading):
    """What can be told of every week; the number that is said may be of another week afterwards."""
    return {name: value for name, value in vars(reading).items() if name not in ("status", "number")}


def test_nothing_is_said_before_the_eighth_week():
    found = path(replace(weeks(7, height=9000)), TERMS)
    assert [(w.number, w.status, w.why, w.have, w.need) for w in found.weeks] == [(7, "cannot", "weeks", 7, 8)]


def test_hours_that_are_worth_little_are_said_to_be():
    assert path(weeks(60, height=600), TERMS).last.shown in ("less", "answer")
    assert path(weeks(60, height=600), TERMS).last.reading.high < 12


def test_hours_that_are_worth_much_are_said_to_be():
    found = path(weeks(80, height=60_000, scale=12), TERMS)
    assert found.last.status in ("more", "answer")
    assert found.last.reading.low > 6


def test_the_truth_lies_inside_what_is_said():
    truth = 6 * log(30_000 / (6 * 600))
    reading = path(weeks(100, height=30_000), TERMS).last.reading
    assert reading.low - 0.5 <= min(truth, 24) <= reading.high + 0.5


@pytest.mark.parametrize(
    ("more", "why", "have"),
    [
        ({"posts": (1.0,) * 20}, "", 0),
        ({"posts": (0.5,) * 20}, "posts", 10),
        ({"messages": (0.0,) * 20}, "messages", 0),
        ({"followers": (60.0,) * 19 + (40.0,)}, "followers", 40),
    ],
)
def test_what_there_is_too_little_of_is_named(more, why, have):
    last = path(replace(weeks(20, height=9000), **more), TERMS).last
    assert (last.why, last.have) == (why, have)


def test_hours_that_are_alike_tell_nothing():
    last = path(replace(weeks(20, height=9000), hours=(6.0, 6.1) * 10), TERMS).last
    assert (last.status, last.why) == ("cannot", "variation")


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), n=st.integers(FIRST, 60), more=st.integers(1, 20))
def test_a_week_to_come_changes_nothing_that_has_been_said(seed, n, more):
    whole = weeks(n + more, height=12_000, seed=seed)
    part = Weeks(hours=whole.hours[:n], value=whole.value[:n])
    longer = path(whole, TERMS).weeks[: n - FIRST + 1]
    for before, after in zip(path(part, TERMS).weeks, longer, strict=True):
        assert (before.number, before.status, before.why) == (after.number, after.status, after.why)
        if before.reading:
            assert figures(before.reading) == pytest.approx(figures(after.reading), rel=1e-6, abs=1e-6)


def test_a_statement_stays_until_it_has_had_no_support_for_four_weeks():
    said = ["cannot", "more", *["cannot"] * (LATCH + 1), "less", "more"]
    shown = [week.shown for week in _latched(Week(number=n, status=s, shown="") for n, s in enumerate(said))]
    assert shown == ["cannot", *["more"] * LATCH, "cannot", "cannot", "less", "more"]
