"""An account on Bluesky that is followed: with answers alone, in the shape its documentation gives."""

import json
from dataclasses import replace
from datetime import date

import pytest
from answering import CONTEXT, Answers, followed

from ildsjel.sources import bluesky_export
from ildsjel.sources.following import Reply, Stopped

DID, PER = "did:plc:fjordbrod", "did:plc:per"
HOME = "https://home.example"
SESSION = {
    "did": DID,
    "accessJwt": "adgang",
    "didDoc": {"service": [{"id": "#atproto_pds", "serviceEndpoint": HOME}]},
}
ACCOUNT = {"address": "", "user": "@fjordbrod.example", "secret": "abcd-efgh"}
AWAY = Reply(502, {}, b"", HOME)


def uri(key, did=DID, kind="post"):
    return f"at://{did}/app.bsky.feed.{kind}/{key}"


def record(key, text="Nå er det ute", **value):
    told = {"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-02-02T07:30:00Z", **value}
    return {"uri": uri(key), "value": told}


def note(key, reason="reply", at="2026-02-02T09:00:00Z", **value):
    told = record(key, "Hva koster det?", **value)["value"]
    return {"uri": uri(key, PER), "reason": reason, "indexedAt": at, "record": told}


def answers(posts=(), notes=(), **more):
    return Answers(
        {
            "createSession": SESSION,
            "=app.bsky.feed.post": {"records": list(posts)},
            "=app.bsky.feed.repost": {"records": []},
            "getPosts": AWAY,
            "listNotifications": {"notifications": list(notes)} if notes else AWAY,
            "getProfile": AWAY,
            **more,
        }
    )


def test_what_the_network_does_not_tell_is_unknown():
    told = answers([record("3k2")])
    lines, marks = followed(bluesky_export, told, **ACCOUNT)
    (line,) = lines
    assert line == (
        '2026-02-02T08:30:00+01:00 post bluesky - "Nå er det ute" '
        f"url=https://bsky.app/profile/{DID}/post/3k2 read=2026-03-01 under={DID} id=bluesky:{uri('3k2')}"
    )
    assert marks == {"post": "3k2", "repost": "", "seen": "", "counted": "2026-03-01"}


def test_the_password_goes_to_its_server_once_and_a_token_to_where_the_account_lives():
    told = answers()
    followed(bluesky_export, told, **ACCOUNT)
    first, *others = told.asked
    assert first.url == "https://bsky.social/xrpc/com.atproto.server.createSession" and first.method == "POST"
    assert json.loads(first.body) == {"identifier": "fjordbrod.example", "password": "abcd-efgh"}
    assert all(one.url.startswith(HOME) and dict(one.headers)["Authorization"] == "Bearer adgang" for one in others)


def test_figures_and_followers_are_read_where_they_are_told():
    figures = {"posts": [{"uri": uri("3k2"), "likeCount": 4, "replyCount": 0}]}
    told = answers([record("3k2"), record("3k1")], getPosts=figures, getProfile={"followersCount": 812})
    lines, marks = followed(bluesky_export, told, **ACCOUNT)
    assert lines[0].endswith(" m.Likes=4 m.Replies=0") and " m." not in lines[1]
    assert lines[2].startswith("2026-03-01 audience bluesky followers 812") and marks["figures"] == "yes"


def test_what_others_answer_comes_in_and_what_they_like_does_not():
    root = {"root": {"uri": uri("3k2")}, "parent": {"uri": uri("3k2")}}
    notes = [note("5", at="2026-02-03T09:00:00Z", reply=root), note("4", "like"), note("3", "mention")]
    lines, marks = followed(bluesky_export, answers(notes=notes), **ACCOUNT)
    assert lines[0] == (
        '2026-02-02T08:30:00+01:00 message in bluesky comment "Hva koster det?" author=hash-of-bluesky:did:plc:per '
        f"thread=bluesky:{uri('3k2')} reply=bluesky:{uri('3k2')} under={DID} id=bluesky:{uri('5', PER)}"
    )
    assert f"thread=bluesky:{uri('3', PER)}" in lines[1] and len(lines) == 2
    assert marks["seen"] == "2026-02-03T09:00:00Z"
    assert followed(bluesky_export, answers(notes=notes), **ACCOUNT, marks=marks)[0] == []


def test_the_same_day_only_what_is_new_is_told_and_the_next_day_the_newest_again():
    posts = [record("3k3"), record("3k2")]
    marks = {"post": "3k2", "counted": "2026-03-01"}
    assert len(followed(bluesky_export, answers(posts), **ACCOUNT, marks=marks)[0]) == 1
    tomorrow = replace(CONTEXT, today=date(2026, 3, 2))
    assert len(followed(bluesky_export, answers(posts), tomorrow, **ACCOUNT, marks=marks)[0]) == 2


def test_what_was_known_with_figures_is_not_told_again_without_them():
    marks = {"post": "3k2", "counted": "2026-02-28", "figures": "yes"}
    lines, _ = followed(bluesky_export, answers([record("3k3"), record("3k2")]), **ACCOUNT, marks=marks)
    assert [uri("3k3") in line for line in lines] == [True]


def test_every_page_is_asked_for_until_what_is_known():
    def page(ask):
        cursor = int(dict(ask.params).get("cursor", "9"))
        told = {"records": [record(f"3k{cursor}")], "cursor": str(cursor - 1)}
        return Reply(200, {}, json.dumps(told).encode(), ask.url)

    told = answers(**{"=app.bsky.feed.post": page})
    assert len(followed(bluesky_export, told, **ACCOUNT, marks={"post": "3k5"})[0]) == 5


@pytest.mark.parametrize("odd", [[None], ["x"], [{"uri": 3}], [{"uri": uri("1"), "value": {"createdAt": "i går"}}]])
def test_what_is_odd_is_left_out(odd):
    assert followed(bluesky_export, answers(odd, odd), **ACCOUNT)[0] == []


@pytest.mark.parametrize("told", [{}, [], {"did": DID}, b"<html>"])
def test_what_is_no_server_of_bluesky_stops_it(told):
    with pytest.raises(Stopped, match="something else"):
        followed(bluesky_export, Answers({"createSession": told}), **ACCOUNT)
