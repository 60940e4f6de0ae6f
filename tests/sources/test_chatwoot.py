"""What Chatwoot says of conversations, and what of it is nobody else's business."""

import json
from datetime import UTC, datetime

import pytest
import samples

from ildsjel.facts.happened import Message
from ildsjel.sources import chatwoot
from ildsjel.sources.reading import Head, Skipped

SAID = {"id": 1, "conversation_id": 7, "inbox_id": 3, "message_type": 0, "created_at": 1770973200, "content": "Hei?"}


def found(value):
    return samples.of_text(chatwoot, json.dumps(value))


def messages(value):
    return [one for one in found(value) if isinstance(one, Message)]


@pytest.mark.parametrize(
    "around",
    [
        [SAID],
        {"payload": [SAID]},
        {"id": 7, "messages": [SAID]},
        [{"id": 7, "inbox_id": 3, "messages": [SAID]}],
        {"data": {"payload": [{"id": 7, "inbox_id": 3, "messages": [SAID]}]}},
    ],
)
def test_a_message_is_the_same_wherever_it_stands(around):
    (one,) = messages(around)
    assert (one.id, one.thread, one.way) == ("chatwoot:1", "chatwoot:conversation:7", "in")
    assert one.at == datetime.fromtimestamp(SAID["created_at"], UTC)


def test_a_table_and_json_give_the_same_message():
    table = "id,conversation_id,inbox_id,message_type,created_at,content\n1,7,3,incoming,2026-02-13 09:00:00,Hei?\n"
    assert samples.of_text(chatwoot, table) == found([SAID])


def test_nothing_of_a_note_between_colleagues_comes_out():
    said = repr(found([SAID | {"private": True, "content": "Hun er syk", "sender": {"id": 5, "name": "Ola"}}]))
    assert "syk" not in said
    assert "Ola" not in said


def test_whoever_writes_from_outside_is_a_hash_and_what_we_say_is_not_kept():
    kari = {"id": 71, "name": "Kari Kunde", "email": "kari@kunde.example", "type": "contact"}
    answer = SAID | {
        "id": 2,
        "message_type": 1,
        "content": "Hei, Kari",
        "sender": {"id": 5, "name": "Ola", "type": "user"},
    }
    first, second = messages([SAID | {"sender": kari}, answer])
    assert (first.author, second.by, second.text) == ("hash-of-:71", "Ola", "")
    assert "Kari" not in repr((first, second))


@pytest.mark.parametrize(
    "odd", [{"id": None}, {"id": "6.4E+17"}, {"created_at": [1]}, {"message_type": {}}, {"message_type": 9}]
)
def test_a_message_that_cannot_be_told_is_left_out_with_why(odd):
    assert [type(one) for one in found([SAID | odd])] == [Skipped]


@pytest.mark.parametrize("other", ['{"message_type": 1}', "[1, 2]", '{"payload": [{"id": 1}]}'])
def test_other_json_is_not_recognised(other):
    assert not chatwoot.recognises(Head("file.json", other.encode()))
