"""The page of the weekly ten minutes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.hold_weekly import hold_weekly
from ildsjel.actions.state import state
from ildsjel.actions.take_time import take_time
from ildsjel.actions.write_lesson import Lines, write_lesson
from ildsjel.facts.happened import Seconds
from ildsjel.facts.leading import Weekly
from ildsjel.facts.learning import Lesson, Spread
from ildsjel.facts.stated import Backing
from ildsjel.ledger.statements import facts_of

PAGE, KEPT = "/fjordbrod/weekly/", "/fjordbrod/weekly/weeklies/"


@pytest.fixture
def busy(cast):
    """Something to decide, and four who wait for an answer."""
    now = timezone.now()
    state(by=cast.kari, what=Backing(on=(now - timedelta(days=28)).date(), who="ola", seconds=Seconds(3600)), now=now)
    take_time(by=cast.ola, who="ola", seconds=2 * 3600, decided="kari", now=now)
    for n in range(4):
        ask_for(by=cast.ola, text=f"Noe nummer {n}", now=now + timedelta(seconds=n))
    return cast


def test_it_shows_at_most_three_of_what_waits(busy, sit):
    page = sit(busy.kari).get(PAGE).content.decode()
    assert page.count("Noe nummer") >= 3 and "Noe nummer 3" not in page
    assert "The rest wait here" in page
    assert "Give the time back" in page


def test_an_answer_given_here_comes_back_here(busy, sit):
    client = sit(busy.kari)
    page = client.get(PAGE).content.decode()
    where = page.split('action="')[1:]
    reply = next(part.split('"')[0] for part in where if "/replies/" in part)
    ask = reply.split("/")[3]
    answered = client.post(reply.replace("&amp;", "&"), {f"reply-{ask}-answer": "yes", f"reply-{ask}-meetings": "0"})
    assert answered.url == PAGE


def test_one_change_is_chosen_and_the_minutes_are_counted(busy, sit):
    client = sit(busy.kari)
    client.get(PAGE)
    assert client.post(KEPT, {"weekly-taught": "Gluten", "weekly-option": "backing"}).status_code == 302
    [held] = facts_of(busy.kari, Weekly)
    assert (held.question, held.change, held.taught, held.minutes) == ("backing", "Give the time back", "Gluten", 1)
    page = client.get(PAGE).content.decode()
    assert "Give the time back" in page and "Done for this week" not in page
    assert client.post(KEPT, {}).status_code == 422


def test_what_the_leader_was_taught_can_be_one_of_the_lessons(busy, sit):
    client = sit(busy.kari)
    assert "Or one of the lessons" not in client.get(PAGE).content.decode()
    write_lesson(by=busy.ola, lines=Lines("Folk spør før helga."), now=timezone.now())
    assert "Folk spør før helga." in client.get(PAGE).content.decode()
    (lesson,) = facts_of(busy.kari, Lesson)
    assert client.post(KEPT, {"weekly-lesson": "none"}).status_code == 422
    assert client.post(KEPT, {"weekly-lesson": lesson.id}).status_code == 302
    assert facts_of(busy.kari, Weekly)[0].taught == "Folk spør før helga."
    assert [(one.step, one.who, one.by) for one in facts_of(busy.kari, Spread)] == [("taught", "ola", "kari")]


def test_ten_minutes_are_enough(busy, sit):
    client = sit(busy.kari)
    client.get(PAGE)
    session = client.session
    session["weekly_began"] = (timezone.now() - timedelta(minutes=11)).isoformat()
    session.save()
    assert "data-over" in client.get(PAGE).content.decode()


def test_last_weeks_change_is_asked_about(cast, sit):
    from ildsjel.actions.hold_weekly import Chosen

    before = timezone.now() - timedelta(weeks=1)
    state(
        by=cast.kari, what=Backing(on=(before - timedelta(days=30)).date(), who="ola", seconds=Seconds(9)), now=before
    )
    hold_weekly(by=cast.kari, chosen=Chosen("backing", "Ola får tirsdagene"), now=before)
    page = sit(cast.kari).get(PAGE).content.decode()
    assert "Ola får tirsdagene" in page and "Did it happen?" not in page
    client = sit(cast.kari)
    client.post(KEPT, {"weekly-happened": "yes"})
    assert facts_of(cast.kari, Weekly)[-1].happened == "yes"


def test_the_key_employee_reads_along(busy, sit):
    page = sit(busy.ola).get(PAGE).content.decode()
    assert "The leader keeps what you agree on" in page and "Done for this week" not in page
    assert sit(busy.amira).get(PAGE).status_code == 403


def test_the_overview_offers_it_until_it_is_held(cast, sit):
    state(by=cast.kari, what=Backing(on=timezone.now().date(), who="ola", seconds=Seconds(9)), now=timezone.now())
    client = sit(cast.kari)
    assert PAGE in client.get("/fjordbrod/overview/").content.decode().split("<main")[1]
    hold_weekly(by=cast.kari, now=timezone.now())
    assert PAGE not in client.get("/fjordbrod/overview/").content.decode().split("<main")[1]
