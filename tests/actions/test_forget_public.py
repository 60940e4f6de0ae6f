"""Forgetting a member of the public: they are gone, and the conversation stays."""

from datetime import timedelta

import pytest

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.forget import forget
from ildsjel.actions.right import Refused
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.message import Message
from tests.actions.forgetting import TWEETS
from tests.cast import NOW


def test_a_member_of_the_public_is_gone_and_the_conversation_stays(lived):
    before = list(Conversation.objects.of(lived.kari).order_by("key").values())
    told = forget(by=lived.kari, who="x:115712", now=NOW)
    assert told.counts == {"messages": 2, "texts": 2} and told.stays_as == ()
    messages = {m.key: m for m in Message.objects.of(lived.kari)}
    assert (messages["x:1"].text, messages["x:3"].text, messages["x:1"].x) == ("", "", [])
    assert messages["x:2"].text == "@… Klokka åtte. Hilsen Ola"
    assert messages["x:4"].text == "@fjordbrod Har dere rugbrød? Spør også @…"
    assert "@1157123" in messages["x:6"].text
    after = list(Conversation.objects.of(lived.kari).order_by("key").values())
    assert [one | {"id": 0} for one in after] == [one | {"id": 0} for one in before]
    with pytest.raises(Refused):
        forget(by=lived.kari, who="x:115712", now=NOW)


def test_the_public_are_known_by_the_keys_of_earlier_quarters_too(lived, tmp_path):
    half_a_year = NOW + timedelta(days=180)
    path = tmp_path / "later.csv"
    path.write_text(TWEETS.splitlines()[0] + "\n9,115712,True,Mon Aug 31 10:00:00 +0000 2026,Hei igjen,,\n")
    bring_in(by=lived.kari, path=path, name="later.csv", now=half_a_year)
    assert forget(by=lived.kari, who="x:@115712", now=half_a_year).counts["messages"] == 3


def test_after_a_year_nobody_can_be_found_by_their_messages(lived):
    told = forget(by=lived.kari, who="x:115712", now=NOW + timedelta(days=600))
    assert told.counts == {"texts": 2}
