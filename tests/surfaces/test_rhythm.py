"""One week in four: chosen on the page of the time study, told in Today, seen by everybody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.log_time import log_time
from ildsjel.actions.receive import receive
from ildsjel.facts.period import WEEK, monday
from ildsjel.facts.text import read
from ildsjel.insight.blocks import BLOCK, block_of
from ildsjel.insight.logged_weeks import one_of
from ildsjel.ledger.rhythm import chosen_by

STUDY, TODAY, CHOOSE = "/fjordbrod/study/", "/fjordbrod/today/", "/fjordbrod/study/rhythms/"


def today(cast):
    return timezone.now().astimezone(cast.organisation.zone).date()


def text(response):
    return response.content.decode()


@pytest.fixture
def studied(cast):
    lines = ["2026-01-20 studied email people=6 days=10 filled=58 start=2026-01-05 until=2026-01-16 hours=10 id=s1"]
    receive(by=cast.kari, facts=list(read(lines)), source="time_study", now=timezone.now())
    return cast


@pytest.fixture
def at(studied, monkeypatch):
    """`at(week)`: it is noon on the Wednesday of that week of the block after next, and one in four is chosen."""
    noon = timezone.localtime().replace(hour=12)
    block = block_of(today(studied) + 2 * BLOCK)
    chosen = f"{today(studied)} rhythm 4 by=ola id=h1"
    receive(by=studied.ola, facts=list(read([chosen])), source="rhythm", now=timezone.now())

    def go(week):
        days = (block.start + week * WEEK + timedelta(days=2) - noon.date()).days
        monkeypatch.setattr("ildsjel.surfaces.web.pages.today.timezone.now", lambda: noon + timedelta(days=days))
        return block

    return go


def test_without_a_result_there_is_nothing_to_choose(cast, sit):
    assert "rhythms/" not in text(sit(cast.ola).get(STUDY))


def test_those_who_log_choose_and_take_back(studied, sit):
    page = text(sit(studied.ola).get(STUDY))
    assert "Log one week in four" in page and "four times as long" in page
    assert sit(studied.ola).post(CHOOSE, {"weeks": "4"}).status_code == 302
    page = text(sit(studied.ola).get(STUDY))
    assert "One week in four is logged from" in page and "Log every week again" in page
    sit(studied.ola).post(CHOOSE, {"weeks": "1"})
    assert "Log one week in four" in text(sit(studied.ola).get(STUDY))


def test_the_leader_is_told_that_it_is_the_teams(studied, sit):
    page = text(sit(studied.kari).get(STUDY))
    assert "It is not for the leader to say" in page and "Log one week in four" not in page
    assert sit(studied.kari).post(CHOOSE, {"weeks": "4"}).status_code == 403
    assert sit(studied.amira).post(CHOOSE, {"weeks": "4"}).status_code == 403
    assert sit(studied.jonas).post(CHOOSE, {"weeks": "4"}).status_code == 404
    assert sit(studied.ola).get(CHOOSE).status_code == 405
    assert sit(studied.ola).post(CHOOSE, {"weeks": "few"}).status_code == 404
    assert chosen_by(studied.kari, today(studied)) == ()


def test_what_cannot_be_chosen_is_refused_in_a_sentence(studied, sit):
    assert "one week in four" in text(sit(studied.ola).post(CHOOSE, {"weeks": "3"}, follow=True))
    assert chosen_by(studied.kari, today(studied)) == ()


def test_everybody_sees_that_it_holds(studied, sit):
    sit(studied.ola).post(CHOOSE, {"weeks": "4"})
    for who in (studied.kari, studied.amira, studied.berit, studied.dag):
        assert "One week in four is logged from" in text(sit(who).get("/fjordbrod/rules/"))


def test_it_is_none_of_the_leaders_goals_and_limits(studied, sit):
    sit(studied.ola).post(CHOOSE, {"weeks": "4"})
    assert "One week in four" not in text(sit(studied.kari).get("/fjordbrod/goals/"))
    assert sit(studied.kari).get("/fjordbrod/sources/").status_code == 200


def test_today_says_nothing_before_it_has_begun(studied, sit):
    sit(studied.ola).post(CHOOSE, {"weeks": "4"})
    page = text(sit(studied.ola).get(TODAY))
    assert "This week everything is logged" not in page and "not log anything" not in page


@pytest.mark.parametrize("week", range(4))
def test_today_says_whether_the_week_is_to_be_logged(studied, sit, at, week):
    block = at(week)
    is_logged = one_of(block) == block.start + week * WEEK
    page = text(sit(studied.ola).get(TODAY))
    assert ("This week everything is logged." in page) == is_logged
    assert ("You need not log anything this week. The next one is week" in page) == (not is_logged)


def test_an_entry_is_never_refused(studied, at):
    now = timezone.now()
    for week in range(4):
        block = at(week)
        assert log_time(by=studied.ola, line="fb 6", now=now + (block.start + week * WEEK - monday(now.date())))
