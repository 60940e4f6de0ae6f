"""Asking the leader for something, and the answer: seen by all, answered once, and not taken back unanswered."""

from datetime import time, timedelta
from decimal import Decimal

import pytest

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.forget import forget
from ildsjel.actions.reply_to import reply_to
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.period import Period
from ildsjel.insight.working_time import ZONE
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import installation
from tests.cast import NOW

LATER = NOW + timedelta(days=3)


@pytest.fixture
def asked(cast):
    """Ola has asked for 3 000 kroner for Facebook."""
    return ask_for(by=cast.ola, text=" Løfte innlegget ", kroner=Decimal(3000), channel="facebook", now=NOW)


def test_what_somebody_asks_for_is_seen_by_all(cast, asked):
    for access in (cast.kari, cast.amira, cast.berit):
        [one] = asks_of(access)
        assert (one.ask.text, one.ask.kroner, one.ask.channel, one.ask.by) == (
            "Løfte innlegget",
            3000,
            "facebook",
            "ola",
        )
        assert one.reply is None
    assert asks_of(cast.jonas) == ()


@pytest.mark.parametrize(
    "wrong", [{"text": "  "}, {"kroner": Decimal(0)}, {"kroner": Decimal(-5)}, {"channel": "teletext"}]
)
def test_an_odd_ask_is_refused_with_a_sentence(cast, wrong):
    with pytest.raises(Refused):
        ask_for(by=cast.ola, now=NOW, **{"text": "Noe", "kroner": Decimal(10)} | wrong)


def test_the_installation_itself_asks_for_nothing(cast):
    with pytest.raises(NotAllowed):
        ask_for(by=installation(cast.organisation), text="Noe", now=NOW)


def test_the_leader_answers_once(cast, asked):
    [one] = asks_of(cast.kari)
    reply_to(by=cast.kari, ask=one.ask.id, answer="yes", meetings=2, now=LATER)
    [one] = asks_of(cast.ola)
    assert (one.reply.answer, one.meetings, one.days) == ("yes", 2, 1)
    with pytest.raises(Refused):
        reply_to(by=cast.kari, ask=one.ask.id, answer="no", because="Likevel ikke.", now=LATER)


def test_a_no_says_why(cast, asked):
    [one] = asks_of(cast.kari)
    with pytest.raises(Refused):
        reply_to(by=cast.kari, ask=one.ask.id, answer="no", because=" ", now=LATER)
    reply_to(by=cast.kari, ask=one.ask.id, answer="no", because="Vi har brukt opp budsjettet.", now=LATER)
    assert asks_of(cast.kari)[0].reply.because


@pytest.mark.parametrize("wrong", [{"answer": "maybe"}, {"meetings": -1}, {"ask": "nothing"}])
def test_an_odd_answer_is_refused(cast, asked, wrong):
    [one] = asks_of(cast.kari)
    with pytest.raises(Refused):
        reply_to(by=cast.kari, now=LATER, **{"ask": one.ask.id, "answer": "yes"} | wrong)


@pytest.mark.parametrize("who", ["ola", "amira", "berit", "dag"])
def test_only_the_leader_answers(cast, asked, who):
    [one] = asks_of(cast.kari)
    with pytest.raises(NotAllowed):
        reply_to(by=getattr(cast, who), ask=one.ask.id, answer="yes", now=LATER)


@pytest.mark.parametrize("who", ["ola", "kari"])
def test_what_waits_for_an_answer_cannot_be_taken_back(cast, asked, who):
    with pytest.raises(NothingToUndo):
        undo(by=getattr(cast, who), receipt=asked.pk, now=LATER)
    [one] = asks_of(cast.kari)
    answer = reply_to(by=cast.kari, ask=one.ask.id, answer="yes", now=LATER)
    undo(by=cast.kari, receipt=answer.pk, now=LATER)
    assert asks_of(cast.ola)[0].reply is None
    reply_to(by=cast.kari, ask=one.ask.id, answer="yes", now=LATER)
    undo(by=cast.ola, receipt=asked.pk, now=LATER)
    assert asks_of(cast.kari) == ()


def test_a_book_holds_both(cast, asked):
    [one] = asks_of(cast.kari)
    reply_to(by=cast.kari, ask=one.ask.id, answer="yes", now=LATER)
    book = open_book(cast.amira, Period.weeks_to(LATER.date(), 4), now=LATER)
    assert ([a.kroner for a in book.asks], [r.answer for r in book.replies]) == ([3000], ["yes"])
    assert not book.stated and not book.decisions


def test_who_asked_can_be_forgotten_and_the_ask_stays_with_its_answer(cast, asked):
    [one] = asks_of(cast.kari)
    reply_to(by=cast.kari, ask=one.ask.id, answer="yes", now=LATER)
    forget(by=installation(cast.organisation), who="ola", now=LATER)
    [one] = asks_of(cast.kari)
    assert one.ask.by.startswith("person-") and one.reply


def test_a_worry_has_neither_a_name_nor_a_time_anywhere(cast):
    receipt = ask_for(by=cast.ola, text="Vi rekker det ikke", sort="worry", now=NOW)
    [one] = asks_of(cast.kari)
    assert (one.ask.by, one.ask.at, one.ask.on) == ("", None, NOW.date())
    moments = {moment.astimezone(ZONE).time() for moment in (receipt.made_at, receipt.touched_at)}
    assert receipt.by is None and moments == {time(0)}
    with pytest.raises(Refused):
        undo(by=cast.kari, receipt=receipt.pk, now=NOW)


def test_a_worry_is_answered_with_what_will_be_done(cast):
    ask_for(by=cast.ola, text="Vi rekker det ikke", sort="worry", now=NOW)
    [one] = asks_of(cast.kari)
    for answer, because in (("yes", "Ja"), ("heard", " ")):
        with pytest.raises(Refused):
            reply_to(by=cast.kari, ask=one.ask.id, answer=answer, because=because, now=LATER)
    reply_to(by=cast.kari, ask=one.ask.id, answer="heard", because="Vi flytter lanseringen.", now=LATER)
    [one] = asks_of(cast.amira)
    assert one.reply and one.reply.because == "Vi flytter lanseringen."


def test_what_is_neither_is_refused(cast):
    with pytest.raises(Refused):
        ask_for(by=cast.ola, text="Noe", sort="joke", now=NOW)
