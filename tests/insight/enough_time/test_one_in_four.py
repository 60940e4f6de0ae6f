"""Where one week in four is logged: which weeks are read, what that costs, and what may be shown of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ildsjel.facts.period import WEEK
from ildsjel.facts.text import read_line
from ildsjel.insight.blocks import block_of
from ildsjel.insight.enough_time import question
from ildsjel.insight.enough_time.forecast import NEVER, as_now, by_plan
from ildsjel.insight.enough_time.gather import gathered
from ildsjel.insight.enough_time.path import path
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.insight.privacy import shown_to

from ..conftest import book_of
from .test_answering import FIRST, KARI, ledger
from .weeks import TERMS, weeks

CHOSEN = FIRST + timedelta(weeks=20, days=2)
RHYTHM = f"{CHOSEN} rhythm 4 by=ola\n"
LOGGED = LoggedWeeks.of([read_line(RHYTHM.strip())])


def is_kept(line):
    return " time " not in line or LOGGED.is_logged(read_line(line).on)


def sampled(n, **made):
    """A ledger of `n` weeks, of which nothing is logged in those that are not to be."""
    return RHYTHM + "\n".join(filter(is_kept, ledger(n, **made).splitlines()))


def test_weeks_that_were_not_to_be_logged_are_left_out_and_not_read_as_nothing():
    (every,) = gathered(book_of(ledger(60, each=2)))
    (some,) = gathered(book_of(sampled(60, each=2)))
    logged = [week for week in every.mondays if LOGGED.is_logged(week)]
    assert some.mondays == tuple(logged) and len(logged) == 21 + 9
    of = dict(zip(every.mondays, zip(every.weeks.hours, every.weeks.value, strict=True), strict=True))
    assert list(zip(some.weeks.hours, some.weeks.value, strict=True)) == [of[week] for week in logged]
    assert min(some.weeks.hours) > 0


def test_what_is_logged_in_them_all_the_same_changes_nothing():
    left_out = next(FIRST + n * WEEK for n in range(30, 60) if not LOGGED.is_logged(FIRST + n * WEEK))
    more = sampled(60, each=2).replace("period", f"{left_out} time ola 20h00 blog\nperiod")
    assert gathered(book_of(more)) == gathered(book_of(sampled(60, each=2)))


def test_the_figures_say_how_many_logged_weeks_they_rest_on():
    answer = question(book_of(sampled(60, each=0)))
    assert answer.figures["weeks"].value == 30 == answer.figures["worth_high"].n
    assert len(answer.past) == 30 - 7


def test_it_says_what_that_costs():
    (need,) = question(book_of(sampled(60, each=0))).needs
    assert "four times as long" in need.what.text
    assert question(book_of(ledger(60, each=0))).needs == ()


def test_afterwards_it_says_that_weeks_are_left_out():
    back = f"{FIRST + timedelta(weeks=55)} rhythm 1\n"
    (need,) = question(book_of(back + sampled(60, each=0))).needs
    assert "are left out" in need.what.text


def test_what_an_earlier_week_said_stands_when_it_is_chosen():
    before = question(book_of(ledger(20, each=2)))
    after = question(book_of(sampled(60, each=2)))
    assert after.past[: len(before.past)] == before.past


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_logged_week_to_come_stands_for_four(seed):
    made = weeks(12, height=6_000, seed=seed)
    fast, slow = as_now(made, TERMS), as_now(made, replace(TERMS, every=4))
    assert slow > fast or fast == slow == NEVER


def test_a_learning_plan_is_tried_a_week_of_each_block():
    alike = weeks(12, height=20_000, spread=0.05)
    slower, plan = replace(TERMS, every=4), path(alike, TERMS).plan
    assert by_plan(alike, TERMS, plan) < by_plan(alike, slower, plan) <= NEVER


def test_what_is_missing_counts_logged_weeks():
    first, second = question(book_of(sampled(24, each=2, alike=True))).needs
    assert first.need - first.have in (2, 3, 6, 13, 26, 52) and "four times" in second.what.text


def test_the_weeks_that_were_tried_keep_to_blocks_that_were_logged_whole():
    text, broken = sampled(26, each=4), block_of(CHOSEN + WEEK).start
    tried = question(book_of(text)).curve.tried
    assert tried.points and all(figure.weeks[0] < broken for _, figure in tried.points)


def test_hours_are_not_shown_where_one_alone_has_logged_beside_them():
    text = sampled(60, each=0)
    left_out = next(FIRST + n * WEEK for n in range(58, 40, -1) if not LOGGED.is_logged(FIRST + n * WEEK))
    assert "hours_now" in shown_to(question(book_of(text)), KARI).figures
    beside = text.replace("period", f"{left_out} time ola 1h00 blog\nperiod")
    assert "hours_now" not in shown_to(question(book_of(beside)), KARI).figures
