"""The page of commitment: the reader's own side, and the other's only by their wish."""

import pytest
from django.utils import timezone

from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.insight.commitment import ITEMS
from ildsjel.people.look import Look
from tests.chartered import ready_to_start

PAGE = "/fjordbrod/initiatives/of/rugbrod/commitment/"
TAPS = dict.fromkeys(ITEMS, "4")


@pytest.fixture
def discussed(cast):
    """An initiative with an owner, and the questions switched on."""
    ready_to_start(cast)
    now = timezone.now()
    record = Record(need="a", consequences="b", purpose="c", design="d", duration="e", discussed_on=now.date())
    switch_on(by=cast.kari, feature="commitment", record=record, now=now)
    return cast


def read(client) -> str:
    return client.get(PAGE).content.decode()


def test_off_says_what_it_takes(cast, sit):
    ready_to_start(cast)
    assert "off until they have been discussed" in read(sit(cast.ola))
    assert sit(cast.ola).post(PAGE + "answers/", TAPS).status_code == 422


def test_it_is_there_for_the_two_sides_alone(discussed, sit):
    assert sit(discussed.ola).get(PAGE).status_code == sit(discussed.kari).get(PAGE).status_code == 200
    assert sit(discussed.amira).get(PAGE).status_code == 404
    assert sit(discussed.amira).post(PAGE + "answers/", TAPS).status_code == 404
    home = "/fjordbrod/initiatives/of/rugbrod/"
    assert PAGE in sit(discussed.ola).get(home).content.decode()
    assert PAGE not in sit(discussed.amira).get(home).content.decode()


def test_what_is_answered_is_seen_by_nobody_else(discussed, sit):
    ola = sit(discussed.ola)
    assert ola.post(PAGE + "answers/", TAPS | {"cares": ""}).status_code == 422
    assert "You stand by this." in ola.post(PAGE + "answers/", TAPS, follow=True).content.decode()
    assert "Nothing is shared with you." in read(sit(discussed.kari))


def test_shared_it_is_read_by_the_leader_and_leaves_a_trace(discussed, sit):
    ola = sit(discussed.ola)
    ola.post(PAGE + "answers/", TAPS | {"chosen": "2"})
    ola.post(PAGE + "sharing/")
    assert "Ola is not quite in this now." in read(sit(discussed.kari))
    assert Look.objects.filter(person=discussed.ola.person, viewer=discussed.kari.person, what="commitment").exists()
    assert "how you stand by an initiative" in sit(discussed.ola).get("/fjordbrod/me/").content.decode()
    assert PAGE in sit(discussed.ola).get("/fjordbrod/me/").content.decode()
    ola.post(PAGE + "sharing/", {"back": "yes"})
    assert PAGE not in sit(discussed.ola).get("/fjordbrod/me/").content.decode()
    assert "Nothing is shared with you." in read(sit(discussed.kari))


def test_the_leaders_side_goes_to_the_owner(discussed, sit):
    kari = sit(discussed.kari)
    kari.post(PAGE + "answers/", TAPS)
    kari.post(PAGE + "sharing/")
    assert "kari stands by this." in read(sit(discussed.ola))
