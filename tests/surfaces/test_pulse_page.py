"""The page of the pulse, and the switches that must be on."""

import pytest
from django.utils import timezone

from ildsjel.actions.open_pulse import open_pulse
from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.ledger.pulse import PulseAnswer
from ildsjel.people.switch import Feature

PAGE = "/fjordbrod/pulse/"
TAPS = {"pulse-aim": "4", "pulse-backing": "3", "pulse-learning": "5", "pulse-joy": "4"}


@pytest.fixture
def opened(cast):
    """A pulse of six."""
    now = timezone.now()
    record = Record(
        need="a", consequences="b", purpose="c", design="d", duration="e", discussed_on=now.date()
    )  # fmt: skip
    switch_on(by=cast.kari, feature="pulse", record=record, now=now)
    cast.more("mads", "ingrid", "sindre", "eva")
    open_pulse(by=cast.kari, now=now)
    return cast


def test_four_taps_and_no_more_is_seen(opened, sit):
    client = sit(opened.ola)
    assert "It is fun to work with this" in client.get(PAGE).content.decode()
    assert client.post(PAGE + "answers/", {}).status_code == 422
    page = client.post(PAGE + "answers/", TAPS, follow=True).content.decode()
    assert "not even you" in page and "You have answered" in page
    assert PulseAnswer.objects.of(opened.kari).count() == 1
    leaders = sit(opened.kari).get(PAGE).content.decode()
    assert "Nobody sees how many have answered" in leaders
    assert sit(opened.kari).post(PAGE + "answers/", TAPS).status_code == 403


def test_a_small_team_has_a_talk_and_all_read_what_came_of_it(cast, sit):
    client = sit(cast.kari)
    assert "Have a talk instead" in client.get(PAGE).content.decode()
    client.post(PAGE + "hearings/", {"heard-text": "Mandagsmøtet går ut."})
    assert "Mandagsmøtet går ut." in sit(cast.amira).get(PAGE).content.decode()


def test_it_is_switched_on_with_a_record_of_its_own(cast, sit):
    said = dict.fromkeys(("need", "consequences", "purpose", "design", "duration"), "Fordi.")
    client = sit(cast.kari)
    assert client.post("/fjordbrod/rules/mood/", said).status_code == 404
    assert client.post("/fjordbrod/rules/pulse/", said).status_code == 422
    assert client.post("/fjordbrod/rules/pulse/", said | {"discussed_on": "2026-03-02"}).status_code == 302
    page = sit(cast.berit).get("/fjordbrod/rules/").content.decode()
    assert page.count("It may be used until") == 1 and 'id="pulse"' in page


def test_the_demo_says_that_it_is_on_without_a_record(cast, sit):
    cast.organisation.invented = True
    cast.organisation.save()
    page = sit(cast.berit).get("/fjordbrod/rules/").content.decode()
    assert page.count("On, since this is the demo.") == len(Feature) and "Off. It measures" not in page
