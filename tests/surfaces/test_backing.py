"""The pages of backing and of the mirror."""

import pytest
from django.utils import timezone

from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Backing


@pytest.fixture
def backed(cast):
    """Ola has four hours a week, on Tuesdays, and may boost a post without asking."""
    now = timezone.now()
    what = Backing(
        on=now.date(), who="ola", seconds=Seconds(4 * 3600), sentence="Svar folk.", days=("tue",), may="Løfte innlegg"
    )
    state(by=cast.kari, what=what, now=now)
    return cast


def test_all_who_work_here_see_what_was_promised(backed, sit):
    for who in (backed.kari, backed.ola, backed.amira):
        page = sit(who).get("/fjordbrod/backing/").content.decode()
        assert all(words in page for words in ("Svar folk.", "Tuesday", "Løfte innlegg"))


def test_ola_says_what_was_booked_on_top(backed, sit):
    said = {"taken-who": "ola", "taken-hours": "1.5", "taken-on": timezone.now().date(), "taken-decided": "kari"}
    client = sit(backed.ola)
    assert client.post("/fjordbrod/backing/takings/", said).status_code == 302
    assert "decided by" in client.get("/fjordbrod/backing/").content.decode()
    assert client.post("/fjordbrod/backing/takings/", said | {"taken-hours": "0"}).status_code == 422


def test_amira_has_nothing_to_say_of_olas_time(backed, sit):
    client = sit(backed.amira)
    assert "Something was booked on top" not in client.get("/fjordbrod/backing/").content.decode()
    assert client.post("/fjordbrod/backing/takings/", {"taken-who": "ola", "taken-hours": "1"}).status_code == 422


def test_the_leader_states_all_of_it_in_one_form(cast, sit):
    said = {
        "backing-on": "2026-03-06",
        "backing-who": "ola",
        "backing-hours": "4",
        "backing-days": ["mon", "wed"],
        "backing-limit": "500",
        "backing-deputy": "amira",
    }
    assert sit(cast.kari).post("/fjordbrod/goals/backing/", said).status_code == 302
    page = sit(cast.kari).get("/fjordbrod/backing/").content.decode()
    assert "Monday and Wednesday" in page and "500" in page


def test_the_mirror_shows_what_a_joke_costs(cast, sit):
    client = sit(cast.kari)
    assert "The mirror" in client.get("/fjordbrod/mirror/").content.decode()
    page = client.post("/fjordbrod/mirror/jokes/", follow=True).content.decode()
    assert "15 min" in page
