"""Gather: plain facts come out as the sums a question reads."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import Period
from ildsjel.facts.sums import CrewSum, DaySum, LoggedDay, WorkSum
from ildsjel.insight.gather import gather
from ildsjel.insight.working_time import ZONE


def test_an_empty_ledger_is_an_empty_book(book):
    assert (book.days, book.crew, book.attendance, book.talk) == ((), (), (), ())


def test_entries_are_summed_by_day_and_week_with_protected_time_apart(book):
    """
    2026-01-01 initiative daily "Daglig drift" default=yes
    2026-01-01 channel facebook "Facebook" en=Facebook initiative=launch
    2026-03-02 time ola 0h06 facebook dialogue
    2026-03-03 time ola 1h00 facebook dialogue
    2026-03-03 time ola 0h30 - design protected=yes
    """
    assert book.days == (
        DaySum(date(2026, 3, 2), "launch", 360),
        DaySum(date(2026, 3, 3), "daily", 0, 1800),
        DaySum(date(2026, 3, 3), "launch", 3600),
    )
    assert book.crew == (CrewSum(date(2026, 3, 2), "launch", "facebook", 3960, frozenset({"ola"})),)
    assert book.work == (WorkSum(date(2026, 2, 23), "ola", "launch", "dialogue", 3960),)


def test_a_day_remembers_how_late_it_was_logged(book):
    """
    2026-03-02T10:00:00+01:00 time ola 0h06 - - logged=2026-03-02T10:10:00+01:00
    2026-03-02T12:00:00+01:00 time ola 1h00 - - logged=2026-03-03T13:00:00+01:00
    2026-03-02 time ola 1h00 - - logged=2026-03-02T16:00:00+01:00
    2026-03-02 time ola 1h00
    """
    assert book.attendance == (LoggedDay(date(2026, 3, 2), ("ola",), timed=(3,), same_day=(2,), lag=(240 + 86400,)),)


def test_what_nobody_has_been_matched_to_keeps_its_label(book):
    """
    2026-03-02 time - 1h00 by="ola@toggl"
    """
    assert book.crew[0].heads == {"label:ola@toggl"} and book.work[0].who == "label:ola@toggl"


def test_the_future_is_left_out(book):
    """
    now 2026-03-02T12:00
    2026-03-02T10:00:00+01:00 time ola 1h00
    2026-03-02T13:00:00+01:00 time ola 2h00
    2026-03-03 time ola 4h00
    2026-03-03 ceiling daily 4h00
    """
    assert [d.seconds for d in book.days] == [3600]
    assert book.stated == ()


def test_the_latest_of_a_key_wins(book):
    """
    2026-02-01 member ola strategist
    2026-01-01 member ola operator
    2026-01-01 member kari leader logs=no
    """
    assert [(m.key, m.role) for m in book.house.members] == [("kari", "leader"), ("ola", "strategist")]


def test_weeks_are_whole_and_reach_back_to_the_block_before(book):
    """
    period 2026-03-04..2026-03-05
    now 2026-03-20T12:00
    2025-12-01..2026-03-20 time ola 1h00
    """
    weeks = sorted({c.week for c in book.crew})
    assert (weeks[0], weeks[-1]) == (date(2025, 12, 1), date(2026, 3, 16))
    assert min(w.block for w in book.work) == date(2026, 1, 26)
    assert {c.seconds for c in book.crew} == {5 * 3600}
    assert len(book.attendance) == 2


ENTRIES = st.lists(
    st.builds(
        Time,
        on=st.dates(date(2026, 1, 1), date(2026, 4, 30)),
        seconds=st.integers(1, 36000).map(Seconds),
        who=st.sampled_from(["ola", "amira", ""]),
        by=st.sampled_from(["", "x"]),
        channel=st.sampled_from(["", "facebook"]),
        protected=st.booleans(),
    ),
    max_size=30,
)


@given(ENTRIES)
def test_nothing_is_lost_and_the_order_does_not_matter(entries):
    now = datetime(2026, 5, 1, tzinfo=ZONE)
    period = Period(date(2026, 1, 1), date(2026, 5, 1))
    book = gather(entries, now=now, period=period)
    total = sum(e.seconds for e in entries)
    assert sum(d.seconds + d.protected for d in book.days) == total
    own = sum(e.seconds for e in entries if not e.protected)
    assert sum(c.seconds for c in book.crew) == sum(w.seconds for w in book.work) == own
    present = {(day.on, who) for day in book.attendance for who in day.who}
    assert present == {(e.on, e.who or f"label:{e.by}") for e in entries}
    assert gather(reversed(entries), now=now, period=period) == book
    assert gather(entries, now=now - timedelta(days=400), period=period).days == ()
