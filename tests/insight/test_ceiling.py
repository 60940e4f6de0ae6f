"""Is it far too much? One busy day is not; four weeks above the ceiling are."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.period import DAY
from ildsjel.insight.ceiling import question
from ildsjel.insight.ceiling_rule import episodes, readings

CASES = Path(__file__).parents[3] / "shared" / "cases"
START = date(2026, 1, 5)
AMOUNTS = st.lists(st.integers(0, 600), min_size=1, max_size=120)


def test_four_heavy_weeks_are_too_much(book):
    """
    2026-01-01 ceiling launch 10h00
    2026-01-05..2026-03-06 time ola 1h30 - - initiative=launch
    2026-03-09..2026-04-03 time ola 3h00 - - initiative=launch
    now 2026-04-04T12:00
    """
    answer = question(book)
    assert (answer.status, answer.severity, answer.about) == ("too_much", 2, "launch")
    assert answer.figures["ceiling"].value == 10
    assert answer.figures["hours_28"].value == 19 * 3 + 2
    assert "above the ceiling" in answer.says.text
    assert [choice for choice, _ in answer.decide] == ["keep", "change", "change", "unknown"]


def test_a_quiet_initiative_is_far_from_it(book):
    """
    2026-01-01 ceiling daily 10h00
    2026-01-05..2026-02-06 time ola 0h30 - - initiative=daily
    """
    answer = question(book)
    assert (answer.status, answer.severity, answer.decide) == ("well_below", 0, ())


def test_the_most_urgent_comes_first(book):
    """
    2026-01-01 ceiling daily 10h00
    2026-01-01 ceiling launch 2h00
    2026-01-05..2026-03-06 time ola 1h30 - - initiative=daily
    2026-01-05..2026-03-06 time ola 1h00 - - initiative=launch
    """
    answer = question(book)
    assert answer.about == "launch"
    assert [(row.key, row.status) for row in answer.rows] == [("launch", "too_much"), ("daily", "below")]


def test_no_ceiling_says_nothing_yet(book):
    """
    2026-01-05..2026-03-06 time ola 8h00 - - initiative=launch
    """
    answer = question(book)
    assert answer.kind == "not_yet"
    assert answer.needs[0].need == 1


def test_a_ceiling_without_a_log_says_nothing_yet(book):
    """
    2026-01-01 ceiling launch 10h00
    """
    assert question(book).kind == "not_yet"


def test_a_ceiling_taken_back_is_no_ceiling(book):
    """
    2026-01-01 ceiling launch 1h00
    2026-02-01 ceiling launch 0h00
    2026-01-05..2026-03-06 time ola 8h00 - - initiative=launch
    """
    assert question(book).kind == "not_yet"


def test_protected_time_is_left_out(book):
    """
    2026-01-01 ceiling launch 2h00
    2026-01-05..2026-03-06 time ola 8h00 - - initiative=launch protected=yes
    2026-03-06 time ola 0h06 - - initiative=launch
    """
    answer = question(book)
    assert answer.status == "well_below"
    assert answer.figures["hours_28"].value == pytest.approx(0.1)


def test_one_busy_day_raises_no_alarm():
    days = {START + n * DAY: 100 for n in range(60) if (START + n * DAY).weekday() < 5}
    days[START + 30 * DAY] = 900
    assert episodes(days, 600) == []


def test_an_episode_ends_on_the_first_day_it_is_off():
    days = {START + n * DAY: 150 for n in range(40)}
    [(start, end)] = episodes(days, 600, until=START + 90 * DAY)
    assert start == START + 16 * DAY  # the 17th day: 16 * 150 + 120 > 4 * 600
    assert end == START + 53 * DAY  # 14 days are left in the window: 13 * 150 + 120 < 0.9 * 4 * 600


def test_an_open_episode_has_no_end():
    assert episodes({START + n * DAY: 200 for n in range(40)}, 600)[-1][1] is None


@given(AMOUNTS, st.lists(st.integers(0, 600), max_size=30), st.integers(60, 900))
def test_a_later_week_changes_nothing_said_before(amounts, more, weekly):
    before = {START + n * DAY: amount for n, amount in enumerate(amounts)}
    after = {START + n * DAY: amount for n, amount in enumerate([*amounts, *more])}
    last = max(before)
    assert list(readings(before, lambda d: weekly, last)) == list(readings(after, lambda d: weekly, last))


@given(AMOUNTS, st.integers(60, 900))
def test_unlogged_time_only_makes_it_later(amounts, weekly):
    full = {START + n * DAY: amount for n, amount in enumerate(amounts)}
    half = {day: amount // 2 for day, amount in full.items()}
    for more, less in zip(
        readings(full, lambda d: weekly, max(full)), readings(half, lambda d: weekly, max(full)), strict=True
    ):
        assert less.s28 <= more.s28
        assert not less.since or more.since


@pytest.mark.skipif(not CASES.exists(), reason="the open cases are not here")
def test_case_a5():
    with (CASES / "a5_days_busyday.csv").open() as file:
        days = {date.fromisoformat(row["date"]): int(row["minutes"]) for row in csv.DictReader(file)}
    case = json.loads((CASES / "expected_open.json").read_text())["A5_open_busyday"]
    alarms = sum(r.since is not None for r in readings(days, lambda d: case["ceiling_min_week"], max(days)))
    assert alarms == case["alarm_days"] == 0
