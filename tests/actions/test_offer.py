"""What a colleague offers: something they know, to join an initiative that is open, or to take a question."""

from datetime import timedelta

import pytest

from ildsjel.actions.offer import offer, open_initiatives
from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import undo
from ildsjel.facts.happened import Message
from ildsjel.facts.offering import Offer
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.waiting import waiting
from tests.cast import NOW
from tests.chartered import drafted


def test_one_sentence_is_enough_and_all_can_read_it(cast):
    offer(by=cast.amira, sort="know", text=" Glutenfri baking ", now=NOW)
    assert [(one.sort, one.text, one.by) for one in facts_of(cast.ola, Offer)] == [
        ("know", "Glutenfri baking", "amira"),
    ]
    assert facts_of(cast.jonas, Offer) == []


def test_one_joins_what_has_started_and_once(cast):
    drafted(cast)
    assert open_initiatives(cast.amira, NOW) == ["daily"]
    given = offer(by=cast.amira, sort="join", initiative="daily", now=NOW)
    for key in ("daily", "rugbrod", "ingenting"):
        with pytest.raises(Refused):
            offer(by=cast.amira, sort="join", initiative=key, now=NOW)
    undo(by=cast.amira, receipt=given.pk, now=NOW)
    offer(by=cast.amira, sort="join", initiative="daily", now=NOW)


@pytest.mark.parametrize("wrong", [{"sort": "know"}, {"sort": "know", "text": " "}, {"sort": "song", "text": "a"}])
def test_nothing_is_kept_of_nothing(cast, wrong):
    with pytest.raises(Refused):
        offer(by=cast.amira, now=NOW, **wrong)
    assert facts_of(cast.amira, Offer) == []


def test_the_representative_and_the_caretaker_have_other_work_here(cast):
    for other in (cast.berit, cast.dag):
        with pytest.raises(NotAllowed):
            offer(by=other, sort="know", text="Alt", now=NOW)


def asked(cast, *, answered=False, days=1, key="q1"):
    """A question in the open, so many days ago."""
    at = NOW - timedelta(days=days)
    sides = [
        ("in", "Har dere glutenfritt?", at, key),
        ("out", "Ja, hver fredag.", at + timedelta(hours=1), f"{key}a"),
    ]
    messages = [
        Message(on=when.date(), at=when, way=way, form="comment", channel="facebook", text=text, thread=key,
                author="x:1", id=f"test:{one}")
        for way, text, when, one in sides[: 1 + answered]
    ]  # fmt: skip
    receive(by=cast.kari, facts=messages, source="customer_support", now=NOW)


def test_a_colleague_takes_a_question_that_waits(cast):
    asked(cast)
    [one] = waiting(cast.amira, NOW)
    assert (one.channel, one.text, one.taken_by) == ("facebook", "Har dere glutenfritt?", "")
    offer(by=cast.amira, sort="take", conversation=one.key, now=NOW)
    assert [found.taken_by for found in waiting(cast.ola, NOW)] == ["amira"]
    with pytest.raises(Refused):
        offer(by=cast.ola, sort="take", conversation=one.key, now=NOW)
    assert [found.taken_by for found in waiting(cast.ola, NOW + timedelta(days=2))] == [""]


def test_what_is_answered_or_long_ago_or_anothers_does_not_wait(cast):
    asked(cast, answered=True)
    asked(cast, days=15, key="q2")
    assert waiting(cast.amira, NOW) == waiting(cast.jonas, NOW) == []
    with pytest.raises(Refused):
        offer(by=cast.amira, sort="take", conversation="test:q1", now=NOW)
