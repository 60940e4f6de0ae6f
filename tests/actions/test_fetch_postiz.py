"""An account at Postiz, over a real connection and into the ledger: one post, whoever else tells of it."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest

from ildsjel.actions.fetch_account import fetch_account
from ildsjel.actions.follow import follow
from ildsjel.actions.receive import receive
from ildsjel.facts.happened import Post
from ildsjel.ledger import post
from tests.actions.test_safe_client import serving
from tests.cast import NOW

LATER, TOMORROW = NOW + timedelta(hours=1), NOW + timedelta(days=1)
DAY = NOW.date() - timedelta(days=1)


def told(key, network, address, release):
    moment = f"{DAY}T09:00:00.000Z"
    account = {"id": "i", "providerIdentifier": network, "name": "Fjordbrød"}
    one = {"id": key, "content": "<p>Brød</p>", "publishDate": moment, "state": "PUBLISHED", "integration": account}
    return one | {"releaseURL": address, "releaseId": release}


POSTS = [
    told("a", "facebook", "https://www.facebook.com/105/posts/122121", "105_122121"),
    told("b", "threads", "https://www.threads.net/@fjordbrod/post/D", "18051234567890123"),
]


def answer(value):
    return (200, {}, json.dumps(value).encode())


def likes(number):
    return answer([{"label": "Likes", "data": [{"total": str(number), "date": str(DAY)}]}])


@pytest.fixture(autouse=True)
def surroundings(settings, monkeypatch):
    settings.FETCH_INSIDE = ["127.0.0.1"]
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda seconds: None)


def kept(by):
    return {row.key: (row.channel, dict(row.m)) for row in post.Post.objects.of(by).current()}


def test_posts_are_kept_once_with_their_figures_and_the_channel_their_network_goes_by_here(cast):
    exported = Post(on=DAY, channel="facebook", id="facebook:122121", m=(("Reach", Decimal(640)),))
    receive(by=cast.kari, facts=[exported], source="meta_business_suite", now=NOW)
    listed, none = answer({"posts": POSTS}), answer([])
    with serving(listed, none, likes(7), listed, listed, likes(3), none) as server:
        account = follow(by=cast.kari, source="postiz", told={"address": server.url, "secret": "hemmelig"}, now=NOW)
        assert fetch_account(account, NOW).new == 1
        assert kept(cast.kari) == {
            "facebook:122121": ("facebook", {"Reach": "640"}),
            "threads:18051234567890123": ("instagram", {"Likes": "7"}),
        }
        assert fetch_account(account, LATER) is None
        assert fetch_account(account, TOMORROW).replaced == 1
    assert kept(cast.kari)["facebook:122121"][1] == {"Likes": "3"}
    assert kept(cast.kari)["threads:18051234567890123"][1] == {"Likes": "7"}
