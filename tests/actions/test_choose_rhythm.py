"""How often the team logs: chosen by those who log, after a time study, and never by the leader."""

from datetime import UTC, datetime, timedelta

import pytest

from ildsjel.actions.choose_rhythm import choose_rhythm, may_choose
from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.text import read_line
from ildsjel.ledger.rhythm import chosen_by

NOW = datetime(2026, 3, 6, 9, 6, tzinfo=UTC)
LATER = NOW + timedelta(days=40)
STUDIED = "2026-02-21 studied email people=6 days=10 filled=58 start=2026-02-09 until=2026-02-20 hours=10 id=s1"


@pytest.fixture
def studied(cast):
    receive(by=cast.kari, facts=[read_line(STUDIED)], source="time_study", now=NOW)
    return cast


def chosen(cast, now=LATER):
    return [(rhythm.weeks, rhythm.by) for rhythm in chosen_by(cast.kari, now.date())]


def test_it_waits_for_the_result_of_a_time_study(cast):
    with pytest.raises(Refused, match="has given a result"):
        choose_rhythm(by=cast.ola, weeks=4, now=NOW)
    assert chosen(cast) == []


def test_one_who_logs_chooses_it_and_another_takes_it_back(studied):
    assert choose_rhythm(by=studied.ola, weeks=4, now=NOW)
    other = studied.more("mads")[0]
    other.person.logs = True
    assert choose_rhythm(by=other, weeks=1, now=LATER)
    assert chosen(studied) == [(4, "ola"), (1, "mads")]


def test_the_leader_and_those_who_do_not_log_may_not(studied):
    for who in (studied.kari, studied.amira, studied.berit, studied.dag):
        assert not may_choose(who)
        with pytest.raises(NotAllowed):
            choose_rhythm(by=who, weeks=4, now=NOW)


def test_what_holds_already_is_not_chosen_again(studied):
    assert choose_rhythm(by=studied.ola, weeks=1, now=NOW) is None
    choose_rhythm(by=studied.ola, weeks=4, now=NOW)
    assert choose_rhythm(by=studied.ola, weeks=4, now=LATER) is None
    assert chosen(studied) == [(4, "ola")]


def test_chosen_again_the_same_day_it_is_a_correction(studied):
    for weeks in (4, 1, 4, 1):
        choose_rhythm(by=studied.ola, weeks=weeks, now=NOW)
    assert chosen(studied) == [(1, "ola")]


def test_there_is_no_other_rhythm(studied):
    with pytest.raises(Refused, match="one week in four"):
        choose_rhythm(by=studied.ola, weeks=3, now=NOW)


def test_nobody_undoes_it_not_even_the_leader(studied):
    receipt = choose_rhythm(by=studied.ola, weeks=4, now=NOW)
    for who in (studied.kari, studied.ola, studied.dag):
        with pytest.raises(NothingToUndo):
            undo(by=who, receipt=receipt.pk, now=LATER)
    assert chosen(studied) == [(4, "ola")]
