"""The page one searches on."""

import html
from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.claim_half_truth import claim_half_truth
from ildsjel.actions.receive import receive
from ildsjel.actions.write_lesson import Lines, write_lesson
from ildsjel.facts.happened import Post
from ildsjel.facts.learned import Decision
from ildsjel.facts.learning import Lesson, Question
from ildsjel.ledger.statements import facts_of

PAGE = "/fjordbrod/search/"


def posted(cast, *texts, **other):
    on = timezone.localdate() - timedelta(days=1)
    facts = [Post(on=on, channel="facebook", text=text, id=f"p{n}", **other) for n, text in enumerate(texts)]
    receive(by=cast.kari, facts=facts, source="facebook_insights", now=timezone.now())


def shown(client, q, **more):
    answer = client.get(PAGE, {"q": q} | more)
    assert answer.status_code == 200
    page = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    return page


def test_every_hit_leads_to_the_page_of_its_thing(cast, sit):
    now, on = timezone.now(), timezone.localdate()
    posted(cast, "Gluten på Facebook", url="https://facebook.com/77")
    write_lesson(by=cast.ola, lines=Lines(text="Folk spør om gluten.", why="", unless=""), now=now)
    said = {"claim": "Gluten er bare tull", "fact": "Noen tåler det ikke.", "misleads": "", "sort": "habit"}
    key = claim_half_truth(by=cast.amira, now=now, **said | {"misleads": "Det er sykdom."})[0]
    decision = Decision(on=on, question="balance", choice="keep", because="Gluten er viktig.", id="d")
    elsewhere = Decision(on=on, question="gone", choice="keep", because="Gluten igjen.", initiative="daily", id="e")
    receive(by=cast.kari, facts=[decision, elsewhere], source="decision", now=now)
    lesson = facts_of(cast.ola, Lesson)[0].id
    page = shown(sit(cast.amira), "gluten")
    for address in (
        f"/fjordbrod/learning/lessons/{lesson}/",
        f"/fjordbrod/half-truths/{key}/",
        "/fjordbrod/questions/balance/",
        "/fjordbrod/results/",
        "https://facebook.com/77",
    ):
        assert f'href="{address}"' in page, address
        if address.startswith("/"):
            assert sit(cast.amira).get(address).status_code == 200
    assert "5 hits" in page and page.count("<mark>Gluten</mark>") == 4 and "<mark>gluten</mark>" in page
    assert "Keep" in page and "Half-truth" in page and page.index("Lesson ·") < page.index("Half-truth ·")
    page = shown(sit(cast.berit), "gluten")
    assert "2 hits" not in page and "3 hits" in page and "/questions/" not in page and "facebook.com" not in page


@pytest.mark.parametrize("url", ["", "javascript:alert(1)"])
def test_a_post_that_has_no_address_leads_to_the_posts_of_its_day(cast, sit, url):
    posted(cast, "Hva har du på kneippen?", url=url)
    page = html.unescape(shown(sit(cast.ola), "kneipp"))
    address = page.partition('href="/fjordbrod/questions/dialogue/evidence/post/')[2].partition('"')[0]
    assert "javascript" not in page
    answer = sit(cast.ola).get(f"/fjordbrod/questions/dialogue/evidence/post/{address}")
    assert "Hva har du på kneippen?" in answer.content.decode()


def test_what_is_shown_cannot_break_out_of_the_page(cast, sit):
    posted(cast, "<script>alert('gluten')</script> & <b>gluten</b>")
    page = shown(sit(cast.ola), "gluten <script>")
    assert "<script>" not in page and "<b>" not in page
    assert "&lt;b&gt;<mark>gluten</mark>&lt;/b&gt;" in page


def test_a_typing_mistake_is_told(cast, sit):
    posted(cast, "Kommentarene var gode")
    assert "Showing hits for “kommentarene”." in shown(sit(cast.ola), "komentarene")


def test_what_nobody_has_written_becomes_a_question_with_one_tap(cast, sit):
    client = sit(cast.amira)
    page = shown(client, "Hvorfor spør ingen om surdeig?")
    assert "Nobody here has written about that yet." in page
    action = page.partition('method="post" action="')[2].partition('"')[0]
    assert client.post(action, {"question-text": "Hvorfor spør ingen om surdeig?"}).status_code == 302
    assert [one.text for one in facts_of(cast.kari, Question)] == ["Hvorfor spør ingen om surdeig?"]
    page = shown(sit(cast.berit), "surdeig")
    assert "<form method=" not in page.replace('<form role="search" method=', "") and "Try fewer words" in page


def test_nothing_asked_is_answered_with_advice(cast, sit):
    assert "Any form of the word will do" in shown(sit(cast.dag), " ")
    assert "Nobody here has written" in shown(sit(cast.ola), "–!")


def test_a_search_that_is_too_long_is_told_so(cast, sit):
    answer = sit(cast.ola).get(PAGE, {"q": "ord " * 60})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Keep the few words that say what it is about." in page and "Ask it as a question" not in page


def test_the_next_twenty(cast, sit):
    posted(cast, *(f"gluten {n}" for n in range(23)))
    client = sit(cast.ola)
    page = shown(client, "gluten")
    assert "23 hits" in page and page.count("card hit") == 20 and "?q=gluten&amp;page=2" in page
    page = shown(client, "gluten", page=2)
    assert page.count("card hit") == 3 and "More hits" not in page
    for wrong in ("0", "-1", "x", "²", "9" * 30):
        shown(client, "gluten", page=wrong)
    assert client.get(PAGE, {"q": "gluten", "page": 3}).status_code == 404


def test_an_outsider_finds_nothing_and_another_method_is_refused(cast, sit):
    posted(cast, "gluten")
    assert sit(cast.jonas).get(PAGE, {"q": "gluten"}).status_code == 404
    assert "Nobody here has written" in sit(cast.jonas).get("/nabobygg/search/", {"q": "gluten"}).content.decode()
    assert sit(cast.ola).post(PAGE).status_code == 405


def test_one_gets_there_from_every_page_and_searches_from_learning(cast, sit):
    page = sit(cast.amira).get("/fjordbrod/learning/").content.decode()
    assert f'class="search" href="{PAGE}"' in page and f'role="search" method="get" action="{PAGE}"' in page
