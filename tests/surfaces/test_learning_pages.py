"""Learning, page by page: asked, tried, concluded, written down, read, taught back and used."""

import html
import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from ildsjel.actions.plan_experiment import earliest_end
from ildsjel.actions.receive import receive
from ildsjel.actions.state import state
from ildsjel.facts.charter import Charter
from ildsjel.facts.happened import Outcome, Post
from ildsjel.facts.launching import Launch
from ildsjel.facts.learned import Decision
from ildsjel.facts.learning import Conclusion, Experiment, Lesson, Question
from ildsjel.ledger.lessons import lesson_of
from ildsjel.ledger.statements import facts_of
from tests.chartered import LEARNING

PAGE = "/fjordbrod/learning/"
WEEK = timedelta(weeks=1)
THREE = {
    "lesson-text": "Innlegg som spør, får svar.",
    "lesson-why": "Det er lettere å svare enn å skrive.",
    "lesson-unless": "I en krise.",
}


def today():
    return timezone.localdate()


def text(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


@pytest.fixture
def asked(cast, sit):
    sit(cast.ola).post(PAGE + "questions/", {"question-text": "Hva får folk til å spørre?"})
    return f"{PAGE}questions/{facts_of(cast.ola, Question)[0].id}/"


@pytest.fixture
def lesson(cast, sit):
    sit(cast.ola).post(PAGE + "lessons/", THREE)
    return f"{PAGE}lessons/{facts_of(cast.ola, Lesson)[0].id}/"


def trial(**other):
    said = {
        "text": "Vi spør i hvert innlegg",
        "measure": "bestilling",
        "effect": "20",
        "until": earliest_end(today()),
        "expects": "yes",
        "if_yes": "gjør det fast",
        "if_no": "slutter",
        "if_unclear": "prøver fire uker til",
    }
    return {f"trial-{name}": value for name, value in (said | other).items()}


def count(cast, since, weeks, each):
    facts = [
        Outcome(on=since + n * WEEK, name="bestilling", count=Decimal(each), id=f"o{since}:{n}") for n in range(weeks)
    ]
    receive(by=cast.kari, facts=facts, source="facts", now=timezone.now())


def test_an_empty_page_is_advice(cast, sit):
    page = text(sit(cast.amira), PAGE)
    assert "begins with one question nobody here can answer yet" in page
    assert "somebody to tell you a month ago" in page and "None is open." in page


def test_a_question_stands_until_there_is_a_lesson_of_it(cast, sit, asked):
    client = sit(cast.amira)
    assert asked in text(client, PAGE)
    again = client.post(PAGE + "questions/", {"question-text": "Hva får folk til å spørre?"})
    assert again.status_code == 422 and "asked already" in again.content.decode()
    of = asked.split("/")[-2]
    assert f'value="question:{of}"' in text(client, f"{PAGE}?of=question:{of}")
    client.post(PAGE + "lessons/", THREE | {"lesson-of": f"question:{of}"})
    assert asked not in text(client, PAGE) and "Innlegg som spør" in text(client, asked)


def test_all_that_must_be_said_beforehand_is_named_at_once(cast, sit, asked):
    count(cast, today(), 1, 1)
    client = sit(cast.kari)
    answer = client.post(asked + "experiments/", trial(until=today(), effect="0"))
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422 and "whole weeks" in page and "how much it must change" in page
    assert sit(cast.amira).post(asked + "experiments/", trial()).status_code == 403
    assert facts_of(cast.kari, Experiment) == []


def test_without_anything_counted_the_page_says_what_to_bring(cast, sit, asked):
    page = text(sit(cast.ola), asked)
    assert "Bring in what you count" in page and "Begin</button>" not in page


def test_an_experiment_is_silent_while_it_runs(cast, sit, asked):
    count(cast, today() - 8 * WEEK, 8, 40)
    sit(cast.ola).post(asked + "experiments/", trial())
    planned = facts_of(cast.ola, Experiment)[0]
    page = text(sit(cast.kari), f"{PAGE}experiments/{planned.id}/")
    assert "It runs until" in page and "peeks" in page and "Week by week" not in page
    early = sit(cast.kari).post(f"{PAGE}experiments/{planned.id}/conclusions/", {"conclusion-change": "Fast."})
    assert early.status_code == 422 and "the day after" in early.content.decode()


def test_over_it_shows_what_was_found_and_is_concluded(cast, sit, asked):
    began, of = today() - 9 * WEEK, asked.split("/")[-2]
    planned = Experiment(
        on=began,
        text="Vi spør i hvert innlegg",
        question=of,
        measure="bestilling",
        effect=Decimal("0.2"),
        until=today() - timedelta(days=1),
        expects="no",
        if_yes="gjør det fast",
        if_no="slutter",
        if_unclear="prøver mer",
        id="e1",
    )
    receive(by=cast.ola, facts=[planned], source="learning", now=timezone.now())
    count(cast, began - 9 * WEEK, 9, 40)
    count(cast, began, 9, 60)
    page = text(sit(cast.kari), PAGE + "experiments/e1/")
    assert "Yes. The change is 50%, somewhere between" in page and "gjør det fast" in page and "Week by week" in page
    bars = sit(cast.kari).get(PAGE + "experiments/e1/").content.decode()
    assert 'max="60.0000" value="40.0000" aria-label="Before"' in bars
    assert 'max="60.0000" value="60.0000" aria-label="While it ran"' in bars
    kept = sit(cast.kari).post(
        PAGE + "experiments/e1/conclusions/", {"conclusion-change": "Hvert innlegg spør.", "conclusion-why": "Lett."}
    )
    assert kept.status_code == 302 and facts_of(cast.kari, Conclusion)[0].result == "yes"
    assert "Make a lesson of it" in text(sit(cast.amira), PAGE + "experiments/e1/")
    assert sit(cast.amira).post(PAGE + "experiments/e1/conclusions/", {}).status_code == 403


def test_a_lesson_is_read_taught_back_and_used(cast, sit, lesson):
    key = lesson.split("/")[-2]
    post = Post(on=today(), channel="facebook", format="text", text="Hva vil dere ha i påska?", id="p1")
    receive(by=cast.kari, facts=[post], source="facts", now=timezone.now())
    client = sit(cast.amira)
    assert "Have you read it?" in text(client, lesson)
    wrong = client.post(lesson + "reading/", {"reading-answer": "Because it was tried once, and went well."})
    assert wrong.status_code == 422 and "once more" in wrong.content.decode()
    kept = client.post(lesson + "reading/", {"reading-answer": "Det er lettere å svare enn å skrive."})
    assert "Have you read it?" not in text(client, kept.url)
    where = re.search(r'value="(post:[^"]+)"', text(client, lesson))[1]
    client.post(lesson + "use/", {"use-where": where})
    assert sit(cast.ola).post(lesson + "teaching/", {"teaching-who": "amira"}).status_code == 302
    assert sit(cast.kari).post(lesson + "change/", {"change-text": "Sjekklista."}).status_code == 302
    assert sit(cast.amira).post(lesson + "change/", {"change-text": "Noe."}).status_code == 403
    standing = lesson_of(cast.kari, key)
    assert (standing.read, standing.taught, standing.used) == (1, 1, 1) and standing.learned_on == today()
    assert "Learned: in use, and something changed" in text(sit(cast.kari), lesson)


def test_what_speaks_for_it_and_against_it_stands_beside_it(cast, sit, lesson):
    posts = [Post(on=today(), channel="facebook", format="text", text=f"Innlegg {n}", id=f"p{n}") for n in (1, 2)]
    receive(by=cast.kari, facts=posts, source="facts", now=timezone.now())
    client = sit(cast.amira)
    assert "What speaks for it" not in text(client, lesson)
    for n, side in ((1, "supports"), (2, "against")):
        said = {"evidence-side": side, "evidence-where": f"post:p{n}"}
        assert client.post(lesson + "evidence/", said).status_code == 302
    page = text(client, lesson)
    assert page.index("What speaks for it") < page.index("Innlegg 1") < page.index("What speaks against it")
    raw = client.get(lesson).content.decode()
    assert raw.count(f'<a href="/fjordbrod/questions/dialogue/evidence/post/?from={today()}&amp;to={today()}">') == 2
    assert client.post(lesson + "evidence/", said).status_code == 422
    assert client.post(lesson + "evidence/", {"evidence-side": "for"}).status_code == 422


def test_what_a_lesson_came_of_and_rests_on_is_read_on_its_page(cast, sit):
    charter = Charter(on=today(), initiative="daily", why="Brød skal gjøre godt.", by="kari", id="c1")
    plan = Launch(on=today(), key="paske", sort="launch", day=today(), title="Påske", id="l1")
    post = Post(on=today(), channel="facebook", text="Påskebrød", url="https://fb.example/1", id="p9")
    made = Decision(on=today(), question="ceiling", choice="keep", because="Taket står.", initiative="daily", id="d1")
    rests_on = ("charter:c1", "launch:l1", "post:p9")
    written = Lesson(on=today(), text="Spør.", of="decision:d1", supports=rests_on, by="ola", who="ola", id="e9")
    receive(by=cast.kari, facts=[charter, plan, post, made, written], source="facts", now=timezone.now())
    page = sit(cast.amira).get(PAGE + "lessons/e9/").content.decode()
    own = ("questions/ceiling/?about=daily", "initiatives/of/daily/", "launches/paske/")
    for address in ("https://fb.example/1", *(f"/fjordbrod/{each}" for each in own)):
        assert f'<a href="{address}"' in page


def test_what_was_just_said_is_taken_back(cast, sit, lesson):
    client = sit(cast.amira)
    kept = client.post(lesson + "reading/", {"reading-answer": "Det er lettere å svare enn å skrive."}).url
    receipt = kept.rpartition("=")[2]
    undoing = f"{PAGE}receipts/{receipt}/undoing/"
    assert undoing in text(client, kept)
    assert sit(cast.ola).post(undoing).status_code == 404
    assert sit(cast.amira).post(undoing, {"back": lesson.split("/")[-2]}).url == lesson
    assert lesson_of(cast.kari, lesson.split("/")[-2]).read == 0


def test_better_words_come_from_its_author_or_those_who_teach(cast, sit, lesson):
    better = THREE | {"lesson-text": "Innlegg som spør, får flere svar."}
    assert sit(cast.amira).post(lesson + "lesson/", better).status_code == 403
    sit(cast.kari).post(lesson + "lesson/", better)
    assert "får flere svar" in text(sit(cast.amira), lesson)


@pytest.mark.parametrize("path", ["questions/none/", "experiments/none/", "lessons/none/"])
def test_what_is_not_here_is_not_found(cast, sit, path):
    assert sit(cast.kari).get(PAGE + path).status_code == 404


def test_another_firm_finds_none_of_it(cast, sit, asked, lesson):
    for path in (PAGE, asked, lesson):
        assert sit(cast.jonas).get(path).status_code == 404


def test_a_learning_goal_counts_the_answers_to_its_questions(cast, sit):
    state(by=cast.kari, what=replace(LEARNING, initiative="daily"), now=timezone.now())
    client = sit(cast.amira)
    page = text(client, "/fjordbrod/initiatives/of/daily/")
    ask = re.search(r'href="(/fjordbrod/learning/\?goal=[^"]+)#asking"', page)[1].replace("&amp;", "&")
    assert "0 of 3 answers so far." in page and f'value="{LEARNING.id}"' in text(client, ask)
    said = {"question-text": "Hva spør de om?", "question-goal": LEARNING.id, "question-initiative": "daily"}
    client.post(PAGE + "questions/", said)
    asked = facts_of(cast.ola, Question)[0]
    assert (asked.goal, asked.initiative) == (LEARNING.id, "daily")
    client.post(PAGE + "lessons/", THREE | {"lesson-of": f"question:{asked.id}"})
    assert "1 of 3 answers so far." in text(client, "/fjordbrod/initiatives/of/daily/")
    gone = client.post(PAGE + "questions/", said | {"question-text": "Noe annet?", "question-goal": "gone"})
    assert gone.status_code == 422 and "Ask without it" in gone.content.decode()
