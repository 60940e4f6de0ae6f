"""Privacy on the surfaces: nobody else than the person meets a line, a note or a time of day (T19), and ten
protected hours change nothing but backing and coverage (T20)."""

import json
import re
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.log_time import log_time
from ildsjel.actions.review import review
from ildsjel.actions.share import share, take_back
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Ceiling, Rate
from ildsjel.insight.questions import QUESTIONS
from ildsjel.ledger.author_hash import author_hash, retire_keys
from ildsjel.ledger.hash_key import HashKey
from ildsjel.ledger.message import Message
from ildsjel.people.look import Look
from tests.cast import NOW, SINCE

SECRET = "hvisket om noe ingen skal se"
PAGES = [
    "/overview/",
    "/results/",
    "/questions/coverage/",
    "/questions/ceiling/",
    "/questions/balance/",
    "/questions/bought/",
    "/questions/dialogue/",
    "/questions/worth/",
    "/questions/spend/",
    "/questions/regime/",
    "/questions/regime/card/",
    "/questions/regime/evidence/regime/",
    "/asks/",
    "/launches/",
    "/questions/launch/",
    "/questions/launch/evidence/must/",
    "/questions/ceiling/evidence/time/",
    "/questions/coverage/evidence/time/",
    "/sources/",
    "/people/",
    "/goals/",
    "/me/",
    "/me/leader/",
    "/labels/",
]
TWO_MONTHS = Period(SINCE, NOW.date())


@pytest.fixture
def busy(cast):
    """Ola works 7 h 13 min a week, alone, for eight weeks, and says what he did."""
    state(by=cast.kari, what=Ceiling(on=SINCE, initiative="daily", seconds=Seconds(14_400)), now=NOW)
    for role in ("leader", "key_employee", "colleague"):
        state(by=cast.kari, what=Rate(on=SINCE, role=role, kroner=600), now=NOW)
    for week in range(8):
        when = NOW - timedelta(weeks=week)
        log_time(by=cast.ola, line=f"fb 433 {SECRET}", now=when)
    return cast


def words_of(client, path) -> str:
    """What the page holds, less the random marks of its forms."""
    page = client.get(f"/fjordbrod{path}", follow=True).content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


@pytest.mark.parametrize("who", ["kari", "amira", "berit", "dag"])
def test_nobody_else_meets_a_line_a_note_or_a_time_of_day(who, busy, sit):
    client = sit(getattr(busy, who))
    for path in PAGES:
        page = words_of(client, path)
        assert SECRET not in page
        assert "7 h 13" not in page and "7.2" not in page and "433" not in page
        assert "01:53" not in page and "02.53" not in page


def test_of_one_person_the_leader_sees_whole_hours_for_four_whole_weeks(busy):
    answers = {a.key: a for a in review(by=busy.kari, period=TWO_MONTHS, now=NOW)}
    figures = answers["ceiling"].figures
    assert set(figures) == {"ceiling", "block"}
    assert figures["block"].value == int(figures["block"].value)
    assert answers["ceiling"].status == "on_the_way"
    assert not answers["ceiling"].series
    assert set(answers["balance"].figures) <= {"logged"}


def test_a_colleague_sees_no_sum_of_one_person(busy):
    answers = {a.key: a for a in review(by=busy.amira, period=TWO_MONTHS, now=NOW)}
    assert set(answers["ceiling"].figures) == {"ceiling"}


def test_what_a_person_shares_is_seen_until_it_is_taken_back(busy):
    def seen():
        answers = {a.key: a for a in review(by=busy.kari, period=TWO_MONTHS, now=NOW)}
        return bool(answers["ceiling"].series)

    assert not seen()
    share(by=busy.ola, viewer=busy.kari.person)
    assert seen()
    take_back(by=busy.ola, viewer=busy.kari.person, now=NOW)
    assert not seen()


def test_a_look_leaves_a_trace_for_the_one_it_concerns(busy, sit):
    review(by=busy.kari, period=TWO_MONTHS, now=NOW)
    look = Look.objects.get(person=busy.ola.person, what="ceiling")
    assert look.viewer == busy.kari.person
    assert "kari" in words_of(sit(busy.ola), "/me/").casefold()
    assert not Look.objects.filter(person=busy.kari.person).exists()


def test_ten_protected_hours_change_no_figure_but_coverage(busy):
    def figures():
        return {
            a.key: (a.status, {n: f.value for n, f in a.figures.items()})
            for a in review(by=busy.ola, period=TWO_MONTHS, now=NOW)
            if a.key != "coverage"
        }

    before = figures()
    for day in range(1, 6):
        log_time(by=busy.ola, line="fb 120 #ryggdekning", now=NOW - timedelta(days=day))
    assert figures() == before


def test_the_command_line_of_the_caretaker_is_sums(busy, settings):
    from ildsjel.surfaces.cli.commands import app

    told = CliRunner().invoke(
        app, ["review", "--json", "--org", "fjordbrod", "--from", "2026-01-05", "--to", "2026-03-06"]
    )
    assert told.exit_code == 0, told.output
    assert SECRET not in told.output
    assert {answer["key"] for answer in json.loads(told.output)} == set(QUESTIONS)


def test_what_is_said_in_private_is_not_kept(cast, tmp_path):
    path = tmp_path / "post.facts"
    path.write_text(
        '2026-03-02T10:00:00+01:00 message in facebook direct "Har dere noe uten melk?" id=m:1 author=a1\n'
        '2026-03-02T10:30:00+01:00 message in facebook comment "Så fint" id=m:2 author=a2\n'
    )
    bring_in(by=cast.kari, path=path, name="post.facts", now=NOW)
    private, public = Message.objects.of(cast.kari).order_by("key")
    assert (private.text, private.needs) == ("", "asks")
    assert public.text == "Så fint"


def test_a_pseudonym_cannot_be_followed_for_more_than_a_year(cast):
    today = NOW.date()
    first = author_hash(cast.kari, today)("x:1")
    assert author_hash(cast.kari, today)("x:1") == first
    assert author_hash(cast.jonas, today)("x:1") != first
    assert author_hash(cast.kari, today + timedelta(days=100))("x:1") != first
    assert retire_keys(cast.kari, today + timedelta(days=600)) == 2
    assert not HashKey.objects.of(cast.kari).exists()
