"""Replies count for somebody from the moment they say so, and no longer than they say so."""

from datetime import timedelta

import pytest

from ildsjel.actions.let_replies_count import let_replies_count
from ildsjel.actions.receive import receive
from ildsjel.actions.right import Refused
from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.actions.undo import undo
from ildsjel.facts.hands import OwnReplies
from ildsjel.facts.happened import Message
from ildsjel.ledger.doing import doing_of
from ildsjel.ledger.own_replies import messages_since, own_repliers
from tests.cast import NOW

RECORD = Record(need="a", consequences="b", purpose="c", design="d", duration="e", discussed_on=NOW.date())
TODAY = NOW.date()


@pytest.fixture
def answered(cast):
    """Ola has given twenty replies today, and the switch is on."""
    switch_on(by=cast.kari, feature="few_hands", record=RECORD, now=NOW)
    said = [
        Message(
            on=TODAY,
            at=NOW - timedelta(minutes=n),
            way="out",
            channel="facebook",
            form="comment",
            text="Ja, det har vi.",
            who="ola",
            id=f"m{n}",
        )
        for n in range(20)
    ]
    receive(by=cast.kari, facts=said, source="facts", now=NOW)
    return cast


def hours(cast):
    return sum(one.hours for one in doing_of(cast.kari, TODAY) if one.who == "ola")


def test_they_count_from_the_yes_and_until_it_is_taken_back(answered):
    assert hours(answered) == 0
    let_replies_count(by=answered.ola, counts=True, now=NOW)
    assert hours(answered) == pytest.approx(2)
    let_replies_count(by=answered.ola, counts=False, now=NOW)
    assert hours(answered) == 0


def test_to_undo_the_yes_is_to_take_it_back(answered):
    undo(by=answered.ola, receipt=let_replies_count(by=answered.ola, counts=True, now=NOW).pk, now=NOW)
    assert own_repliers(answered.kari) == frozenset() and hours(answered) == 0


def test_what_comes_in_later_counts_at_once(answered):
    let_replies_count(by=answered.ola, counts=True, now=NOW)
    assert hours(answered) == pytest.approx(2)
    later = Message(on=TODAY, at=NOW, way="out", channel="email", form="mail", who="ola", id="m99")
    receipt = receive(by=answered.kari, facts=[later], source="facts", now=NOW)
    assert hours(answered) == pytest.approx(2.1)
    undo(by=answered.kari, receipt=receipt.pk, now=NOW)
    assert hours(answered) == pytest.approx(2)


def test_nobody_says_it_for_another_not_even_in_a_file(answered):
    forged = OwnReplies(on=TODAY, who="ola", by="ola", id="forged")
    receive(by=answered.kari, facts=[forged], source="facts", now=NOW)
    assert own_repliers(answered.kari) == frozenset() and hours(answered) == 0


def test_what_has_been_said_is_not_said_again(answered):
    with pytest.raises(Refused):
        let_replies_count(by=answered.ola, counts=False, now=NOW)
    let_replies_count(by=answered.ola, counts=True, now=NOW)
    with pytest.raises(Refused):
        let_replies_count(by=answered.ola, counts=True, now=NOW)
    assert own_repliers(answered.kari) == {"ola"} and own_repliers(answered.jonas) == frozenset()


def test_messages_are_read_so_many_days_back(answered):
    assert len(messages_since(answered.kari, TODAY, timedelta(days=180))) == 20
    assert messages_since(answered.kari, TODAY - timedelta(days=1), timedelta(days=180)) == []
