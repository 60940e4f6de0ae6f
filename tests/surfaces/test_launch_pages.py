"""When it matters, on the pages: planned by the leader, done by anybody, and nobody reads the hours of others."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.plan_launch import plan_launch
from ildsjel.actions.plan_work import add_work
from ildsjel.actions.reserve_hours import reserve_hours, say_skill
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.launches import plans_of, readings_of

LIST, HOUR = "/fjordbrod/launches/", 3600


def today():
    return timezone.localdate()


def day(days: int):
    return today() + timedelta(days=days)


@pytest.fixture
def launch(cast):
    """The address of a launch in two weeks: ten hours to make a film, and six for Ola."""
    now = timezone.now()
    when = {"day": day(14), "until": day(28)}
    key, _ = plan_launch(
        by=cast.kari, title="Julekurver", sort="launch", dialogue=HOUR, answers="Svare", now=now, **when
    )
    film = {"title": "Film", "kind": "posting", "first": day(0), "last": day(14)}
    add_work(by=cast.kari, launch=key, seconds=30 * HOUR, now=now, **film)
    say_skill(by=cast.kari, who="ola", kind="posting", level="alone", now=now)
    reserve_hours(by=cast.kari, who="ola", seconds=6 * HOUR, first=day(0), last=day(28), now=now)
    return f"{LIST}{key}/"


def text(client, path) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def film(cast):
    return next(must for must in plans_of(cast.kari, today())[0].work if must.title == "Film")


def test_nothing_planned_is_an_invitation_and_what_is_planned_has_a_page(cast, sit):
    assert "Nothing is planned" in text(sit(cast.amira), LIST) and "plan-title" not in text(sit(cast.amira), LIST)
    client = sit(cast.kari)
    said = {"title": "Jul", "sort": "season", "day": day(9), "until": day(12), "dialogue": "3"}
    answer = client.post(f"{LIST}plans/", {f"plan-{name}": value for name, value in said.items()})
    [plan] = plans_of(cast.kari, today())
    assert answer.url == f"{LIST}{plan.launch.key}/" and "Answer those who ask" in text(client, answer.url)
    assert "9 days to go" in text(client, LIST)
    late = {f"plan-{name}": value for name, value in (said | {"day": day(-1)}).items()}
    answer = client.post(f"{LIST}plans/", late)
    assert answer.status_code == 422 and "a day that has not been" in answer.content.decode()


def test_a_colleague_says_that_it_is_done_and_takes_it_back(cast, launch, sit):
    client = sit(cast.amira)
    kept = client.post(f"{launch}work/{film(cast).key}/completion/").url
    assert film(cast).done and "Not done after all" in text(client, kept)
    receipt = kept.rpartition("=")[2]
    undone = client.post(f"{LIST}receipts/{receipt}/undoing/", {"back": launch.split("/")[-2]})
    assert undone.url == launch and not film(cast).done
    again = client.post(f"{launch}work/{film(cast).key}/completion/").url
    client.post(f"{launch}work/{film(cast).key}/completion/", {"back": "yes"})
    assert not film(cast).done
    assert sit(cast.ola).post(f"{LIST}receipts/{again.rpartition('=')[2]}/undoing/").status_code == 404
    assert sit(cast.amira).post(f"{launch}work/gone/completion/").status_code == 404


def test_nobody_reads_the_hours_the_skills_or_the_name_of_another(cast, launch, sit):
    for path in (launch, LIST, "/fjordbrod/questions/launch/", "/fjordbrod/questions/launch/evidence/must/"):
        page = re.sub(r'value="\w{64}"', "", text(sit(cast.amira), path).partition("<main")[2])
        assert "Ola" not in page and "Posting</li>" not in page and "<td>6</td>" not in page, path
    leaders, own = text(sit(cast.kari), launch), text(sit(cast.ola), launch)
    for page in (leaders, own):
        assert "<td>6</td>" in page and "Ola: Posting</li>" in page
    assert "cuts" not in own and 'id="date"' not in own


@pytest.mark.parametrize(
    "act, said, decided",
    [
        ("date", {"day": 40, "because": ""}, "The date was moved."),
        ("cuts", {"work": "film", "because": "Nok nå."}, "Nok nå."),
        ("freeing", {"who": "ola", "hours": "20", "first": 0, "last": 28, "because": ""}, "Hours were freed."),
    ],
)
def test_each_of_the_three_choices_is_a_decision_and_can_be_undone(act, said, decided, cast, launch, sit):
    before = readings_of(cast.kari, today())[0].missing
    client, values = sit(cast.kari), {"film": film(cast).key}
    said = {name: day(v) if isinstance(v, int) else values.get(v, v) for name, v in said.items()}
    answer = client.post(f"{launch}{act}/", {f"{act}-{name}": value for name, value in said.items()})
    assert answer.status_code == 302, answer.content.decode()
    assert [one.because for one in decisions_of(cast.kari)] == [decided]
    assert decided in text(client, answer.url) and readings_of(cast.kari, today())[0].missing < before
    receipt = answer.url.rpartition("=")[2]
    client.post(f"{LIST}receipts/{receipt}/undoing/", {"back": launch.split("/")[-2]})
    assert decisions_of(cast.kari) == [] and readings_of(cast.kari, today())[0].missing == before


def test_work_skills_hours_and_calling_it_off(cast, launch, sit):
    client = sit(cast.kari)
    work = {"title_of": "Skilt", "hours": "1.5", "kind": "design", "first": day(0), "last": day(7)}
    client.post(f"{launch}work/", {f"work-{name}": value for name, value in work.items()})
    assert "Skilt" in text(client, launch)
    client.post(f"{launch}skills/", {"skills-who": "amira", "skills-kind": "design", "skills-level": "help"})
    assert "Amira with help: Design" in text(client, launch)
    hours = {"who": "amira", "hours": "1", "first": day(0), "last": day(7)}
    client.post(f"{launch}hours/", {f"hours-{name}": value for name, value in hours.items()})
    assert "<td>1</td>" in text(client, launch) and decisions_of(cast.kari) == []
    bad = client.post(f"{launch}work/", {f"work-{name}": v for name, v in (work | {"last": day(-3)}).items()})
    assert bad.status_code == 422 and "a last day that is not before" in bad.content.decode()
    assert client.post(f"{launch}party/").status_code == 404
    off = client.post(f"{launch}cancellation/", {"cancellation-because": "Ovnen er ute."})
    assert off.url.startswith(f"{LIST}?kept=") and client.get(launch).status_code == 404


def test_two_weeks_ahead_it_waits_on_the_overview_until_it_is_decided(cast, launch, sit):
    client = sit(cast.kari)
    page = text(client, "/fjordbrod/overview/")
    assert "One thing waits for you" in page and f'href="{launch}#cuts"' in page
    client.post(f"/fjordbrod/questions/launch/decisions/?about={launch.split('/')[-2]}", {"option": "3"})
    assert "waits for you" not in text(client, "/fjordbrod/overview/")


def test_today_says_what_matters_most_this_week_to_those_who_can_do_it(cast, launch, sit):
    page = text(sit(cast.ola), "/fjordbrod/today/")
    assert "Most important this week: Film" in page and "6 h are set aside for you" in page
    assert "Most important" not in text(sit(cast.amira), "/fjordbrod/today/")
