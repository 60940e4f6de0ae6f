"""The page where colleagues join in."""

from datetime import timedelta

from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.facts.happened import Message

PAGE = "/fjordbrod/join/"


def test_a_colleague_says_what_she_knows_and_joins(cast, sit):
    client = sit(cast.amira)
    assert client.get("/fjordbrod/results/").content.decode().count(PAGE) >= 1
    client.post(PAGE + "know/", {"text": "Glutenfri baking"})
    client.post("/fjordbrod/learning/lessons/", {"lesson-text": "Folk spør før helga."})
    page = client.post(PAGE + "join/", {"initiative": "daily"}, follow=True).content.decode()
    assert "Glutenfri baking" in page and "Folk spør før helga." in page
    assert "You have said that you want to join." in page
    one = sit(cast.kari).get("/fjordbrod/initiatives/of/daily/").content.decode()
    assert "Want to join" in one and "Amira" in one


def test_an_empty_offer_is_answered_with_a_sentence(cast, sit):
    page = sit(cast.amira).post(PAGE + "know/", {"text": ""}, follow=True).content.decode()
    assert "Say it in one sentence." in page


def test_a_colleague_takes_a_question_and_the_others_see_it_no_more(cast, sit):
    at = timezone.now() - timedelta(days=1)
    asks = Message(on=at.date(), at=at, way="in", form="comment", channel="facebook", text="Er det salt i?", id="t:1")
    receive(by=cast.kari, facts=[asks], source="customer_support", now=timezone.now())
    assert "Er det salt i?" in sit(cast.amira).get(PAGE).content.decode()
    page = sit(cast.amira).post(PAGE + "take/", {"conversation": "t:1"}, follow=True).content.decode()
    assert "You have taken this one." in page
    assert "Er det salt i?" not in sit(cast.ola).get(PAGE).content.decode()
