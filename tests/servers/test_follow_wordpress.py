"""A real WordPress is followed: what comes is what its own export holds, once, and as it stands now."""

import pytest

from ildsjel.ledger.message import Message
from ildsjel.ledger.post import Post
from tests.servers.wordpress_site import NEEDS, wordpress_site


@pytest.fixture(scope="module")
def site(tmp_path_factory, needed):
    needed(*NEEDS)
    with wordpress_site(tmp_path_factory.mktemp("wordpress")) as found:
        yield found


@pytest.fixture(scope="module")
def filled(site):
    """Posts, a page, what readers ask, what Ola answers, and what is not to come out."""
    site.ola = ("ola", site.password("ola", "editor"))
    brod = site.say("categories", name="Brød")
    heving = site.say(
        "posts", by=site.ola, title="Hvorfor vi “hever” i 18 timer & mer", status="publish", categories=[brod["id"]],
        content="<p>Fordi.</p>", date_gmt="2026-02-02T06:30:00",
    )  # fmt: skip
    site.say("posts", title="", content="<p>I dag har vi stengt.</p>", status="publish")
    site.say("posts", title="Ikke ferdig", status="draft")
    page = site.say("pages", title="Om oss", status="publish", comment_status="open")
    asked = site.comment(heving["id"], "Per", "Kan jeg få oppskriften til «surdeig»?", mail="per@example.com")
    site.say("comments", by=site.ola, post=heving["id"], parent=asked, content="Ja, på fredag.")
    site.comment(heving["id"], "Spam", "Kjøp nå", approved="spam")
    site.comment(page["id"], "Siri", "Hvor er dere?")
    site.heving, site.asked = heving, asked
    return site


def counted(cast):
    """How many posts and messages there are."""
    return tuple(model.objects.of(cast.kari).filter(superseded=False).count() for model in (Post, Message))


def test_what_comes_is_what_the_export_holds(filled, told, filed):
    lines, _ = told("wordpress_wxr", address=filled.url, user="ola", secret=filled.ola[1])
    assert lines == filed("wordpress_wxr", filled.export())
    assert any(" message out " in line for line in lines) and any(" message in " in line for line in lines)


def test_in_the_open_it_is_the_same_but_for_who_readers_are(filled, told, filed):
    lines, _ = told("wordpress_wxr", address=filled.url)
    ids = [line.split(" id=")[1].split(" x.")[0] for line in lines]
    assert ids == [line.split(" id=")[1].split(" x.")[0] for line in filed("wordpress_wxr", filled.export())]
    assert any("hash-of-blog:per" in line for line in lines) and not any("@example" in line for line in lines)


def test_one_who_may_not_moderate_reads_what_is_open(filled, told):
    secret = filled.password("amira", "subscriber")
    assert (
        told("wordpress_wxr", address=filled.url, user="amira", secret=secret)[0]
        == told("wordpress_wxr", address=filled.url)[0]
    )


def test_its_feed_tells_of_the_same_posts(filled, told):
    feed, _ = told("feed", address=f"{filled.url}/index.php?feed=rss2")
    posts = [line for line in told("wordpress_wxr", address=filled.url)[0] if " post " in line]
    assert [line.split(" id=")[1].split(" ")[0] for line in feed] == [
        line.split(" id=")[1].split(" ")[0] for line in posts
    ]


def test_what_changes_is_read_again_and_nothing_doubled(cast, filled, kept):
    followed = kept("wordpress_wxr", address=filled.url, user="ola", secret=filled.ola[1])
    assert followed.fetch() and followed.why == ""
    assert followed.fetch() is None
    before = counted(cast)
    filled.say(f"posts/{filled.heving['id']}", by=filled.ola, title="Hvorfor vi hever i et døgn")
    filled.say("comments", by=filled.ola, post=filled.heving["id"], parent=filled.asked, content="Nå er den ute.")
    receipt = followed.fetch()
    assert (receipt.new, receipt.replaced) == (1, 1)
    assert counted(cast) == (before[0], before[1] + 1)
    texts = Post.objects.of(cast.kari).filter(superseded=False).values_list("text", flat=True)
    assert "Hvorfor vi hever i et døgn" in texts and "Hvorfor vi “hever” i 18 timer & mer" not in texts


def test_a_wrong_password_stops_it_with_a_sentence(filled, kept):
    followed = kept("wordpress_wxr", address=filled.url, user="ola", secret="feil")
    assert followed.fetch() is None
    assert followed.why == "The password was refused."


def test_what_is_no_wordpress_says_so(filled, kept):
    followed = kept("wordpress_wxr", address=f"{filled.url}/readme.html")
    assert followed.fetch() is None
    assert "made with WordPress" in followed.why
