"""How long Ildsjel is looked at: told by the pages, kept by nobody; and what goes out of the menu."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.facts.happened import Outcome
from ildsjel.facts.learned import Ask
from ildsjel.facts.period import Period, monday
from ildsjel.insight.unused import SHEET
from ildsjel.ledger.use import Use, add_use, uses_of


def told(access):
    today = timezone.now().date()
    return uses_of(access, Period(today - timedelta(days=7), today))


TOLD = {"page": "weekly", "seconds": "40", "opened": "1"}


def test_seconds_are_added_up_and_lead_to_nobody(cast, sit):
    for who in (cast.kari, cast.ola):
        assert sit(who).post("/fjordbrod/uses/", TOLD).status_code == 204
    [use] = told(cast.kari)
    assert (use.page, use.seconds, use.opened) == ("weekly", 80, 2)
    assert {field.name for field in Use._meta.get_fields()} == {
        "id",
        "organisation",
        "week",
        "page",
        "seconds",
        "opened",
    }


def test_what_cannot_be_meant_is_left_out(cast, sit):
    client = sit(cast.ola)
    for wrong in ({"seconds": "-5"}, {"seconds": "9999"}, {"seconds": "mye"}, {"seconds": ""}):
        client.post("/fjordbrod/uses/", TOLD | wrong)
    assert told(cast.kari) == ()
    client.post("/fjordbrod/uses/", TOLD | {"page": "people"})
    assert told(cast.kari)[0].page == "other"


def long_ago(cast) -> None:
    """Something was used, twenty weeks ago, and nothing since."""
    week = monday(timezone.now().date() - timedelta(days=140))
    Use.objects.create(organisation=cast.organisation, week=week, page="other", seconds=60, opened=1)


def test_an_unused_page_is_out_of_the_menu_until_the_leader_keeps_it(cast, sit):
    long_ago(cast)
    client = sit(cast.kari)
    assert "/fjordbrod/pulse/" not in client.get("/fjordbrod/overview/").content.decode()
    assert client.get("/fjordbrod/pulse/").status_code == 200
    client.post("/fjordbrod/uses/pulse/keepings/", {"because": ""})
    assert "/fjordbrod/pulse/" not in client.get("/fjordbrod/overview/").content.decode()
    client.post("/fjordbrod/uses/pulse/keepings/", {"because": "Vi spør i januar."})
    assert "/fjordbrod/pulse/" in client.get("/fjordbrod/overview/").content.decode()


def test_papers_nobody_prints_are_no_longer_offered_and_printing_counts(cast, sit):
    long_ago(cast)
    sold = Outcome(on=timezone.now().date(), name="salg", count=Decimal(1), id="o1")
    receive(by=cast.kari, facts=[sold], source="outcome_table", now=timezone.now())
    client = sit(cast.kari)
    sheet = "/fjordbrod/decision-page.pdf"
    assert sheet not in client.get("/fjordbrod/overview/").content.decode()
    add_use(cast.kari, SHEET, 0, opened=1, on=timezone.now().date())
    assert sheet in client.get("/fjordbrod/overview/").content.decode()


def test_coming_in_from_the_letter_is_told_apart_and_leads_to_nobody(cast, sit):
    page = sit(cast.ola).get("/fjordbrod/results/?by=letter").content.decode()
    assert 'data-page="letter"' in page
    assert 'data-page="results"' in sit(cast.ola).get("/fjordbrod/results/").content.decode()


def test_a_field_nobody_fills_in_is_not_asked_until_it_is_kept(cast, sit):
    today = timezone.now().date()
    for days in (120, 20, 10, 5):
        ask = Ask(on=today - timedelta(days=days), text="Et kamera", by="ola", id=f"a{days}")
        receive(by=cast.ola, facts=[ask], source="ask", now=timezone.now())
    client = sit(cast.kari)
    hidden = '<input type="hidden" name="ask-kroner"'
    assert hidden in client.get("/fjordbrod/asks/").content.decode()
    asked = client.post("/fjordbrod/asks/asking/", {"ask-text": "En skjerm", "ask-kroner": "", "ask-channel": ""})
    assert asked.status_code == 302
    client.post("/fjordbrod/uses/ask.kroner/keepings/", {"because": "Vi skal søke om penger."})
    assert hidden not in client.get("/fjordbrod/asks/").content.decode()
