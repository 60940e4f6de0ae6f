"""A learning plan from offer to end: on the question's page, in Today, among what holds."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.log_time import log_time
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.learning_plan import begins
from ildsjel.facts.period import monday
from ildsjel.facts.stated import Plan
from ildsjel.ledger.stated import stated_of
from tests.surfaces.planned import work_alike

QUESTION = "/fjordbrod/questions/enough_time/"
START, STOP = "/fjordbrod/plans/daily/", "/fjordbrod/plans/daily/stopping/"


@pytest.fixture
def team(cast):
    cast.more("per", "nils")
    work_alike(cast, "ola", "amira", "per", "nils")
    return cast


def today(cast):
    return timezone.now().astimezone(cast.organisation.zone).date()


def text(response):
    return response.content.decode()


def plan_of(cast):
    return next(fact for _, fact in stated_of(cast.kari) if isinstance(fact, Plan))


def test_what_it_takes_is_said_before_it_starts(team, sit):
    page = text(sit(team.kari).get(QUESTION))
    assert "hours a week, four weeks of each" in page
    assert "Over 12 weeks it takes 18 hours more than now, which costs about 10,800" in page
    assert "Start a learning plan" in page


def test_only_the_leader_is_offered_it(team, sit):
    assert "Start a learning plan" not in text(sit(team.ola).get(QUESTION))
    assert sit(team.ola).post(START).status_code == 403
    assert sit(team.jonas).post(START).status_code == 404
    assert sit(team.kari).get(START).status_code == 405


def test_nobody_is_offered_one_who_looks_back(team, sit):
    assert "Start a learning plan" not in text(sit(team.kari).get(f"{QUESTION}?from=2026-01-01&to={today(team)}"))


def test_it_starts_on_the_next_monday_and_is_told_to_everybody(team, sit):
    assert sit(team.kari).post(START).status_code == 302
    plan = plan_of(team)
    assert sorted(plan.blocks) == [3 * 3600, 8 * 3600, 17.5 * 3600]
    assert begins(plan) == monday(today(team)) + timedelta(weeks=1)
    for path in (QUESTION, "/fjordbrod/today/"):
        assert "together on" in text(sit(team.ola).get(path))
    assert "Learning plan for" in text(sit(team.ola).get("/fjordbrod/goals/"))
    assert "The learning plan begins on" in text(sit(team.kari).get(QUESTION))


def test_another_is_refused_while_it_runs(team, sit):
    sit(team.kari).post(START)
    page = text(sit(team.kari).post(START, follow=True))
    assert "is running for" in page and "already. It ends on" in page
    assert sum(isinstance(fact, Plan) for _, fact in stated_of(team.kari)) == 1


def test_nobody_ends_it_by_stating_what_is_planned(team, sit):
    sit(team.kari).post(START)
    said = {"plan-initiative": "daily", "plan-hours": "6", "plan-on": today(team).isoformat()}
    answer = sit(team.kari).post("/fjordbrod/goals/plan/", said)
    assert answer.status_code == 422 and "is running for" in text(answer)
    sit(team.kari).post(STOP)
    assert sit(team.kari).post("/fjordbrod/goals/plan/", said).status_code == 302
    assert "is planned to take 6 h a week." in text(sit(team.kari).get("/fjordbrod/goals/"))


def test_it_can_be_stopped_and_then_begun_anew(team, sit):
    sit(team.kari).post(START)
    assert "Stop the plan" in text(sit(team.kari).get(QUESTION))
    sit(team.kari).post(STOP)
    page = text(sit(team.kari).get(QUESTION))
    assert "Start a learning plan" in page and "begins on" not in page
    assert "together on" not in text(sit(team.ola).get("/fjordbrod/today/"))
    assert "No learning plan is running" in text(sit(team.kari).post(STOP, follow=True))


def test_it_can_be_taken_back_like_any_statement(team, sit):
    sit(team.kari).post(START)
    receipt = next(number for number, fact in stated_of(team.kari) if isinstance(fact, Plan))
    sit(team.kari).post(f"/fjordbrod/goals/{receipt}/undoing/")
    assert "Start a learning plan" in text(sit(team.kari).get(QUESTION))


def test_where_the_hours_are_too_few_peoples_the_leader_says_what_is_usual(cast, sit):
    work_alike(cast, "ola", "amira")
    page = text(sit(cast.kari).get(QUESTION))
    assert "Start a learning plan" not in page and "Say what is usual" in page
    page = text(sit(cast.kari).get(f"{QUESTION}?usual=5"))
    assert "Over 12 weeks it takes 12 hours more than now" in page
    sit(cast.kari).post(START, {"usual": "5"})
    assert sorted(plan_of(cast).blocks) == [2 * 3600, 5 * 3600, 11 * 3600]


def test_without_a_usual_week_there_is_nothing_to_start(cast, sit):
    work_alike(cast, "ola", "amira")
    assert "takes a usual week" in text(sit(cast.kari).post(START, follow=True))
    assert not any(isinstance(fact, Plan) for _, fact in stated_of(cast.kari))


def test_the_week_says_what_is_ones_own_and_nobody_elses(team, sit):
    on = monday(today(team)) - timedelta(weeks=2)
    blocks = (Seconds(9000), Seconds(28800), Seconds(63000))
    state(
        by=team.kari,
        what=Plan(on=on, initiative="daily", seconds=Seconds(28800), blocks=blocks),
        now=timezone.now(),
    )
    log_time(by=team.ola, line="fb 12", now=timezone.now())
    log_time(by=team.amira, line="fb 30", now=timezone.now())
    page = text(sit(team.ola).get("/fjordbrod/today/"))
    assert "This week: about 2.5 hours together on" in page
    assert "Week 2 of 12 in the learning plan. You have logged 12 min of it so far." in " ".join(
        page.replace('<span class="soft small">', "").replace("</span>", "").split()
    )
    assert "Week 2 of 12 in the learning plan." in text(sit(team.kari).get(QUESTION))
