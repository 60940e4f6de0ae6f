"""The pages of initiatives: one page for strategy, tactics and operation, and what each may do there."""

import pytest
from django.utils import timezone

from ildsjel.ledger.initiatives import standing_of
from tests.chartered import KEY, drafted, ready_to_start

PAGE = f"/fjordbrod/initiatives/of/{KEY}/"


def test_the_leader_opens_a_draft_and_is_told_what_it_takes(cast, sit):
    client = sit(cast.kari)
    made = client.post("/fjordbrod/initiatives/drafts/", {"name": "Rugbrød"})
    assert made.url == PAGE
    page = client.get(PAGE).content.decode()
    assert "Six things before it can start" in page
    assert "what the leader shall learn" in page
    again = client.post("/fjordbrod/initiatives/drafts/", {"name": "Rugbrød"})
    assert again.status_code == 422 and "already" in again.content.decode()


def test_the_owner_says_yes_and_the_leader_starts_it(cast, sit):
    drafted(cast)
    refused = sit(cast.kari).post(PAGE + "phases/", {"phase": "early"}, follow=True).content.decode()
    assert "a yes from Ola" in refused or "a yes from ola" in refused
    client = sit(cast.ola)
    assert "Will you own this?" in client.get(PAGE).content.decode()
    client.post(PAGE + "acceptances/")
    assert standing_of(cast.ola, KEY, timezone.now()).is_accepted


def test_what_is_missing_is_stated_on_the_page(cast, sit):
    drafted(cast)
    client = sit(cast.kari)
    said = {"ceiling-on": "2026-03-06", "ceiling-initiative": KEY, "ceiling-hours": "10"}
    assert client.post(PAGE + "statements/ceiling/", said).status_code == 302
    assert standing_of(cast.kari, KEY, timezone.now()).ceiling
    wrong = client.post(PAGE + "statements/ceiling/", said | {"ceiling-hours": "mye"})
    assert wrong.status_code == 422
    assert client.post(PAGE + "statements/rate/", said).status_code == 404


def test_a_charter_is_kept_as_it_was_written(cast, sit):
    drafted(cast)
    said = {"charter-why": "Fordi", "charter-channels": ["facebook"], "charter-owner": "amira"}
    assert sit(cast.ola).post(PAGE + "charters/", said).status_code == 302
    charter = standing_of(cast.kari, KEY, timezone.now()).charter
    assert (charter.why, charter.channels, charter.owner, charter.by) == ("Fordi", ("facebook",), "amira", "ola")


@pytest.mark.parametrize("who", ["kari", "ola", "amira"])
def test_those_who_work_here_read_it(cast, sit, who):
    ready_to_start(cast)
    client = sit(getattr(cast, who))
    assert "Rugbrød" in client.get("/fjordbrod/initiatives/").content.decode()
    page = client.get(PAGE).content.decode()
    assert "skal finne vårt" in page
    assert ("Start it" in page) == (who == "kari")


def test_others_do_not(cast, sit):
    ready_to_start(cast)
    assert sit(cast.jonas).get(PAGE).status_code == 404
    assert sit(cast.berit).get(PAGE).status_code == 403
    assert sit(cast.amira).post(PAGE + "phases/", {"phase": "early"}).status_code == 403
    assert sit(cast.amira).post(PAGE + "charters/", {}).status_code == 403
    assert sit(cast.kari).get("/fjordbrod/initiatives/of/ingenting/").status_code == 404
