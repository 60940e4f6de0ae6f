"""A repository of Bluesky is taken whole or not at all, and a list on one line may be long."""

import io
import json
from decimal import Decimal

import pytest
import samples

from ildsjel.sources.bluesky_export import read, recognises
from ildsjel.sources.bluesky_export.car import blocks
from ildsjel.sources.reading import Data, Head, Unreadable

REPOSITORY = (samples.SAMPLES / "bluesky_export" / "repo.car").read_bytes()


def data(content):
    return Data.of(io.BytesIO(content), "repo")


@pytest.mark.parametrize("place", range(70, len(REPOSITORY), 97))
def test_a_changed_byte_anywhere_refuses_the_repository(place):
    content = bytearray(REPOSITORY)
    content[place] ^= 0xFF
    with pytest.raises(Unreadable):
        list(blocks(data(bytes(content))))


def test_an_endless_block_is_not_read():
    content = REPOSITORY[: 1 + REPOSITORY[0]] + b"\xff\xff\xff\xff\x0f"
    with pytest.raises(Unreadable):
        list(blocks(data(content)))


def test_a_feed_on_one_long_line_is_read():
    did = "did:plc:fjord"
    value = {"$type": "app.bsky.feed.post", "text": "Brød " * 50, "createdAt": "2026-02-02T07:00:00Z"}
    feed = [
        {"post": {"uri": f"at://{did}/app.bsky.feed.post/{n}", "record": value, "likeCount": n}} for n in range(5000)
    ]
    content = json.dumps({"feed": feed}).encode()
    assert len(content) > 1024 * 1024
    assert recognises(Head("feed.json", content[:65536]))
    posts = list(read(data(content), samples.CONTEXT))
    assert len({post.id for post in posts}) == 5000
    assert posts[7].m == (("Likes", Decimal(7)),)
