"""A real server of Bluesky is followed: what comes is what the account's own repository holds, once."""

import os
import re
import subprocess
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from ildsjel.ledger.message import Message
from ildsjel.ledger.post import Post
from tests.servers.process import answers, running

PDS = Path(__file__).parent / "pds.mjs"
PASSWORD = "smak-av-rugmel"


class Account:
    """An account on the server, that writes."""

    def __init__(self, url, name):
        self.url, self.handle = url, f"{name}.test"
        made = self.call(
            "com.atproto.server.createAccount", handle=self.handle, email=f"{name}@nes.example", password=PASSWORD
        )
        self.did, self.let_in = made["did"], {"Authorization": f"Bearer {made['accessJwt']}"}

    def call(self, method, **fields):
        let_in = getattr(self, "let_in", {})
        told = httpx.post(f"{self.url}/xrpc/{method}", json=fields, headers=let_in, timeout=60)
        assert told.status_code == 200, told.text
        return told.json()

    def write(self, kind, **record):
        record = {"$type": f"app.bsky.feed.{kind}", "createdAt": "2026-02-02T07:30:00.000Z", **record}
        return self.call(
            "com.atproto.repo.createRecord", repo=self.did, collection=f"app.bsky.feed.{kind}", record=record
        )

    def repository(self):
        return httpx.get(f"{self.url}/xrpc/com.atproto.sync.getRepo", params={"did": self.did}, timeout=60).content


def named(record):
    return {"uri": record["uri"], "cid": record["cid"]}


@pytest.fixture(scope="module")
def bakery(tmp_path_factory, needed):
    """Fjordbrød on a server of its own: a post, an answer to somebody else, one to itself, a repost and a like."""
    folder = Path(os.environ.get("SERVERS", "."))
    needed("node", folder / "node_modules" / "@atproto" / "dev-env" / "package.json")
    log = tmp_path_factory.mktemp("bluesky") / "pds.log"
    with running(["node", str(PDS)], log, SERVERS=str(folder), LOG_ENABLED="false"):
        answers(lambda: subprocess.run(["grep", "-q", "^READY", str(log)], check=True))
        url = re.search(r"READY (\S+)", log.read_text())[1]
        ours, per = Account(url, "fjordbrod"), Account(url, "per")
        asked = per.write("post", text="Hvem har ferskt rugbrød?", langs=["nb"])
        first = ours.write("post", text="Nå er rugbrødet ute av ovnen.", langs=["nb"])
        of_others = {"root": named(asked), "parent": named(asked)}
        ours.write("post", text="Vi! Fra klokka sju.", reply=of_others)
        ours.write("post", text="Og i morgen igjen.", reply={"root": named(first), "parent": named(first)})
        ours.write("repost", subject=named(asked))
        ours.write("like", subject=named(asked))
        ours.asked, ours.first = asked, first
        ours.secret = ours.call("com.atproto.server.createAppPassword", name="Ildsjel")["password"]
        yield ours


def counted(cast):
    return tuple(model.objects.of(cast.kari).filter(superseded=False).count() for model in (Post, Message))


def test_what_comes_is_what_the_repository_holds(bakery, told, filed):
    lines, _ = told("bluesky_export", address=bakery.url, user=bakery.handle, secret=bakery.secret)
    assert lines == filed("bluesky_export", bakery.repository())
    assert sum(" message out bluesky comment " in line for line in lines) >= 1


def test_what_nobody_tells_is_no_zero(bakery, told):
    lines, marks = told("bluesky_export", address=bakery.url, user=bakery.handle, secret=bakery.secret)
    assert not any(" m." in line or " audience " in line for line in lines) and "figures" not in marks


def test_what_changes_is_read_again_and_nothing_doubled(cast, bakery, kept):
    followed = kept("bluesky_export", address=bakery.url, user=bakery.handle, secret=bakery.secret)
    assert followed.fetch() and followed.why == ""
    posts, messages = counted(cast)
    assert followed.fetch() is None
    bakery.write("post", text="Ja, også i dag.", reply={"root": named(bakery.asked), "parent": named(bakery.asked)})
    assert followed.fetch().new == 1 and counted(cast) == (posts, messages + 1)
    value = {
        "$type": "app.bsky.feed.post",
        "text": "Rettet",
        "createdAt": "2026-02-02T07:30:00.000Z",
        "langs": ["nb"],
    }
    key = bakery.first["uri"].rpartition("/")[2]
    bakery.call(
        "com.atproto.repo.putRecord", repo=bakery.did, collection="app.bsky.feed.post", rkey=key, record=value
    )
    assert followed.fetch() is None
    followed.now += timedelta(days=1)
    receipt = followed.fetch()
    assert receipt.new == 0 and receipt.replaced >= 1 and counted(cast) == (posts, messages + 1)
    assert "Rettet" in Post.objects.of(cast.kari).filter(superseded=False).values_list("text", flat=True)


def test_a_wrong_password_stops_it_with_a_sentence(bakery, kept):
    followed = kept("bluesky_export", address=bakery.url, user=bakery.handle, secret="feil")
    assert followed.fetch() is None and followed.why == "The password was refused."
