"""The page of what is followed: connected, fetched now, stopped with its reason, let go; a secret is never shown."""

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.follow import accounts, follow
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.said import as_json

ADDRESS = "https://blogg.example/feed"
QUEUED = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture(autouse=True)
def queued(monkeypatch):
    """What has been queued to be fetched, which a worker would do."""
    found = []

    def queue(account, now):
        found.append(account.name)
        return ""

    monkeypatch.setattr("ildsjel.surfaces.web.pages.accounts.queue", queue)
    return found


def connect(client):
    said = {"address": ADDRESS, "name": "Bloggen", "channel": "blog"}
    return client.post("/fjordbrod/accounts/kinds/feed/following/", said, follow=True)


def test_an_account_is_connected_and_asked_at_once(cast, sit, queued):
    ola = sit(cast.ola)
    assert "/fjordbrod/accounts/kinds/feed/" in ola.get("/fjordbrod/accounts/").content.decode()
    assert "The address of the blog" in ola.get("/fjordbrod/accounts/kinds/feed/").content.decode()
    page = connect(ola).content.decode()
    assert "Bloggen" in page and ADDRESS in page and "within the hour" in page
    assert queued == ["Bloggen"]
    assert connect(ola).status_code == 422


def test_what_is_missing_is_said(cast, sit):
    page = sit(cast.ola).post("/fjordbrod/accounts/kinds/feed/following/", {"address": ""})
    assert page.status_code == 422 and not accounts(cast.ola).exists()
    assert sit(cast.ola).get("/fjordbrod/accounts/kinds/toggl/").status_code == 404


def test_one_that_has_stopped_says_why_and_takes_a_new_password(cast, sit, queued):
    account = follow(by=cast.ola, source="feed", told={"address": ADDRESS}, now=timezone.now())
    account.stopped, account.stopped_at = as_json(sentence("The password was refused.")), timezone.now()
    account.save()
    kari = sit(cast.kari)
    assert "The password was refused." in kari.get("/fjordbrod/accounts/").content.decode()
    page = kari.post(f"/fjordbrod/accounts/{account.pk}/secrets/", {"secret": "hemmelig-kode"}, follow=True)
    assert "hemmelig-kode" not in page.content.decode() and queued == [ADDRESS]
    account.refresh_from_db()
    assert "hemmelig-kode" not in account.secret and account.stopped_at is None


def test_it_is_fetched_now_and_let_go(cast, sit, queued):
    account = follow(by=cast.ola, source="feed", told={"address": ADDRESS}, now=timezone.now())
    kari = sit(cast.kari)
    kari.post(f"/fjordbrod/accounts/{account.pk}/fetching/")
    kari.post(f"/fjordbrod/accounts/{account.pk}/removal/")
    assert queued == [ADDRESS] and not accounts(cast.kari).exists()
    assert kari.post(f"/fjordbrod/accounts/{account.pk}/fetching/").status_code == 404


def test_one_that_is_being_fetched_is_looked_at_until_it_has_been(cast, sit, monkeypatch, settings):
    settings.TASKS = QUEUED
    monkeypatch.undo()
    account = follow(by=cast.ola, source="feed", told={"address": ADDRESS}, now=timezone.now())
    ola = sit(cast.ola)
    assert "hx-get" not in ola.get("/fjordbrod/accounts/").content.decode()
    asked = ola.post(f"/fjordbrod/accounts/{account.pk}/fetching/")["Location"]
    page = ola.get(asked).content.decode()
    assert "It is being fetched." in page and "hx-get" in page
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL)
    Account.objects.of(cast.ola).update(fetched_at=timezone.now())
    page = ola.get(asked).content.decode()
    assert "It is being fetched." not in page and "Fetched" in page and "hx-get" not in page


@pytest.mark.parametrize("fetching", ["1", "nonsense", "0b5d9f0e-7a34-4f0a-9d3c-0f6b2f1f2a11"])
def test_what_nobody_has_had_fetched_is_not_waited_for(cast, sit, settings, fetching):
    settings.TASKS = QUEUED
    follow(by=cast.ola, source="feed", told={"address": ADDRESS}, now=timezone.now())
    page = sit(cast.ola).get("/fjordbrod/accounts/", {"fetching": fetching})
    assert page.status_code == 200 and "hx-get" not in page.content.decode()


def test_what_is_somebodys_own_is_nobody_elses_to_know_of(cast, sit):
    account = follow(by=cast.ola, source="feed", told={"address": ADDRESS, "name": "Min egen"}, now=timezone.now())
    Account.objects.of(cast.ola).update(owner=cast.ola.person)
    assert "Min egen" in sit(cast.ola).get("/fjordbrod/accounts/").content.decode()
    for other in (cast.kari, cast.dag):
        assert "Min egen" not in sit(other).get("/fjordbrod/accounts/").content.decode()
        assert sit(other).post(f"/fjordbrod/accounts/{account.pk}/removal/").status_code == 404
