"""The curve over hours as it is shown: the same numbers as the answer, and no weeks of one or two."""

from datetime import date, timedelta

import pytest

from ildsjel.insight.blocks import EPOCH as EDGE
from ildsjel.insight.blocks import block_of
from ildsjel.insight.enough_time import question
from ildsjel.insight.privacy import shown_to

from ..conftest import book_of
from .test_answering import FIRST, KARI, SIV, ledger


def values(curve):
    return [figure.value for _, figure in curve.tried.points]


@pytest.fixture(scope="module")
def answer():
    return question(book_of(ledger(60, each=4).replace("ceiling blog 40h00", "ceiling blog 24h00")))


def test_what_is_marked_is_what_is_said(answer):
    curve, enough = answer.curve, answer.figures["enough"]
    assert (curve.enough.at, curve.range.at) == (enough.value, enough.low)
    assert (curve.limit.at, curve.limit.says.text) == (24, "far too much: {amount}")
    assert curve.title.text.startswith("{initiative}: ")
    assert all(figure.low <= figure.value <= figure.high for _, figure in curve.points)


def test_a_ceiling_far_beyond_what_was_tried_is_left_to_the_words():
    far = ledger(60, each=4).replace("ceiling blog 40h00", "ceiling blog 90h00")
    assert question(book_of(far)).curve.limit is None
    none = ledger(60, each=4).replace("ceiling blog 40h00", "ceiling blog 0h00")
    assert question(book_of(none)).curve.limit is None


def test_while_the_next_hour_may_be_worth_anything_nothing_is_drawn():
    found = question(book_of(ledger(10, each=0).replace("rate operator 600", "rate operator 2")))
    assert found.says.values["says"].text.endswith("may be worth anything.")
    assert found.curve is None and found.past


def test_others_see_the_weeks_of_three_or_more(answer):
    seen = shown_to(answer, SIV).curve
    assert None not in values(seen)
    assert all(figure.heads is None and not figure.weeks for _, figure in (*seen.tried.points, *seen.points))
    last = answer.past[-1].week
    assert seen.tried.points[-1][0] == last.isoformat() and last == FIRST + timedelta(weeks=59)


def test_of_two_people_there_is_no_curve():
    assert shown_to(question(book_of(ledger(60, each=4, people=("ola", "amira")))), KARI).curve is None


def test_where_each_week_is_one_persons_the_curve_is_drawn_without_them():
    """Three people took turns, a block each: all of it rests on three, and no run of weeks does."""
    people = ("ola", "amira", "per")
    lines = ledger(60, each=4, people=people).splitlines()

    def turn(line):
        return people[(date.fromisoformat(line[:10]) - EDGE).days // 28 % 3]

    alone = [line for line in lines if " time " not in line or line.split()[2] == turn(line)]
    seen = shown_to(question(book_of("\n".join(alone))), KARI)
    assert seen.curve is not None and seen.curve.tried.points == ()


def test_after_a_break_the_weeks_begin_at_the_edge_of_a_block():
    """So that their runs are those of the ceiling's curve, which knows nothing of the break."""
    edge = block_of(FIRST + timedelta(weeks=52)).start
    text = f'{edge + timedelta(days=9)} break blog "Ny plattform"\n' + ledger(70, each=4)
    tried = question(book_of(text)).curve.tried
    assert tried.points[0][0] == (edge + timedelta(weeks=4)).isoformat()


def test_what_was_said_is_told_of_every_week_since_the_eighth(answer):
    assert len(answer.past) == 60 - 7
    assert answer.past[0].week == FIRST + timedelta(weeks=7)
    assert answer.past[-1].shown == answer.status
    assert shown_to(answer, SIV).past == answer.past


def test_what_cannot_be_said_yet_is_neither_marked_nor_led_with():
    found = question(book_of(ledger(10, each=2)))
    assert found.status == "cannot"
    assert found.curve.enough is None and "from {low} to over {high}" in found.curve.range.says.text
    assert next(iter(found.figures)) == "worth_low" and "enough" in found.figures
