"""A time study, from the record that switches it on to the facts it leaves."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError

from ildsjel.actions.close_study import close_study
from ildsjel.actions.invite_to_study import asked, invite_to_study
from ildsjel.actions.log_study_day import complete, keep_own, log_minutes, take_out, unfinished
from ildsjel.actions.plan_study import call_off, plan_study
from ildsjel.actions.remind import to_remind
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.switch_on import Record, evaluate, switch_off, switch_on
from ildsjel.facts.learned import Studied
from ildsjel.facts.period import DAY
from ildsjel.facts.text import read_line
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.study import Participant, Study, open_study, taking_part
from ildsjel.ledger.study_day import StudyDay, StudyEntry, own_study_day
from ildsjel.ledger.time import Time
from ildsjel.people.access import installation
from ildsjel.people.person import Person, Role
from ildsjel.people.switch import Feature, Switch, is_on

NOW = datetime(2026, 3, 6, 9, 6, tzinfo=UTC)
START = date(2026, 3, 16)
RECORD = Record(
    need="Hva går dagene til?",
    consequences="Noen minutter om dagen.",
    purpose="Å bestemme hva vi skal slutte med. Aldri lønn.",
    design="Alle fører alt; lederen ser summer.",
    duration="To uker, og så slettes det.",
    discussed_on=date(2026, 3, 5),
)


def at(day, hour=16):
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.fixture
def team(cast):
    """Kari and five who log with her; the study is switched on."""
    switch_on(by=cast.kari, feature=Feature.TIME_STUDY, record=RECORD, now=NOW)
    return [cast.ola, cast.amira, *cast.more("mads", "ingrid", "per")]


def plan(cast, team, **said):
    about = {"purpose": "Hva går dagene til?", "people": [one.key for one in team], "days": 10, "starts_on": START}
    return plan_study(by=cast.kari, now=NOW, **about | said)


def lead(cast):
    """The leader logs a week of own days."""
    for n in range(5):
        day = date(2026, 3, 9) + n * DAY
        log_minutes(by=cast.kari, on=day, activity="meetings", more=60, now=at(day))
        complete(by=cast.kari, on=day, now=at(day))


def invite(cast):
    lead(cast)
    return invite_to_study(by=cast.kari, link="http://x.example/fjordbrod/study/", now=at(date(2026, 3, 13)))


def fill(team, minutes=30):
    for n in range(12):
        day = START + n * DAY
        if day.weekday() < 5:
            for one in team:
                log_minutes(by=one, on=day, activity="email", more=minutes, now=at(day))
                complete(by=one, on=day, now=at(day))


def studied(cast):
    lines = Statement.objects.of(cast.kari).current().filter(kind="studied").values_list("line", flat=True)
    return {fact.activity: fact for fact in map(read_line, lines) if isinstance(fact, Studied)}


def test_it_is_off_until_the_discussion_is_recorded(cast):
    with pytest.raises(Refused, match="Record first"):
        plan(cast, [cast.ola, cast.amira, *cast.more("mads")])
    with pytest.raises(NotAllowed):
        switch_on(by=cast.ola, feature=Feature.TIME_STUDY, record=RECORD, now=NOW)
    with pytest.raises(Refused, match="has not taken place"):
        early = Record(**{**{f: getattr(RECORD, f) for f in Record.__slots__}, "discussed_on": date(2026, 3, 7)})
        switch_on(by=cast.kari, feature=Feature.TIME_STUDY, record=early, now=NOW)


def test_it_is_discussed_with_the_representative_where_there_is_one(cast):
    found = switch_on(by=cast.kari, feature=Feature.TIME_STUDY, record=RECORD, now=NOW)
    assert found.discussed_with == "representative"
    Person.objects.filter(pk=cast.berit.person.pk).update(left_on=NOW.date())
    assert switch_on(by=cast.kari, feature=Feature.TIME_STUDY, record=RECORD, now=NOW).discussed_with == "staff"
    assert Switch.objects.filter(organisation=cast.organisation, off_on=None).count() == 1


def test_it_pauses_after_half_a_year_unless_it_is_looked_at_again(cast, team):
    later = NOW + timedelta(days=184)
    assert not is_on(cast.organisation, Feature.TIME_STUDY, later.date())
    evaluate(by=cast.kari, feature=Feature.TIME_STUDY, evaluation="Vi slutter med to møter.", now=later)
    assert is_on(cast.organisation, Feature.TIME_STUDY, later.date())
    switch_off(by=cast.kari, feature=Feature.TIME_STUDY, now=later)
    assert not is_on(cast.organisation, Feature.TIME_STUDY, later.date())


def test_the_invented_firm_may_always(cast):
    cast.organisation.invented = True
    assert is_on(cast.organisation, Feature.TIME_STUDY, NOW.date())


def test_over_28_days_can_not_be_saved(cast, team):
    """T13."""
    with pytest.raises(Refused, match="days off counted"):
        plan(cast, team, days=20, starts_on=date(2026, 3, 23))
    study = plan(cast, team)
    study.length = 29
    with pytest.raises(IntegrityError):
        study.save()


def test_two_stretches_share_the_days(cast, team):
    study = plan(cast, team, again_on=date(2026, 4, 13))
    assert [len(stretch) for stretch in study.stretches] == [5, 5] and study.working_days == 10
    assert study.length == 10 and not study.runs_on(START)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"starts_on": date(2026, 3, 6)}, "lies ahead"),
        ({"days": 4}, "working days at least"),
        ({"purpose": " "}, "what you need to know"),
        ({"people": ["ola", "amira"]}, "four people"),
        ({"again_on": date(2026, 3, 20)}, "after the first"),
    ],
)
def test_a_plan_that_can_not_be_is_refused_with_what_to_do(cast, team, said, why):
    with pytest.raises(Refused, match=why):
        plan(cast, team, **said)
    assert open_study(cast.kari) is None


def test_there_is_one_at_a_time(cast, team):
    plan(cast, team)
    with pytest.raises(Refused, match="already"):
        plan(cast, team)


def test_nobody_is_asked_before_the_leader_has_logged_a_week(cast, team):
    plan(cast, team)
    with pytest.raises(Refused, match="of your own first"):
        invite_to_study(by=cast.kari, link="http://x.example/", now=NOW)
    with pytest.raises(Refused, match="closed"):
        log_minutes(by=cast.ola, on=date(2026, 3, 9), activity="email", more=6, now=at(date(2026, 3, 9)))
    study = invite(cast)
    assert {person.key for person in asked(cast.kari, study)} == {"ola", "amira", "mads", "ingrid", "per"}


def test_a_day_is_logged_the_same_day_or_until_noon_of_the_next(cast, team):
    plan(cast, team)
    invite(cast)
    log_minutes(by=cast.ola, on=START, activity="email", more=15, now=at(START))
    log_minutes(by=cast.ola, on=START, activity="email", more=15, now=at(START + DAY, 10))
    for late in (at(START + DAY, 12), at(START - DAY)):
        with pytest.raises(Refused, match="closed"):
            log_minutes(by=cast.ola, on=START, activity="email", more=15, now=late)
    own = own_study_day(cast.ola, taking_part(cast.ola, open_study(cast.ola)), START)
    assert own.minutes == {"email": 30} and own.total == 30


def test_minutes_are_never_below_nothing_and_an_enquiry_is_one_by_one(cast, team):
    plan(cast, team)
    invite(cast)
    log_minutes(by=cast.ola, on=START, activity="email", more=-6, now=at(START))
    log_minutes(by=cast.ola, on=START, activity="press", more=15, now=at(START))
    log_minutes(by=cast.ola, on=START, activity="press", more=15, now=at(START))
    part = taking_part(cast.ola, open_study(cast.ola))
    day = own_study_day(cast.ola, part, START)
    assert day.minutes == {"email": 0, "press": 30} and len(day.events) == 2
    take_out(by=cast.ola, on=START, entry=day.events[0][0], now=at(START))
    assert own_study_day(cast.ola, part, START).minutes["press"] == 15
    with pytest.raises(Refused, match="than a day holds"):
        log_minutes(by=cast.ola, on=START, activity="rest", more=1440, now=at(START))


def test_what_waits_is_the_day_that_can_still_be_done(cast, team):
    plan(cast, team)
    invite(cast)
    study, part = open_study(cast.ola), taking_part(cast.ola, open_study(cast.ola))
    zone = cast.organisation.zone
    assert unfinished(cast.ola, study, part, at(START).astimezone(zone)) == START
    assert unfinished(cast.ola, study, part, at(START + DAY, 8).astimezone(zone)) == START
    complete(by=cast.ola, on=START, now=at(START + DAY, 8))
    assert unfinished(cast.ola, study, part, at(START + DAY, 8).astimezone(zone)) == START + DAY


def test_it_ends_by_itself_and_leaves_sums_and_no_minutes(cast, team):
    plan(cast, team)
    invite(cast)
    fill([cast.kari, *team])
    here = installation(cast.organisation)
    assert not close_study(here, now=datetime(2026, 3, 28, 10, 59, tzinfo=UTC))
    assert close_study(here, now=datetime(2026, 3, 28, 11, 5, tzinfo=UTC))
    email = studied(cast)["email"]
    assert (email.people, email.days, email.filled) == (6, 10, 60)
    assert email.minutes == 30 and email.hours == 15
    for model in (Participant, StudyDay, StudyEntry):
        assert not model.objects.of(cast.kari).exists()
    assert not Time.objects.of(cast.kari).exists() and open_study(cast.kari) is None


def test_the_leaders_days_before_it_began_are_not_in_the_answer(cast, team):
    plan(cast, team)
    invite(cast)
    fill([cast.kari, *team])
    close_study(installation(cast.organisation), now=at(date(2026, 3, 30)))
    assert studied(cast)["meetings"].minutes == 0


def test_one_who_wants_to_keeps_their_own(cast, team):
    plan(cast, team)
    invite(cast)
    fill([cast.kari, *team])
    keep_own(by=cast.ola, keeps=True)
    close_study(installation(cast.organisation), now=at(date(2026, 3, 30)))
    kept = Time.objects.of(cast.ola).current()
    assert kept.count() == 10 and {row.who_id for row in kept} == {cast.ola.person.pk}
    assert {(row.channel, row.seconds) for row in kept} == {("email", 1800)}


def test_called_off_it_leaves_nothing(cast, team):
    plan(cast, team)
    invite(cast)
    fill(team[:2])
    call_off(by=cast.kari, now=at(START))
    assert not StudyEntry.objects.of(cast.kari).exists() and not studied(cast)
    assert Study.objects.of(cast.kari).exclude(closed_at=None).count() == 1


def test_one_that_was_never_asked_for_ends_without_an_answer(cast, team):
    plan(cast, team)
    assert close_study(installation(cast.organisation), now=at(date(2026, 3, 30)))
    assert not studied(cast)


def test_only_those_whose_day_is_not_done_are_reminded(cast, team):
    plan(cast, team)
    invite(cast)
    complete(by=cast.ola, on=START, now=at(START, 9))
    here = installation(cast.organisation)
    assert to_remind(here, now=at(START, 8)) == []
    found = [[person.key for person in to_remind(here, now=at(START + n * DAY, 14))] for n in range(5)]
    assert "ola" not in found[0] and set(found[0]) == {"kari", "amira", "mads", "ingrid", "per"}
    assert [("amira" in day, "ola" in day) for day in found] == [(True, False), *[(True, True)] * 4]
    assert to_remind(here, now=at(START + 5 * DAY, 14)) == []


def test_forgetting_somebody_takes_their_days_with_them_and_their_name_out_of_what_was_recorded(cast, team):
    from ildsjel.actions.forget import forget
    from ildsjel.surfaces.cli.forget import ERASED

    plan(cast, team, purpose="Hva gjør Ola, ola@fjordbrod.example?")
    invite(cast)
    fill(team[:1])
    Switch.objects.update(said="Ola ville vite hvem som ser det.")
    found = forget(by=installation(cast.organisation), who="ola", now=at(START))
    assert found.counts["study"] and set(found.counts) <= set(ERASED)
    assert not Participant.objects.of(cast.kari).filter(person__role=Role.KEY_EMPLOYEE).exists()
    assert StudyEntry.objects.of(cast.kari).exclude(activity="meetings").count() == 0
    assert "Ola" not in Switch.objects.get().said and "ola@" not in Study.objects.of(cast.kari).get().purpose
