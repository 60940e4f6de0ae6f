"""Which counts gate an initiative's weeks: those its ledger carries by the eighth."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ildsjel.facts.book import Book
from ildsjel.facts.house import Channel, House, Initiative
from ildsjel.facts.sums import Followers, Traffic
from ildsjel.insight.enough_time import question
from ildsjel.insight.enough_time.counts import counted, followers

from ..conftest import book_of
from .test_answering import FIRST, ledger

MONDAYS = tuple(date(2025, 3, 3) + timedelta(weeks=n) for n in range(12))
ALWAYS, NOW = date(2000, 1, 1), datetime(2025, 6, 1, tzinfo=UTC)
HOUSE = House(
    channels=tuple(Channel(on=ALWAYS, key=key, nb=key, en=key, initiative="blog") for key in ("blog", "facebook")),
    initiatives=(Initiative(on=ALWAYS, key="daily", name="Daglig drift", default=True),),
)


def reading(book: Book) -> tuple[float, ...]:
    return followers(book, "blog", MONDAYS)


def opened(**known) -> Book:
    return Book(now=NOW, period=None, house=HOUSE, **known)


def test_posts_are_carried_from_the_first_week_when_there_is_one_by_the_eighth():
    book = opened(traffic=(Traffic(MONDAYS[7], "blog", 2, 0), Traffic(MONDAYS[9], "blog", 1, 0)))
    assert counted(book, "blog", MONDAYS, "posts") == (0,) * 7 + (2, 0, 1, 0, 0)
    assert counted(book, "blog", MONDAYS, "messages") == ()


def test_what_is_first_counted_in_the_ninth_week_gates_nothing():
    book = opened(traffic=(Traffic(MONDAYS[8], "blog", 2, 0), Traffic(MONDAYS[0], "daily", 9, 0)))
    assert counted(book, "blog", MONDAYS, "posts") == ()


def test_followers_are_the_last_known_of_each_channel_together():
    read = (
        Followers(MONDAYS[0] - timedelta(weeks=3), "facebook", 40),
        Followers(MONDAYS[0], "blog", 10),
        Followers(MONDAYS[2], "facebook", 50),
        Followers(MONDAYS[0], "email", 900),
    )
    assert reading(opened(followers=read)) == (50, 50) + (60,) * 10


def test_a_channel_read_too_late_is_not_guessed_at():
    late = Followers(MONDAYS[1], "facebook", 50)
    assert reading(opened(followers=(late,))) == ()
    assert reading(opened(followers=(late, Followers(MONDAYS[0], "blog", 10)))) == (10,) * 12


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{day} post blog Tekst "Ett innlegg" id=blog:1', "posts"),
        ("{day} audience blog followers 12 id=a1", "followers"),
        ('{day}T10:00:00+01:00 message in blog comment "Hei?" author=a id=m1', "messages"),
    ],
)
def test_a_count_the_ledger_carries_is_waited_for(line, why):
    answer = question(book_of(line.format(day=FIRST) + "\n" + ledger(60, each=0)))
    assert answer.status == "cannot"
    assert answer.says.values["says"].values["what"].text == why
