"""Chatwoot that is followed: with answers alone, in the shape its API is documented in."""

import sys

import pytest
from answering import Answers, followed

from ildsjel.sources import chatwoot
from ildsjel.sources.following import Stopped

ACCOUNT = {"address": "https://samtaler.example", "user": "1", "secret": "hemmelig"}
NOON = 1770973200  # 13 February 2026, 10:00 in Oslo
OLD = NOON - 400 * 86_400


def conversation(number, moved):
    meta = {"sender": {"id": 70 + number, "name": "Kari Kunde"}, "channel": "Channel::FacebookPage"}
    last = {"id": 9999, "message_type": 0, "created_at": moved, "content": "bare den siste"}
    return {"id": number, "inbox_id": 4, "last_activity_at": moved, "meta": meta, "messages": [last]}


def message(number, of, sort=0, **more):
    told = {"id": number, "content": f"nummer {number}", "message_type": sort, "conversation_id": of}
    return told | {"private": False, "created_at": NOON + number} | more


def listed(*conversations):
    return {"data": {"meta": {}, "payload": list(conversations)}}


def asked(told, **marks):
    answers = Answers(told)
    lines, after = followed(chatwoot, answers, **ACCOUNT, marks=marks)
    return lines, after, answers.asked


def test_what_was_said_comes_page_by_page_and_notes_do_not():
    ola = {"sender": {"id": 5, "name": "Ola", "type": "user"}}
    lines, marks, asks = asked(
        {
            "messages?before=11": {"payload": [message(9, 1)]},
            "messages?before=9": {"payload": []},
            "/1/messages": {
                "payload": [message(11, 1, 1, **ola), message(12, 1, 1, private=True), message(13, 1, 2)]
            },
            "page=1": listed(conversation(1, NOON + 13)),
            "page=2": listed(),
        }
    )
    assert [line.partition(" author=")[0].partition(" by=")[0] for line in lines] == [
        '2026-02-13T10:00:09+01:00 message in facebook direct "nummer 9"',
        "2026-02-13T10:00:11+01:00 message out facebook direct",
    ]
    assert marks == {"moved": str(NOON + 13)}
    assert all(dict(ask.headers) == {"api_access_token": "hemmelig"} and "hemmelig" not in repr(ask) for ask in asks)


def test_only_what_has_moved_since_is_read_again():
    told = {
        "/2/messages?before": {"payload": []},
        "/2/messages": {"payload": [message(21, 2)]},
        "page=1": listed(conversation(2, NOON + 50), conversation(1, NOON)),
    }
    lines, marks, asks = asked(told, moved=str(NOON + 10))
    assert len(lines) == 1 and marks == {"moved": str(NOON + 50)}
    assert not any("/1/messages" in ask.url or ("page", "2") in ask.params for ask in asks)


def test_many_are_read_the_earliest_first_and_the_rest_the_next_time(monkeypatch):
    monkeypatch.setattr(sys.modules["ildsjel.sources.chatwoot.followed"], "AT_ONCE", 1)
    told = {
        "/1/messages?before": {"payload": []},
        "/1/messages": {"payload": [message(1, 1)]},
        "page=1": listed(conversation(2, NOON + 50), conversation(1, NOON)),
        "page=2": listed(conversation(0, OLD)),
    }
    lines, marks, _ = asked(told)
    assert len(lines) == 1 and marks == {"moved": str(NOON)}


def test_nothing_new_leaves_the_mark_and_what_is_no_answer_stops_it():
    assert asked({"page=1": listed()}, moved="5")[:2] == ([], {})
    with pytest.raises(Stopped):
        asked({"page=1": b"<html>"})
