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
from ildsjel.insight.ceiling_rule import Reading, episodes, latest, readings
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

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


@given(AMOUNTS, st.lists(st.integers(0, 900), min_size=1, max_size=4), st.integers(0, 60))
def test_the_last_day_alone_is_read_as_after_all_the_others(amounts, limits, later):
    days = {START + n * DAY: amount for n, amount in enumerate(amounts) if amount}
    until = START + (len(amounts) - 1 + later) * DAY

    def weekly(on):
        return limits[(on - START).days // 40 % len(limits)]

    if days:
        *_, last = readings(days, weekly, until)
        assert latest(days, weekly, until) == last


def test_where_nothing_was_logged_the_last_day_reads_nothing():
    assert latest({}, lambda d: 600, START) == Reading(START, 600, 0, 0, None)


def test_an_episode_that_has_lasted_for_years_began_when_it_began():
    days = {START + n * DAY: 200 for n in range(3 * 365)}
    assert latest(days, lambda d: 600, max(days)).since == episodes(days, 600)[-1][0]


@pytest.mark.skipif(not CASES.exists(), reason="the open cases are not here")
def test_case_a5():
    with (CASES / "a5_days_busyday.csv").open() as file:
        days = {date.fromisoformat(row["date"]): int(row["minutes"]) for row in csv.DictReader(file)}
    case = json.loads((CASES / "expected_open.json").read_text())["A5_open_busyday"]
    alarms = sum(r.since is not None for r in readings(days, lambda d: case["ceiling_min_week"], max(days)))
    assert alarms == case["alarm_days"] == 0


SAMPLED = """
    2026-01-01 ceiling daily 20h00
    2026-03-02 rhythm 4
    2026-02-02..2026-03-06 time ola 1h00 - - initiative=daily
    2026-04-06..2026-04-10 time ola {each} - - initiative=daily
    2026-05-11..2026-05-15 time ola {each} - - initiative=daily
    period 2026-04-20..2026-05-17
    now 2026-05-18T12:00
"""


def test_of_one_week_in_four_it_says_at_least():
    answer = question(book_of(SAMPLED.format(each="1h00")))
    assert answer.status == "well_below"
    for said in (answer.says, answer.quietly):
        assert "As far as it is logged" in said.text and "at least" in said.text
    assert "as far as they are logged" in answer.series[0].title.text


def test_a_week_that_was_not_to_be_logged_is_no_week_of_nothing():
    answer = question(book_of(SAMPLED.format(each="1h00")))
    assert [figure.value for _, figure in answer.series[0].points] == [5, 5]
    assert "four_weeks" not in answer.figures
    more = SAMPLED.format(each="1h00") + "    2026-04-29 time ola 2h00 - - initiative=daily\n"
    assert [figure.value for _, figure in question(book_of(more)).series[0].points] == [5, 2, 5]


def test_one_logged_week_can_be_on_the_way_to_too_much():
    answer = question(book_of(SAMPLED.format(each="17h00")))
    assert answer.status == "on_the_way" and "at least" in answer.says.text


def test_the_block_of_a_small_team_is_at_least():
    seen = shown_to(question(book_of(SAMPLED.format(each="17h00"))), Viewer("kari", frozenset({"leader"})))
    assert "it took at least" in seen.says.text and seen.says.values["hours"].value == 85


def test_fewer_logged_weeks_are_no_sign_that_it_is_on_its_way_down():
    heavy = """
        2026-01-01 ceiling daily 10h00
        2026-03-02 rhythm 4
        2026-01-26..2026-03-06 time ola 2h48 - - initiative=daily
        now 2026-03-16T12:00
    """
    assert "way down" in question(book_of(heavy.replace("rhythm 4", "rhythm 1"))).says.text
    after = question(book_of(heavy))
    assert after.status == "too_much" and after.figures["hours_28"].value <= 40
    assert "at least" in after.says.text and "way down" not in after.says.text
