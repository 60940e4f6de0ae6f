"""What a stopped account leaves out of the figures is said wherever the figures are read, and is never a zero."""

from datetime import timedelta

import pytest

from ildsjel.actions.follow import follow
from ildsjel.actions.log_time import log_time
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.said import as_json
from ildsjel.surfaces.pdf.decision_page import decision_page
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.standing import missing
from tests.cast import NOW
from tests.pdf_text import text_of

SAYS = "Nothing has come from Bloggen since 6 March"


@pytest.fixture
def stopped(cast):
    told = {"address": "https://blogg.example/", "name": "Bloggen"}
    account = follow(by=cast.ola, source="feed", told=told, now=NOW)
    account.fetched_at, account.stopped_at = NOW, NOW + timedelta(days=4)
    account.stopped = as_json(sentence("The password was refused."))
    account.save()
    return account


def test_it_is_said_once_since_when_and_why(cast, stopped):
    speaker = Speaker("nb", today=NOW.date())
    (says,) = map(speaker.say, missing(cast.amira))
    assert says.startswith("Det har ikke kommet noe fra Bloggen siden 6. mars. Tallene etter det mangler;")
    assert says.endswith("Passordet ble avvist.")
    assert missing(cast.jonas) == ()


def test_what_is_somebodys_own_or_has_been_let_go_is_not_said(cast, stopped):
    Account.objects.of(cast.ola).update(owner=cast.ola.person)
    assert missing(cast.kari) == ()
    Account.objects.of(cast.ola).update(owner=None, ended_at=NOW)
    assert missing(cast.kari) == ()


def test_it_is_on_the_pages_and_on_paper(cast, sit, stopped):
    log_time(by=cast.ola, line="fb 6", now=NOW)
    for who, page in ((cast.kari, "overview"), (cast.amira, "results")):
        assert SAYS in sit(who).get(f"/fjordbrod/{page}/").content.decode()
    sheet = decision_page(cast.organisation, period=Period.weeks_to(NOW.date(), 4), lang="en", now=NOW)
    assert SAYS.replace(" ", "") in text_of(sheet)
