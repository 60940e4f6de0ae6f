"""Stretches of weeks with one statement."""

from datetime import date, timedelta

from ildsjel.insight.answer import Said
from ildsjel.insight.spans import Span, spans

FIRST = date(2026, 3, 2)


def test_weeks_in_a_row_with_one_statement_are_one_stretch():
    told = [("cannot", "cannot"), ("more", "more"), ("cannot", "more"), ("more", "more"), ("less", "less")]
    weeks = [FIRST + timedelta(weeks=n) for n in range(5)]
    past = [Said(week=week, status=status, shown=shown) for week, (status, shown) in zip(weeks, told, strict=True)]
    assert spans(past) == (
        Span(weeks[4], weeks[4], "less", 1, 1),
        Span(weeks[1], weeks[3], "more", 3, 2),
        Span(weeks[0], weeks[0], "cannot", 1, 1),
    )


def test_nothing_said_is_no_stretch():
    assert spans(()) == ()
