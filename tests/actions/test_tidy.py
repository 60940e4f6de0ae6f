"""Tidying: old keys and old words of the public go in every organisation."""

from datetime import timedelta

from ildsjel.actions.receive import receive
from ildsjel.actions.tidy import Tidied, tidy
from ildsjel.facts.text import read
from ildsjel.ledger.author_hash import author_hash
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.message import Message
from ildsjel.ledger.retell import retell
from tests.cast import NOW

SAID = """
2026-03-02T10:00:00+01:00 message in facebook comment "Har dere noe uten melk?" author=a thread=1 id=1
2026-03-02T10:06:00+01:00 message out facebook comment "Ja, rugbrødet." thread=1 reply=1 id=2
2026-03-03T10:00:00+01:00 message in facebook comment "Tusen takk" author=b thread=3 id=3
"""


def test_keys_older_than_a_year_go_everywhere_and_younger_ones_stay(cast):
    for access in (cast.kari, cast.jonas):
        author_hash(access, NOW.date())
    assert tidy(now=NOW + timedelta(days=300)) == Tidied(keys=0, texts=0)
    assert tidy(now=NOW + timedelta(days=500)) == Tidied(keys=2, texts=0)


def test_what_the_public_wrote_goes_after_two_years_and_the_conversations_stay(cast):
    receive(by=cast.kari, facts=list(read(SAID.splitlines())), source="facts", now=NOW)
    told = conversations(cast.kari)
    assert tidy(now=NOW + timedelta(days=720)).texts == 0
    assert tidy(now=NOW + timedelta(days=740)).texts == 2
    texts = Message.objects.of(cast.kari).order_by("key").values_list("text", "needs")
    assert list(texts) == [("", "asks"), ("Ja, rugbrødet.", ""), ("", "thanks")]
    retell(cast.kari)
    assert conversations(cast.kari) == told


def conversations(access):
    kept = Conversation.objects.of(access).order_by("key")
    return list(kept.values("key", "needs", "asked", "answered", "clock", "turns"))
