"""Replies count as somebody's own only by their own yes, and never twice beside their hours."""

import pytest

from ildsjel.insight.few_hands.answering import known_in

from .firm import MONDAY, firm

CELL = ("facebook", "dialogue")
YES = "2026-06-01 ownreplies ola by=ola id=y1"
HOURS = f"{MONDAY} time ola 2h00 facebook dialogue"


def replies(n, text="Ja, vi har rugbrød i dag.", more=""):
    return "\n".join(
        f'{MONDAY}T10:{minute:02}:00+02:00 message out facebook comment "{text}" who=ola id=m{minute} {more}'
        for minute in range(n)
    )


def known(*lines):
    found = known_in(firm(*lines))
    return found.known()[found.people.index("ola"), found.cells.index(CELL)]


def test_of_hours_and_replies_of_one_day_the_larger_counts():
    """T2."""
    assert known(HOURS, replies(25), YES) == pytest.approx(2.5)
    assert known(HOURS, replies(15), YES) == pytest.approx(2.0)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "2026-06-01 ownreplies ola by=kari id=y1",
        "2026-06-01 ownreplies ola id=y1",
        f"{YES}\n2026-06-02 ownreplies ola counts=no by=ola id=y2",
    ],
)
def test_without_their_own_yes_they_are_the_teams(said):
    assert known(HOURS, replies(25), said) == pytest.approx(2.0)


def test_replies_alone_are_something_done():
    assert known(replies(25), YES) == pytest.approx(2.5)


def test_thanks_and_automatic_replies_are_nothing():
    assert known(HOURS, replies(25, text="Takk!"), YES) == pytest.approx(2.0)
    assert known(HOURS, replies(25, more="automatic=yes"), YES) == pytest.approx(2.0)
