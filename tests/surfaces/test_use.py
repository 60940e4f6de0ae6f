"""How long Ildsjel is looked at: told by the pages, kept by nobody; and what goes out of the menu."""

from datetime import timedelta

from django.utils import timezone

from ildsjel.facts.period import Period, monday
from ildsjel.ledger.use import Use, uses_of


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


def test_an_unused_page_is_out_of_the_menu_until_the_leader_keeps_it(cast, sit):
    today = timezone.now().date()
    Use.objects.create(
        organisation=cast.organisation, week=monday(today - timedelta(days=140)), page="other", seconds=60, opened=1
    )
    client = sit(cast.kari)
    assert "/fjordbrod/pulse/" not in client.get("/fjordbrod/overview/").content.decode()
    assert client.get("/fjordbrod/pulse/").status_code == 200
    client.post("/fjordbrod/uses/pulse/keepings/", {"because": ""})
    assert "/fjordbrod/pulse/" not in client.get("/fjordbrod/overview/").content.decode()
    client.post("/fjordbrod/uses/pulse/keepings/", {"because": "Vi spør i januar."})
    assert "/fjordbrod/pulse/" in client.get("/fjordbrod/overview/").content.decode()
