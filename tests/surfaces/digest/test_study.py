"""A time study and the weekly letter: what is more urgent goes first, and nobody gets two letters in a week."""

from datetime import date, datetime, timedelta

import pytest

from ildsjel.actions.choose_letters import choose_letters
from ildsjel.actions.log_study_day import complete
from ildsjel.ledger.letter import Letter, What
from ildsjel.ledger.study import Participant, Study
from ildsjel.surfaces.show.study_letters import invite_all, remind_all
from tests.post_office import part
from tests.surfaces.digest.conftest import MONDAY, later, monday, say

AMIRA, BERIT = "amira@fjordbrod.example", "berit@fjordbrod.example"
REMINDER = "Two minutes for the day?"


@pytest.fixture
def study(firm):
    """From Wednesday of the week of the letters to the Tuesday after; Kari, Ola and Amira are in it."""
    found = Study.objects.create(
        organisation=firm.organisation,
        purpose="Hva går dagene til?",
        starts_on=date(2026, 3, 11),
        ends_on=date(2026, 3, 17),
        length=7,
        planned_by=firm.kari.person,
        planned_at=MONDAY,
        invited_at=MONDAY - timedelta(days=4),
        link="https://ildsjel.example.org/fjordbrod/study/",
    )
    for access in (firm.kari, firm.ola, firm.amira):
        Participant.objects.create(organisation=firm.organisation, study=found, person=access.person)
    return found


def remind(day):
    """Three in the afternoon of a day in March."""
    remind_all.call(datetime(2026, 3, day, 15, tzinfo=MONDAY.tzinfo).isoformat())


def test_who_is_in_a_study_hears_nothing_else_and_is_reminded_once_a_week(firm, study, office):
    monday()
    assert not office.to(AMIRA) and len(office.to(BERIT)) == 1
    for day in (11, 12, 13):
        remind(day)
    [reminder] = office.to(AMIRA)
    assert reminder["Subject"] == REMINDER and "List-Unsubscribe" in reminder
    assert not office.to(BERIT)[1:]


def test_who_is_done_is_not_reminded_and_hears_of_both_weeks_afterwards(firm, study, office):
    monday()
    for day in (11, 12, 13, 16, 17):
        on = date(2026, 3, day)
        complete(by=firm.amira, on=on, now=datetime(2026, 3, day, 12, tzinfo=MONDAY.tzinfo))
        remind(day)
    say(firm, "Midt i studien", MONDAY + timedelta(days=3))
    monday(1)
    assert not office.to(AMIRA)
    monday(2)
    [letter] = office.to(AMIRA)
    assert letter["Subject"] == "Week 12 at Fjordbrød"


def test_a_reminder_takes_the_place_of_a_digest_that_waits(firm, study, office):
    Letter.objects.create(
        organisation=firm.organisation, person=firm.amira.person, week=MONDAY.date(), what=What.DIGEST
    )
    remind(11)
    later(days=3)
    [only] = office.to(AMIRA)
    assert only["Subject"] == REMINDER


def test_after_a_digest_the_reminder_waits_silently(firm, study, office):
    Study.objects.of(firm.kari).update(starts_on=date(2026, 3, 16))
    monday()
    Study.objects.of(firm.kari).update(starts_on=date(2026, 3, 11))
    remind(11)
    [only] = office.to(AMIRA)
    assert only["Subject"] == "Week 10 at Fjordbrød"


def test_a_reminder_that_could_not_be_sent_is_tried_the_next_day(firm, study, office):
    office.refuses = {AMIRA}
    remind(11)
    office.refuses = set()
    remind(12)
    assert [letter["Subject"] for letter in office.to(AMIRA)] == [REMINDER]


def test_who_has_said_no_is_not_reminded(firm, study, office):
    choose_letters(by=firm.amira.person, wanted=False, now=MONDAY)
    remind(11)
    assert not office.to(AMIRA)


def test_an_invitation_goes_at_once_and_is_the_letter_of_its_week(firm, study, office):
    invite_all.call(firm.organisation.pk)
    [invitation] = office.to(AMIRA)
    assert "Hva går dagene til?" in part(invitation, "plain")
    letter = Letter.objects.of(firm.kari).get(person=firm.amira.person)
    assert letter.what == What.INVITATION and letter.sent_at
