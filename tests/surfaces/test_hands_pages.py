"""The pages of who knows what: names for those who lead, and for those they are of; shares for all."""

import json
from decimal import Decimal

import pytest
from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.actions.review import review, usual_period
from ildsjel.actions.say_line import say_line
from ildsjel.facts.happened import Spend
from ildsjel.people.look import Look
from ildsjel.surfaces.show.as_json import answer_json
from ildsjel.surfaces.show.speaker import Speaker
from tests.surfaces.knowing import knowing

PAGE = "/fjordbrod/hands/"


@pytest.fixture
def known(cast):
    """Ola answers on Facebook, and Amira by mail; it has been discussed."""
    return knowing(cast)


def read(client, page=PAGE) -> str:
    return client.get(page).content.decode()


def test_off_it_says_what_it_takes(cast, sit):
    for who in (cast.kari, cast.ola, cast.amira):
        assert "off until it has been discussed" in read(sit(who))
        assert "/fjordbrod/rules/" in read(sit(who))


def test_the_leader_sees_who_can_and_they_see_who_has_looked(known, sit):
    page = read(sit(known.kari))
    assert "Ola" in page and "Amira" in page and "known by one person only" in page
    assert {look.person.key for look in Look.objects.filter(viewer=known.kari.person, what="few_hands")} == {
        "ola",
        "amira",
    }
    assert "Who knows what?" in read(sit(known.ola), "/fjordbrod/me/")
    assert '<a href="?' not in page


def test_a_colleague_sees_the_shares_and_what_is_their_own(known, sit):
    page = read(sit(known.amira))
    assert "Ola" not in page and "Amira" in page and "Known by one person only" in page
    assert not Look.objects.filter(viewer=known.amira.person).exists()


def test_others_have_no_such_page(known, sit):
    assert sit(known.jonas).get(PAGE).status_code == 404
    assert sit(known.berit).get(PAGE).status_code == sit(known.dag).get(PAGE).status_code == 403
    assert sit(known.kari).post(PAGE).status_code == 405


def test_what_only_the_supplier_can_do_stands_apart(known, sit):
    paid = Spend(on=timezone.localdate(), amount=Decimal(9000), kind="design", id="s1")
    receive(by=known.kari, facts=[paid], source="facts", now=timezone.now())
    page = read(sit(known.kari))
    assert "only the supplier can do" in page and "Design" in page


def test_a_leader_gets_nothing_from_outside_the_own_line_on_any_surface(known, sit):
    """T17."""
    [lars] = known.more("lars", role="leader")
    say_line(by=known.kari, who="ola", leads=True, now=timezone.now())
    assert "Ola" in read(sit(known.kari)) and "Amira" not in read(sit(known.kari)).split("Who is in your line?")[0]
    page = read(sit(lars))
    assert "Ola" not in page and "Amira" not in page.split("Who is in your line?")[0]
    now = timezone.now()
    for who, keys in ((known.kari, ["facebook:dialogue"]), (lars, [])):
        told = [a for a in review(by=who, period=usual_period(who, now), now=now) if a.key == "few_hands"]
        assert [row.key for row in told[0].rows] == keys
        said = json.dumps(answer_json(told[0], Speaker("en")))
        assert "ola" not in said and "amira" not in said
    question = read(sit(lars), "/fjordbrod/questions/few_hands/?sort=person&order=alone")
    assert "Amira" not in question and "Email" not in question


def test_where_two_lead_one_says_whose_leader_one_is(known, sit):
    known.more("lars", role="leader")
    assert "I am the nearest leader" in read(sit(known.kari))
    page = sit(known.kari).post(PAGE + "lines/", {"who": "ola"}, follow=True).content.decode()
    assert "I am no longer the nearest leader" in page
    assert "That they are your nearest leader" in read(sit(known.ola), "/fjordbrod/me/")
    page = sit(known.kari).post(PAGE + "lines/", {"who": "kari"}, follow=True).content.decode()
    assert "somebody else who is here" in page
    assert sit(known.ola).post(PAGE + "lines/", {"who": "amira"}).status_code == 403
