"""A feed that is followed: what is new is kept once, what is wrong is said, nothing of its secret is told."""

from datetime import timedelta

import pytest

from ildsjel.actions.fetch_account import PATIENCE, fetch_account
from ildsjel.actions.fetch_due import fetch_due, fetch_one
from ildsjel.actions.follow import accounts, follow, give_secret, let_go
from ildsjel.actions.forget import forget
from ildsjel.actions.leave import leave
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import undo
from ildsjel.ledger.account import Account
from ildsjel.ledger.post import Post
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.vault import Lost, lock, unlock
from ildsjel.surfaces.show.standing import standing
from tests.actions.test_safe_client import serving
from tests.cast import NOW

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Bloggen</title>{items}</channel></rss>"""
ITEM = (
    "<item><title>{title}</title><guid>tag:{n}</guid><link>https://blogg.example/{n}</link>"
    "<pubDate>Mon, 02 Mar 2026 10:0{n}:00 GMT</pubDate></item>"
)
PAGE = b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'
LATER = NOW + timedelta(hours=2)


def feed(*titles):
    return RSS.format(items="".join(ITEM.format(n=n, title=title) for n, title in enumerate(titles))).encode()


@pytest.fixture(autouse=True)
def surroundings(settings, monkeypatch):
    settings.FETCH_INSIDE = ["127.0.0.1"]
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda seconds: None)


def blog(by, url, **more):
    return follow(by=by, source="feed", told={"address": url, "name": "Bloggen"}, channel="blog", now=NOW, **more)


def texts(by):
    return sorted(Post.objects.of(by).current().values_list("text", flat=True))


def test_what_is_new_is_kept_once_under_receipts_that_can_be_taken_back(cast):
    with serving(
        (200, {}, feed("Brød")), (200, {}, feed("Brød", "Boller")), (200, {}, feed("Brød", "Boller"))
    ) as server:
        account = blog(cast.ola, server.url)
        first = fetch_account(account, NOW)
        second = fetch_account(account, LATER)
        assert fetch_account(account, LATER) is None
    assert (first.new, second.new, second.known) == (1, 1, 1)
    assert texts(cast.kari) == ["Boller", "Brød"]
    assert set(Post.objects.of(cast.kari).values_list("channel", flat=True)) == {"blog"}
    assert Receipt.objects.of(cast.kari).count() == 2 and first.file_name == "Bloggen"
    undo(by=cast.kari, receipt=second.pk, now=LATER)
    assert texts(cast.kari) == ["Brød"]


def test_an_edited_entry_is_a_new_revision(cast):
    with serving((200, {}, feed("Brod")), (200, {}, feed("Brød"))) as server:
        account = blog(cast.ola, server.url)
        fetch_account(account, NOW)
        assert fetch_account(account, LATER).replaced == 1
    assert texts(cast.kari) == ["Brød"]


def test_a_page_leads_to_its_feed_and_unchanged_is_not_read_again(cast):
    tagged = (200, {"ETag": '"a1"'}, feed("Brød"))
    with serving((200, {}, PAGE), tagged, (304, {}, b"")) as server:
        account = blog(cast.ola, server.url)
        assert fetch_account(account, NOW).new == 1
        assert fetch_account(account, LATER) is None
        assert [path for path, _ in server.asked] == ["/", "/feed", "/feed"]
        assert server.asked[2][1]["If-None-Match"] == '"a1"'
    account.refresh_from_db()
    assert (account.fetched_at, account.stopped_at) == (LATER, None)


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [(401, b"", "refused"), (404, b"", "nothing"), (200, b"<p>hei", "feed"), (200, b"<rss", "")],
)
def test_why_nothing_comes_is_kept_and_goes_when_it_comes_again(cast, status, body, says):
    with serving((status, {}, body), (200, {}, feed("Brød"))) as server:
        account = blog(cast.ola, server.url)
        assert fetch_account(account, NOW) is None
        kept = Account.objects.of(cast.kari).get()
        assert kept.stopped_at == NOW and says in kept.stopped["text"]
        assert not Receipt.objects.of(cast.kari).exists()
        assert fetch_account(account, LATER).new == 1
    assert Account.objects.of(cast.kari).get().stopped_at is None


def test_one_that_is_away_is_given_three_days(cast):
    with serving() as server:
        account = blog(cast.ola, server.url)
    fetch_account(account, NOW + timedelta(hours=1))
    assert account.stopped_at is None and "does not answer" in standing(account).values["why"].text
    fetch_account(account, NOW + PATIENCE + timedelta(hours=1))
    assert account.stopped_at == NOW + PATIENCE + timedelta(hours=1)


def test_what_breaks_off_keeps_nothing(cast):
    with serving((200, {}, feed("Brød", "Boller")[:-60])) as server:
        account = blog(cast.ola, server.url)
        assert fetch_account(account, NOW) is None
    assert texts(cast.kari) == [] and not Receipt.objects.of(cast.kari).exists() and account.stopped_at


def test_the_inside_of_the_network_stops_it(cast, settings):
    settings.FETCH_INSIDE = []
    account = blog(cast.ola, "http://127.0.0.1:1/feed")
    fetch_account(account, NOW)
    assert "inside the network" in account.stopped["text"]


def test_one_account_is_followed_once_and_what_is_missing_is_said(cast):
    blog(cast.ola, "https://blogg.example/")
    with pytest.raises(Refused, match="already"):
        blog(cast.kari, "https://blogg.example/")
    with pytest.raises(Refused, match="missing"):
        blog(cast.kari, " ")
    with pytest.raises(Refused):
        follow(by=cast.kari, source="toggl", told={"address": "x"}, now=NOW)
    with pytest.raises(Refused):
        follow(by=cast.kari, source="feed", told={"address": "x"}, channel="månen", now=NOW)
    with pytest.raises(NotAllowed):
        blog(cast.amira, "https://annen.example/")


def test_it_is_let_go_and_what_came_stays(cast):
    with serving((200, {}, feed("Brød"))) as server:
        account = blog(cast.ola, server.url)
        fetch_account(account, NOW)
    let_go(by=cast.kari, account=account, now=LATER)
    assert not accounts(cast.kari).exists() and texts(cast.kari) == ["Brød"]
    blog(cast.kari, server.url)


def test_a_secret_is_locked_and_lost_with_its_key(cast, settings):
    kept = lock("hemmelig")
    assert "hemmelig" not in kept and unlock(kept) == "hemmelig" and lock("") == unlock("") == ""
    settings.SECRET_KEY = "en annen"
    with pytest.raises(Lost):
        unlock(kept)
    account = blog(cast.ola, "https://blogg.example/")
    account.secret = kept
    fetch_account(account, NOW)
    assert "Write the password again" in account.stopped["text"]
    give_secret(by=cast.kari, account=account, secret=" ny ")
    assert (unlock(account.secret), account.stopped_at) == ("ny", None)


def test_the_clock_asks_once_an_hour_and_what_has_stopped_once_a_day(cast, monkeypatch):
    asked = []
    monkeypatch.setattr("ildsjel.actions.fetch_due.queue", lambda account, now: asked.append(account.name))
    account = blog(cast.ola, "https://blogg.example/")
    due = fetch_due.func
    for passed, stopped, expected in (
        (timedelta(minutes=59), None, 0),
        (timedelta(hours=1), None, 1),
        (timedelta(hours=23), NOW, 0),
        (timedelta(days=1), NOW, 1),
    ):
        account.asked_at, account.stopped_at = NOW, stopped
        account.save()
        asked.clear()
        due((NOW + passed).isoformat())
        assert len(asked) == expected


def test_two_workers_do_not_ask_at_once(cast):
    with serving((200, {}, feed("Brød")), (200, {}, feed("Brød"))) as server:
        account = blog(cast.ola, server.url)
        for _ in range(2):
            fetch_one.func(account.pk, account.organisation_id, NOW.isoformat())
        assert len(server.asked) == 1


def test_the_neighbour_sees_nothing_of_it(cast):
    blog(cast.ola, "https://blogg.example/")
    assert not accounts(cast.jonas).exists() and accounts(cast.dag).count() == 1


def test_what_is_somebodys_own_goes_with_them(cast):
    for name in ("ola", "amira"):
        account = follow(by=cast.ola, source="feed", told={"address": f"https://{name}.example/"}, now=NOW)
        account.owner = getattr(cast, name).person
        account.save()
    leave(by=cast.kari, person="amira", now=NOW)
    assert forget(by=cast.kari, who="ola", now=NOW).counts["accounts"] == 1
    assert not Account.objects.of(cast.kari).exists()
