"""mastodon_mock is followed: no Mastodon, but a server that keeps what it is told and answers as Mastodon's API."""

import os
from collections import Counter
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from ildsjel.ledger.message import Message
from ildsjel.ledger.post import Post
from tests.free_port import free_port
from tests.servers.process import answers, running

CONFIG = """
[database]
path = ":memory:"

[[seed.accounts]]
username = "fjordbrod"
access_token = "ours"

[[seed.accounts]]
username = "per"
access_token = "pers"

[[seed.follows]]
follower = "per"
following = "fjordbrod"
"""


class Mastodon:
    """The server, and what the two accounts say there."""

    def __init__(self, url):
        self.url, self.profile = url, f"{url}/@fjordbrod"

    def say(self, by, text="", path="", method="POST", **more):
        told = httpx.request(
            method,
            f"{self.url}/api/v1/statuses{path}",
            headers={"Authorization": f"Bearer {by}"},
            data={"status": text, **more} if text else {},
            timeout=60,
        )
        assert told.status_code == 200, told.text
        return told.json()["id"]


@pytest.fixture(scope="module")
def server(tmp_path_factory, needed):
    """A post with a like, an answer to somebody and theirs to it, a thread of one's own, a boost, and more."""
    program = Path(os.environ.get("SERVERS", ".")) / "python" / "bin" / "mastodon_mock"
    needed(program)
    folder, port = tmp_path_factory.mktemp("mastodon"), free_port()
    (folder / "mock.toml").write_text(CONFIG)
    command = [str(program), "serve", "--config", str(folder / "mock.toml"), "--port", str(port)]
    with running(command, folder / "mastodon.log"):
        found = Mastodon(f"http://127.0.0.1:{port}")
        answers(f"{found.url}/api/v1/instance")
        found.first = found.say("ours", "Nå er rugbrødet ute av ovnen", language="nb")
        found.say("pers", path=f"/{found.first}/favourite")
        found.say("ours", "Og i morgen igjen", in_reply_to_id=found.first)
        found.asked = found.say("pers", "@fjordbrod Har dere surdeig?", in_reply_to_id=found.first)
        found.say("ours", "@per Ja, hver dag", in_reply_to_id=found.asked)
        found.say("ours", path=f"/{found.asked}/reblog")
        found.say("ours", "Bare for dem som følger", visibility="private")
        found.say("ours", "@per Bare til deg", visibility="direct")
        yield found


def counted(cast):
    return tuple(model.objects.of(cast.kari).filter(superseded=False).count() for model in (Post, Message))


def kinds(lines):
    return Counter(" ".join(line.split(" ")[1:4]) for line in lines)


def test_with_a_token_all_that_was_sent_and_what_others_answer_comes(server, told):
    lines, _ = told("mastodon_archive", address=server.profile, secret="ours")
    found = kinds(lines)
    assert found.pop("message in mastodon") >= 1
    assert found == {
        "audience mastodon followers": 1,
        "message out mastodon": 2,
        "post mastodon -": 3,
        "post mastodon Repost": 1,
    }
    first = next(line for line in lines if "ute av ovnen" in line)
    assert f"id=mastodon:{server.first}" in first and "m.Likes=1" in first and "m.Replies=2" in first
    answer = next(line for line in lines if "Ja, hver dag" in line)
    assert f"reply=mastodon:{server.asked}" in answer and "author=" in answer
    assert not any("Bare" in line for line in lines)


def test_in_the_open_only_what_everybody_sees_comes(server, told):
    lines, _ = told("mastodon_archive", address=server.profile)
    assert not any(" direct " in line or " message in " in line for line in lines)
    assert sum(" post " in line for line in lines) == 3


def test_what_changes_is_read_again_and_nothing_doubled(cast, server, kept):
    followed = kept("mastodon_archive", address=server.profile, secret="ours")
    assert followed.fetch() and followed.why == ""
    posts, messages = counted(cast)
    assert followed.fetch() is None
    server.say("pers", "@fjordbrod Også på søndag?", in_reply_to_id=server.asked)
    assert followed.fetch().new == 1 and counted(cast) == (posts, messages + 1)
    server.say("ours", "Nå er grovbrødet ute", path=f"/{server.first}", method="PUT")
    followed.now += timedelta(days=1)
    receipt = followed.fetch()
    assert receipt.replaced >= 1 and counted(cast) == (posts, messages + 1)
    texts = Post.objects.of(cast.kari).filter(superseded=False).values_list("text", flat=True)
    assert any("grovbrødet" in text for text in texts) and not any("rugbrødet" in text for text in texts)


def test_a_wrong_token_and_an_unknown_account_stop_it_with_a_sentence(server, kept):
    followed = kept("mastodon_archive", address=server.profile, secret="feil")
    assert followed.fetch() is None and followed.why == "The password was refused."
    followed = kept("mastodon_archive", address=f"{server.url}/@ingen")
    assert followed.fetch() is None and "not show that account" in followed.why
