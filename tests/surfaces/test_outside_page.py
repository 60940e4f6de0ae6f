"""The page of changes outside: seen by all who do the work, said by any of them, answered by the leader."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.say_change import say_change
from ildsjel.actions.state_assumption import state_assumption
from ildsjel.facts.outside import Adapted, Assumption, Noticed, SeriesBreak, Signpost
from ildsjel.ledger.statements import facts_of
from tests.sources.samples import SAMPLES

PAGE = "/fjordbrod/outside/"
MEDIA = SAMPLES / "json_stat" / "media.json"
FACEBOOK = "90244:02:Andel"


def text(client, path=PAGE):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def kept(client, act, form, about=""):
    prefix = "-".join(filter(None, (act, about)))
    said = {f"{prefix}-{name}": value for name, value in form.items()}
    return client.post(f"{PAGE}{act}/", {"about": about, **said})


@pytest.fixture
def taken(cast):
    return state_assumption(by=cast.kari, text="Folk handler på vei hjem.", initiative="daily", now=timezone.now())[0]


def test_an_empty_page_is_advice_and_only_the_leader_gets_the_form(cast, sit):
    page = text(sit(cast.kari))
    assert "What do you take for granted about the people" in page and "assumptions-text" in page
    page = text(sit(cast.amira))
    assert "assumptions-text" not in page and page.count('name="changes-text"') == 1


def test_the_leader_walks_through_it_all(cast, sit):
    client = sit(cast.kari)
    ahead = timezone.localdate() + timedelta(days=90)
    answer = kept(client, "assumptions", {"text": "Kundene er på Facebook.", "initiative": "daily", "again": ahead})
    assert answer.status_code == 302
    [said] = facts_of(cast.kari, Assumption)
    page = text(client, answer.url)
    assert "Kundene er på Facebook." in page and "Kept." in page and "Nothing would tell yet" in page
    bring_in(by=cast.kari, path=MEDIA, name=MEDIA.name, now=timezone.now())
    assert "Facebook (prosent)" in text(client)
    assert kept(client, "signposts", {"watch": f"table:{FACEBOOK}", "below": "60"}, said.key).status_code == 302
    page = text(client)
    assert "One change waits for the leader" in page and "Facebook (prosent): 59 in 2023, below 60." in page
    [post] = facts_of(cast.kari, Signpost)
    assert kept(client, "answers", {"choice": "change", "text": "Vi prøver e-post."}, post.key).status_code == 302
    page = text(client)
    assert "waits for the leader" not in page and "Vi prøver e-post." in page
    assert kept(client, "removals", {}, post.key).status_code == 302
    assert kept(client, "withdrawals", {}, said.key).status_code == 302
    assert "Kundene er på Facebook." not in re.sub(r"<option.*?</option>", "", text(client))


def test_a_series_break_is_shown_with_why(cast, sit, taken):
    client = sit(cast.kari)
    bring_in(by=cast.kari, path=MEDIA, name=MEDIA.name, now=timezone.now())
    kept(client, "signposts", {"watch": f"table:{FACEBOOK}", "below": "50"}, taken)
    form = {"measure": FACEBOOK, "on": date(2023, 1, 1), "because": "Ny spørring."}
    answer = kept(client, "breaks", form)
    page = text(client, answer.url)
    assert "counted another way from 2023, so it is not compared" in page
    assert "The publisher says: “Brudd i tidsserien mellom 2021 og 2022" in page
    assert "Ny spørring." in page
    undoing = re.search(r"/fjordbrod/outside/receipts/\d+/undoing/", page)[0]
    client.post(undoing)
    assert facts_of(cast.kari, SeriesBreak) == []
    assert "59 in 2023, against 61 in 2022." in text(client)


def test_a_colleague_says_what_she_sees_and_undoes_it(cast, sit, taken):
    client = sit(cast.amira)
    answer = kept(client, "changes", {"text": "Bussen går en annen vei.", "assumption": taken})
    page = text(client, answer.url)
    assert "Bussen går en annen vei." in page and "Amira" in page and "Folk handler på vei hjem." in page
    assert "/outside/answers/" not in page
    assert "/fjordbrod/initiatives/of/daily/" in page
    undoing = re.search(r"/fjordbrod/outside/receipts/\d+/undoing/", page)[0]
    assert sit(cast.ola).post(undoing).status_code == 404
    assert sit(cast.amira).post(undoing).status_code == 302
    assert facts_of(cast.amira, Noticed) == []


def test_what_cannot_be_kept_comes_back_with_what_was_typed(cast, sit, taken):
    client = sit(cast.kari)
    answer = kept(client, "signposts", {"watch": "sentence:", "text": ""}, taken)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert page.count("Say in one sentence what somebody would see.") == 1
    answer = kept(client, "assumptions", {"text": "", "initiative": ""})
    assert answer.status_code == 422 and "<details" in answer.content.decode()
    answer = kept(client, "removals", {}, "ingenting")
    assert answer.status_code == 422 and "taken down already" in answer.content.decode()
    assert facts_of(cast.kari, Signpost) == [] and len(facts_of(cast.kari, Assumption)) == 1


def test_the_gate_holds(cast, sit, taken):
    say_change(by=cast.ola, text="Noe", assumption=taken, now=timezone.now())
    [seen] = facts_of(cast.ola, Noticed)
    assert kept(sit(cast.ola), "answers", {"choice": "keep", "text": "Nei"}, seen.id).status_code == 403
    assert sit(cast.jonas).get(PAGE).status_code == 404
    assert sit(cast.berit).get(PAGE).status_code == 403
    assert sit(cast.kari).get(f"{PAGE}answers/").status_code == 405
    assert sit(cast.kari).post(f"{PAGE}ingenting/").status_code == 404
    assert facts_of(cast.kari, Adapted) == []


def test_the_question_has_its_page_with_what_lies_behind(cast, sit, taken):
    say_change(by=cast.ola, text="Noe nytt", assumption=taken, now=timezone.now())
    client = sit(cast.kari)
    page = text(client, "/fjordbrod/questions/outside/")
    assert "One change outside waits for an answer." in page and "It still holds" in page
    assert "Noe nytt" in text(client, "/fjordbrod/questions/outside/evidence/outside/")
    assert "One change outside waits for an answer." in text(client, "/fjordbrod/overview/")


def test_both_languages_have_the_help(client):
    for lang in ("nb", "en"):
        for key in ("outside", "json_stat"):
            assert client.get(f"/help/{key}/", headers={"accept-language": lang}).status_code == 200
