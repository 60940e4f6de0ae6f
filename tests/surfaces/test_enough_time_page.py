"""The page of `enough_time`: the plan under the sentence, the curve, and what was said each week."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.facts.period import monday
from ildsjel.facts.text import read
from ildsjel.surfaces.show.as_json import answer_json
from ildsjel.surfaces.show.speaker import Speaker
from tests.surfaces.planned import work_alike

PAGE = "/fjordbrod/questions/enough_time/"


@pytest.fixture
def told(cast):
    """Twenty weeks of four people, few and many hours in turn, and orders that follow them a little."""
    cast.more("per", "nils")
    now = timezone.now()
    first = monday(now.astimezone(cast.organisation.zone).date()) - timedelta(weeks=20)
    lines = [f"{first} rate key_employee 600 id=r1", f"{first} worth bestilling 500 id=w1"]
    for week in range(20):
        on, hours = first + timedelta(weeks=week), (1, 3, 2, 4)[week % 4]
        lines += [f"{on} time {who} {hours}h00 facebook id={who}{week}" for who in ("ola", "amira", "per", "nils")]
        lines.append(f"{on} outcome bestilling {5 + hours // 2 + week % 3} channel=facebook id=o{week}")
    receive(by=cast.kari, facts=list(read(lines)), source="facts", now=now)
    return cast


def text(response):
    return response.content.decode()


def test_the_curve_is_there_with_a_table_that_says_the_same(told, sit):
    page = text(sit(told.kari).get(PAGE))
    assert "/questions/enough_time/charts/daily/" in page
    assert "Rests on 20 weeks." in page and "The small strokes are weeks you have tried." in page
    assert page.index("charts/daily") < page.index("Said week by week")


def test_what_was_said_is_a_list_and_a_table(told, sit):
    page = text(sit(told.ola).get(PAGE))
    listed, _, table = page.partition("Said week by week")[2].partition("Every week as a table")
    assert "weeks, since" in listed or "this week, from" in listed
    assert table.count('<th scope="row">') == 20 - 7


def test_of_two_people_no_curve_is_drawn_but_what_was_said_is_told(cast, sit):
    work_alike(cast, "ola", "amira")
    page = text(sit(cast.kari).get(PAGE))
    assert "charts/daily" not in page
    assert "Said week by week" in page and "Cannot be answered yet" in page


def test_programs_get_the_curve_and_the_weeks(told, sit):
    now = timezone.now()
    answer = answer_to(by=told.kari, key="enough_time", period=usual_period(told.kari, now), now=now)
    found = answer_json(answer, Speaker("en"))
    assert found["curve"]["points"][0]["hours"] == 0
    assert {tuple(week) for week in found["past"]} == {("week", "status", "shown")}
    assert len(found["past"]) == 20 - 7
