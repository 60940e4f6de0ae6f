"""Proposals on one's own page: taken with one tap, changed first, thrown away; and the page of what proposes."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from ildsjel.actions.propose import propose
from ildsjel.facts.happened import Time
from ildsjel.ledger import time as ledger_time
from ildsjel.ledger.account import Account
from ildsjel.ledger.proposal import Proposal
from ildsjel.sources.proposed import Proposed

HOME = "/fjordbrod/"
TODAY = "/fjordbrod/today/"
ACCOUNTS = "/fjordbrod/accounts/"


@pytest.fixture(autouse=True)
def queued(monkeypatch):
    """What has been queued to be fetched, which a worker would do."""
    found = []
    monkeypatch.setattr(
        "ildsjel.surfaces.web.pages.accounts.queue", lambda account, now: found.append(account.source)
    )
    return found


def suggested(by, n=1):
    """The numbers of so many proposals, the latest first."""
    at = timezone.now() - timedelta(days=1)
    moments = [at - timedelta(hours=2 * number) for number in range(n)]
    told = [
        Proposed(
            time=Time(on=one.date(), at=one, seconds=1800, id=f"k{number}"),
            ends=one + timedelta(minutes=30),
            title=f"Redaksjonsmøte {number}",
        )
        for number, one in enumerate(moments)
    ]
    propose(by=by, proposed=told, source="ics", is_all=False, now=timezone.now())
    return list(Proposal.objects.of(by).filter(person=by.person).order_by("-at").values_list("pk", flat=True))


def logged(by):
    return list(ledger_time.Time.objects.of(by).current().values_list("seconds", "note"))


def test_one_tap_logs_it_and_says_how_it_was_read(cast, sit):
    (number,) = suggested(cast.amira)
    amira = sit(cast.amira)
    assert "Redaksjonsmøte 0" in amira.get(TODAY).content.decode()
    page = amira.post(f"{HOME}proposals/{number}/takings/", HTTP_HX_REQUEST="true").content.decode()
    assert "30 min" in page and "Undo" in page and "Redaksjonsmøte" not in page
    assert logged(cast.amira) == [(1800, "")]
    again = amira.post(f"{HOME}proposals/{number}/takings/")
    assert again.status_code == 422 and "not here any more" in again.content.decode()


def test_it_is_changed_first_and_a_wrong_number_loses_nothing(cast, sit):
    (number,) = suggested(cast.amira)
    amira = sit(cast.amira)
    for minutes in ("", "-5", "1441", "et kvarter", "1e3", "²"):
        page = amira.post(f"{HOME}proposals/{number}/takings/", {"minutes": minutes})
        assert page.status_code == 422 and "Redaksjonsmøte 0" in page.content.decode()
    said = {"minutes": "45", "channel": "facebook", "kind": "learning", "note": "øvde"}
    amira.post(f"{HOME}proposals/{number}/takings/", said)
    assert logged(cast.amira) == [(2700, "øvde")]


def test_it_is_thrown_away(cast, sit):
    (number,) = suggested(cast.amira)
    page = sit(cast.amira).post(f"{HOME}proposals/{number}/removal/", follow=True).content.decode()
    assert "Redaksjonsmøte" not in page and logged(cast.amira) == []


def test_some_are_shown_and_the_rest_wait(cast, sit):
    suggested(cast.amira, 8)
    page = sit(cast.amira).get(TODAY).content.decode()
    assert "Redaksjonsmøte 3" in page and "Redaksjonsmøte 4" not in page and "4 more come" in page


def test_nobody_else_sees_or_answers_it(cast, sit):
    (number,) = suggested(cast.amira)
    for other in (cast.kari, cast.ola):
        client = sit(other)
        assert "Redaksjonsmøte" not in client.get(TODAY).content.decode()
        for way in ("takings", "removal"):
            assert client.post(f"{HOME}proposals/{number}/{way}/").status_code == 422
    for outsider in (cast.berit, cast.dag):
        assert sit(outsider).post(f"{HOME}proposals/{number}/takings/").status_code == 403
    assert sit(cast.jonas).post(f"{HOME}proposals/{number}/takings/").status_code == 404
    assert logged(cast.kari) == []


def test_a_colleague_connects_a_calendar_and_sees_nothing_of_what_is_shared(cast, sit, queued):
    amira = sit(cast.amira)
    page = amira.get(ACCOUNTS).content.decode()
    assert "Connect your calendar" in page and "Follow another" not in page
    form = amira.get(f"{ACCOUNTS}kinds/ics/?whose=own").content.decode()
    assert "The calendar’s address" in form and "which channel" not in form.casefold()
    said = {"whose": "own", "address": "https://kalender.example/private-abc/basic.ics", "name": ""}
    page = amira.post(f"{ACCOUNTS}kinds/ics/following/", said, follow=True).content.decode()
    assert "kalender.example/…" in page and "private-abc" not in page and queued == ["ics"]
    assert Account.objects.of(cast.amira).get().owner == cast.amira.person
    shared = amira.post(f"{ACCOUNTS}kinds/feed/following/", {"address": "https://blogg.example"})
    assert shared.status_code == 422
    for other in (cast.kari, cast.ola, cast.dag):
        assert "kalender.example" not in sit(other).get(ACCOUNTS).content.decode()


def test_a_file_of_ones_own_proposes(cast, sit):
    day = timezone.localdate() - timedelta(days=2)
    calls = f"Tidspunkt;Retning;Nummer;Varighet\n{day} 10:00;Ut;91234567;0:05:00\n"
    amira = sit(cast.amira)
    file = SimpleUploadedFile("samtaler.csv", calls.encode())
    page = amira.post(f"{ACCOUNTS}own/files/", {"file": file}).content.decode()
    assert "1 new proposal waits" in page and "91234567" not in page
    assert "One call" in amira.get(TODAY).content.decode()
    file = SimpleUploadedFile("notater.txt", b"hei")
    page = amira.post(f"{ACCOUNTS}own/files/", {"file": file})
    assert page.status_code == 422 and "none of them" in page.content.decode()


def test_dates_that_can_be_read_in_two_ways_are_asked_about(cast, sit):
    calls = "Tidspunkt;Retning;Nummer;Varighet\n03/04/2026 10:00;Ut;91234567;0:05:00\n"
    page = sit(cast.amira).post(f"{ACCOUNTS}own/files/", {"file": SimpleUploadedFile("a.csv", calls.encode())})
    assert page.status_code == 422 and "Day first" in page.content.decode()
