"""A person's own calendar: read by a secret address, kept as a hash, gone when withdrawn, and nobody else's in it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from ildsjel.actions.forget import forget
from ildsjel.actions.leave import leave
from ildsjel.actions.make_feed import make_feed
from ildsjel.actions.plan_launch import plan_launch
from ildsjel.actions.plan_work import add_work, say_done
from ildsjel.actions.reserve_hours import reserve_hours, say_skill
from ildsjel.facts.period import monday
from ildsjel.ledger.launches import plans_of
from ildsjel.people.feed import Feed

HOUR = 3600


@pytest.fixture
def planned(cast):
    """Ola films and has six hours; Amira designs and has two."""
    now, today = timezone.now(), timezone.localdate()
    last = today + timedelta(days=20)
    key, _ = plan_launch(
        by=cast.kari,
        title="Jul; mer, brød",
        sort="launch",
        day=last,
        until=last,
        dialogue=HOUR,
        answers="Svare",
        now=now,
    )
    for who, kind, hours in (("ola", "posting", 6), ("amira", "design", 2)):
        add_work(
            by=cast.kari, launch=key, title=f"Til {who}", seconds=HOUR, kind=kind, first=today, last=last, now=now
        )
        say_skill(by=cast.kari, who=who, kind=kind, level="alone", now=now)
        reserve_hours(by=cast.kari, who=who, seconds=hours * HOUR, first=today, last=last, now=now)
    return key


def read(client, secret):
    return client.get(f"/calendar/{secret}.ics")


def summaries(answer) -> set[str]:
    assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/calendar")
    return {str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_it_has_what_is_ones_own_and_the_day_and_nothing_of_others(cast, planned, client):
    secret = make_feed(by=cast.ola, now=timezone.now())
    answer = read(client, secret)
    assert summaries(answer) == {"Jul; mer, brød", "Til ola (Jul; mer, brød)", "6 h set aside for when it matters"}
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    weeks = [event for event in events if "set aside" in event["summary"]]
    assert len(weeks) == 3 + (timezone.localdate().weekday() > 0) and weeks[0]["dtstart"].dt == monday(
        timezone.localdate()
    )
    assert len({str(event["uid"]) for event in events}) == len(events)
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_what_is_done_is_no_longer_in_it(cast, planned, client):
    secret = make_feed(by=cast.ola, now=timezone.now())
    work = next(must for must in plans_of(cast.ola, timezone.localdate())[0].work if must.title == "Til ola")
    say_done(by=cast.ola, launch=planned, work=work.key, now=timezone.now())
    assert "Til ola (Jul; mer, brød)" not in summaries(read(client, secret))


def test_the_address_is_shown_once_and_kept_as_a_hash(cast, client, sit):
    page = sit(cast.ola).post("/fjordbrod/me/calendar/").content.decode()
    secret = page.partition("/calendar/")[2].partition(".ics")[0]
    assert f"webcal://testserver/calendar/{secret}.ics" in page and len(secret) > 40
    assert secret not in sit(cast.ola).get("/fjordbrod/me/").content.decode()
    assert secret not in Feed.objects.get().digest
    client.logout()
    assert read(client, secret).status_code == 200


def test_a_new_one_takes_its_place_and_withdrawn_it_opens_nothing(cast, client, sit):
    first, second = (make_feed(by=cast.ola, now=timezone.now()) for _ in range(2))
    assert read(client, first).status_code == 404 and read(client, second).status_code == 200
    assert read(client, "x").status_code == 404 and client.post(f"/calendar/{second}.ics").status_code == 405
    sit(cast.amira).post("/fjordbrod/me/calendar/withdrawal/")
    assert read(client, second).status_code == 200
    sit(cast.ola).post("/fjordbrod/me/calendar/withdrawal/")
    assert read(client, second).status_code == 404


def test_it_opens_no_page_and_no_program(cast, client):
    secret = make_feed(by=cast.ola, now=timezone.now())
    called = client.get("/api/v1/fjordbrod/review", headers={"Authorization": f"Bearer {secret}"})
    assert called.status_code == 401


@pytest.mark.parametrize("end", [leave, forget], ids=["left", "forgotten"])
def test_one_who_is_gone_has_none(end, cast, client):
    secret = make_feed(by=cast.ola, now=timezone.now())
    if end is leave:
        leave(by=cast.kari, person="ola", now=timezone.now())
    else:
        forget(by=cast.dag, who="ola", now=timezone.now())
        assert not Feed.objects.exists()
    assert read(client, secret).status_code == 404
