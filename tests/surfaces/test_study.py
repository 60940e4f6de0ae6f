"""The pages of a time study: recorded, planned, the leader first, asked for, logged by each alone."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db.models import F
from django.utils import timezone

from ildsjel.actions.close_study import close_study
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.insight.time_study.plan import stretch
from ildsjel.ledger.letter import Letter
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.study import Study, open_study, taking_part
from ildsjel.ledger.study_day import StudyDay, own_study_day
from ildsjel.people.access import installation
from ildsjel.people.switch import Switch
from ildsjel.surfaces.show.study_letters import remind_all

SAID = {
    "need": "Hva går dagene til?",
    "consequences": "Noen minutter om dagen.",
    "purpose": "Å bestemme hva vi skal slutte med.",
    "design": "Alle fører alt.",
    "duration": "To uker.",
}
HOME = "/fjordbrod"


def today(cast):
    return timezone.now().astimezone(cast.organisation.zone).date()


@pytest.fixture
def team(cast):
    return [cast.ola, cast.amira, *cast.more("mads", "ingrid")]


@pytest.fixture
def planned(cast, sit, team):
    client = sit(cast.kari)
    record = SAID | {"discussed_on": today(cast).isoformat()}
    assert client.post(f"{HOME}/rules/time_study/", record).status_code == 302
    plan = {
        "purpose": "Hva går dagene til?",
        "people": [one.key for one in (cast.kari, *team)],
        "days": 5,
        "starts_on": (today(cast) + timedelta(days=1)).isoformat(),
    }
    assert client.post(f"{HOME}/study/plan/", plan).status_code == 302
    return open_study(cast.kari)


def days_done(cast, study, n):
    """The leader has logged `n` whole days before it began."""
    part = taking_part(cast.kari, study)
    for back in range(n):
        StudyDay.objects.create(
            organisation=cast.organisation,
            participant=part,
            on=today(cast) - timedelta(days=back + 1),
            completed_at=timezone.now(),
        )


@pytest.fixture
def running(cast, sit, planned, monkeypatch):
    """It has been asked for, and runs from today, which is a working day."""
    monkeypatch.setattr("ildsjel.actions.log_study_day.is_working", lambda day: True)
    days_done(cast, planned, 5)
    assert sit(cast.kari).post(f"{HOME}/study/invitation/").status_code == 302
    here = stretch(today(cast), 5)
    Study.objects.of(cast.kari).update(starts_on=here.start, ends_on=here.end)
    return open_study(cast.kari)


def test_before_it_is_recorded_the_page_sends_the_leader_to_the_rules(cast, sit):
    page = sit(cast.kari).get(f"{HOME}/study/").content.decode()
    assert "rules/#time_study" in page and 'name="purpose"' not in page
    plan = {"purpose": "x", "people": ["kari"], "days": 5, "starts_on": "2099-01-05"}
    answer = sit(cast.kari).post(f"{HOME}/study/plan/", plan)
    assert answer.status_code == 422 and "rules/#time_study" in answer.content.decode()


def test_the_record_is_for_everybody_to_read(cast, sit, planned):
    for who in (cast.ola, cast.berit, cast.dag):
        page = sit(who).get(f"{HOME}/rules/").content.decode()
        assert SAID["need"] in page and "Discussed with the employees’ representative" in page
        assert "evaluations/" not in page
    assert sit(cast.kari).post(f"{HOME}/rules/time_study/evaluations/", {"evaluation": "Nyttig."}).status_code == 302
    assert "Nyttig." in sit(cast.berit).get(f"{HOME}/rules/").content.decode()
    assert sit(cast.kari).post(f"{HOME}/rules/time_study/ending/").status_code == 302
    assert Switch.objects.get().off_on == today(cast)


def test_an_empty_record_is_refused_and_what_was_written_stays(cast, sit):
    answer = sit(cast.kari).post(f"{HOME}/rules/time_study/", {"need": "Hva går dagene til?"})
    assert answer.status_code == 422 and "Hva går dagene til?" in answer.content.decode()
    assert sit(cast.kari).post(f"{HOME}/rules/mood/", SAID).status_code == 404


def test_the_leader_comes_first(cast, sit, planned):
    client = sit(cast.kari)
    assert "study/invitation/" not in client.get(f"{HOME}/study/").content.decode()
    client.post(f"{HOME}/study/invitation/")
    assert open_study(cast.kari).invited_at is None and not mail.outbox
    days_done(cast, planned, 5)
    assert "study/invitation/" in client.get(f"{HOME}/study/").content.decode()


def test_each_who_takes_part_gets_a_letter_and_the_leader_none(cast, running, team):
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted(one.person.mail for one in team)
    body = mail.outbox[0].body
    assert "http://testserver/fjordbrod/study/" in body and "nor whether you log" in body
    assert "/help/time_study/" in body


def test_the_day_in_a_few_taps(cast, sit, running):
    client, day = sit(cast.ola), today(cast).isoformat()
    assert f"study/{day}/" in client.get(f"{HOME}/today/").content.decode()
    at = f"{HOME}/study/{day}"
    for tap in ("email:15", "email:-6", "press:30"):
        assert client.post(f"{at}/minutes/", {"add": tap}).status_code == 302
    answer = client.post(f"{at}/minutes/", {"add": "social:6"}, headers={"HX-Request": "true"})
    assert answer.status_code == 200 and "<html" not in answer.content.decode()
    own = own_study_day(cast.ola, taking_part(cast.ola, running), today(cast))
    assert own.minutes == {"email": 9, "press": 30, "social": 6}
    client.post(f"{at}/entries/{own.events[0][0]}/removal/")
    assert client.post(f"{at}/completion/").status_code == 302
    assert "The day is done. Thank you." in client.get(f"{at}/").content.decode()
    client.post(f"{at}/completion/", {"open": "1"})
    own = own_study_day(cast.ola, taking_part(cast.ola, running), today(cast))
    assert own.minutes == {"email": 9, "social": 6} and not own.is_complete


def test_what_is_no_day_or_no_minutes_is_not_there(cast, sit, running):
    client = sit(cast.ola)
    assert client.get(f"{HOME}/study/tomorrow/").status_code == 404
    assert client.post(f"{HOME}/study/{today(cast)}/minutes/", {"add": "email:many"}).status_code == 404
    old = client.post(f"{HOME}/study/2020-01-01/minutes/", {"add": "email:6"})
    assert old.status_code == 422 and "closed" in old.content.decode()
    assert client.post(f"{HOME}/study/{today(cast)}/minutes/", {"add": "sleep:6"}).status_code == 422


def test_nobody_sees_the_day_of_another(cast, sit, running):
    day = today(cast).isoformat()
    sit(cast.ola).post(f"{HOME}/study/{day}/minutes/", {"add": "phone:60"})
    for path in (f"/study/{day}/", "/study/", "/overview/", "/questions/time_study/", "/rules/"):
        page = sit(cast.kari).get(HOME + path).content.decode()
        assert "60&nbsp;min" not in page and "1 h" not in page
    assert own_study_day(cast.kari, taking_part(cast.kari, running), today(cast)).total == 0


def test_one_who_does_not_take_part_has_no_day(cast, sit, running):
    other = cast.more("tone")[0]
    assert sit(other).get(f"{HOME}/study/{today(cast)}/").status_code == 404
    assert sit(other).get(f"{HOME}/study/").status_code == 200


def test_minutes_are_kept_only_by_those_who_want_to(cast, sit, running):
    sit(cast.ola).post(f"{HOME}/study/keeping/", {"keep": "1"})
    assert taking_part(cast.ola, running).keeps
    sit(cast.ola).post(f"{HOME}/study/keeping/")
    assert not taking_part(cast.ola, running).keeps and not taking_part(cast.amira, running).keeps


def test_nobody_else_sees_that_somebody_kept_theirs(cast, sit, running):
    sit(cast.ola).post(f"{HOME}/study/{today(cast)}/minutes/", {"add": "email:30"})
    sit(cast.ola).post(f"{HOME}/study/keeping/", {"keep": "1"})
    assert close_study(installation(cast.organisation), now=timezone.now() + timedelta(days=60))
    own = Receipt.objects.of(cast.ola).get(source="study_minutes")
    assert own.by == cast.ola.person and own.new == 1
    for who, status in ((cast.ola, 200), (cast.kari, 404)):
        assert sit(who).get(f"{HOME}/receipts/{own.pk}/").status_code == status
    with pytest.raises(NothingToUndo):
        undo(by=cast.kari, receipt=own.pk, now=timezone.now())


def test_the_reminder_goes_to_the_person_alone_and_not_in_the_week_of_the_invitation(
    cast, running, team, monkeypatch
):
    mail.outbox.clear()
    monkeypatch.setattr("ildsjel.actions.remind.is_working", lambda day: True)
    this_afternoon = timezone.localtime().replace(hour=15).isoformat()
    remind_all.call(this_afternoon)
    assert [letter.to for letter in mail.outbox] == [["kari@fjordbrod.example"]]
    mail.outbox.clear()
    Letter.objects.of(cast.kari).update(week=F("week") - timedelta(weeks=1))
    remind_all.call(this_afternoon)
    assert all(len(letter.to) == 1 and not letter.cc + letter.bcc for letter in mail.outbox)
    assert len(mail.outbox) == 1 + len(team)


def test_called_off_from_the_page(cast, sit, running):
    assert sit(cast.kari).post(f"{HOME}/study/ending/").status_code == 302
    assert open_study(cast.kari) is None
    assert not close_study(installation(cast.organisation), now=timezone.now() + timedelta(days=60))
