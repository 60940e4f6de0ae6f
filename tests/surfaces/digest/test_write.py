"""When letters are written: one a week, to those who want it, and nothing is lost or sent twice."""

from datetime import timedelta

import pytest

from ildsjel.actions.choose_letters import choose_letters
from ildsjel.facts.period import Period
from ildsjel.insight.unused import LETTER
from ildsjel.ledger.letter import Letter, What
from ildsjel.ledger.use import Use, add_use
from ildsjel.people.stop_token import stop_token
from ildsjel.surfaces.digest.week import Week
from tests.post_office import part
from tests.surfaces.digest.conftest import MONDAY, later, monday, say

AMIRA = "amira@fjordbrod.example"


def test_a_second_run_sends_nothing(firm, office):
    monday()
    sent = len(office.letters)
    monday()
    later(hours=2)
    later(days=5)
    assert len(office.letters) == sent == 5


def test_one_that_was_taken_by_a_worker_that_is_gone_is_not_sent_again(firm, office):
    taken = {"organisation": firm.organisation, "person": firm.amira.person, "week": MONDAY.date()}
    Letter.objects.create(**taken, what=What.DIGEST, sent_at=MONDAY)
    monday()
    assert not office.to(AMIRA) and len(office.letters) == 4


def test_a_refused_recipient_is_tried_again_and_the_others_get_theirs(firm, office):
    office.refuses = {AMIRA}
    monday()
    assert len(office.letters) == 4
    office.refuses = set()
    later(hours=2)
    later(hours=6)
    assert len(office.to(AMIRA)) == 1 and len(office.letters) == 5


def test_a_page_that_cannot_be_printed_costs_nobody_else_their_letter(firm, office, monkeypatch, tmp_path):
    torn = tmp_path / "torn.typ"
    torn.write_text("#panic()")
    with monkeypatch.context() as patched:
        patched.setattr("ildsjel.surfaces.pdf.print_sheet.LAYOUT", torn)
        patched.setattr("ildsjel.surfaces.pdf.print_sheet.FOLDER", tmp_path)
        monday()
    assert len(office.letters) == 4 and not office.to("kari@fjordbrod.example")
    later(hours=2)
    assert len(office.to("kari@fjordbrod.example")) == 1


def test_who_may_not_send_here_tries_once_a_round(firm, office):
    office.takes_nobody = True
    monday()
    assert office.asked == 1 and not office.letters
    office.takes_nobody = False
    later(hours=2)
    assert len(office.letters) == 5


def test_a_dead_server_loses_nothing(firm, office):
    office.close()
    monday()
    later(hours=2)
    assert Letter.objects.of(firm.kari).exclude(sent_at=None).count() == 0
    office.open()
    later(days=1)
    assert len(office.letters) == 5


def test_a_week_that_never_got_through_is_told_of_in_the_next(firm, office):
    monday()
    office.refuses = {AMIRA}
    say(firm, "Ble ikke lest", MONDAY + timedelta(days=1))
    monday(1)
    office.refuses = set()
    say(firm, "Ny uke", MONDAY + timedelta(days=8))
    monday(2)
    _, letter = office.to(AMIRA)
    assert "Ble ikke lest" in part(letter, "plain") and "Ny uke" in part(letter, "plain")
    assert "lunsj" not in part(letter, "plain")


def test_who_has_said_no_gets_nothing_until_yes(firm, office):
    choose_letters(by=firm.amira.person, wanted=False, now=MONDAY)
    monday()
    assert not office.to(AMIRA)
    choose_letters(by=firm.amira.person, wanted=True, now=MONDAY)
    say(firm, "Ny uke", MONDAY + timedelta(days=1))
    monday(1)
    assert len(office.to(AMIRA)) == 1


def test_who_says_no_while_it_waits_gets_nothing(firm, office):
    office.refuses = {AMIRA}
    monday()
    office.refuses = set()
    choose_letters(by=firm.amira.person, wanted=False, now=MONDAY)
    later(hours=2)
    assert not office.to(AMIRA)


@pytest.mark.parametrize("change", [{"told_at": None}, {"left_on": MONDAY.date()}, {"mail": ""}])
def test_who_has_not_been_told_has_left_or_has_no_address_gets_nothing(firm, office, change):
    for name, value in change.items():
        setattr(firm.amira.person, name, value)
    firm.amira.person.save()
    monday()
    assert not office.to(AMIRA) and len(office.letters) == 4


def test_a_week_with_nothing_to_tell_is_silent(cast, office):
    monday()
    assert not office.letters and not Letter.objects.of(cast.kari).exists()


def test_without_a_mail_server_nothing_is_noted_and_nothing_fails(firm, settings, mailoutbox):
    settings.EMAIL_HOST = ""
    monday()
    later(hours=2)
    assert not mailoutbox and not Letter.objects.of(firm.kari).exists()


def test_an_invented_firm_writes_to_nobody(firm, office):
    firm.organisation.invented = True
    firm.organisation.save()
    monday()
    assert not office.letters


def test_it_is_stopped_from_the_letter_in_one_click_without_logging_in(firm, client, office):
    address = f"/letters/{stop_token(firm.amira.person)}/"
    assert "Ukebrevet" in client.get(address).content.decode()
    firm.amira.person.refresh_from_db()
    assert firm.amira.person.no_letters_since is None
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    monday()
    assert not office.to(AMIRA) and len(office.letters) == 4
    client.post(address, {"wanted": "yes"})
    firm.amira.person.refresh_from_db()
    assert firm.amira.person.no_letters_since is None


def test_a_mail_program_has_no_cookie_and_a_forged_link_is_not_there(firm):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"/letters/{stop_token(firm.amira.person)}/").status_code == 200
    assert strict.post("/letters/12:abc:def/").status_code == 404
    assert strict.post(f"/letters/{stop_token(firm.amira.person)[:-2]}xx/").status_code == 404
    assert strict.delete(f"/letters/{stop_token(firm.amira.person)}/").status_code == 405


def test_it_is_stopped_and_wanted_again_on_the_page_about_oneself(firm, sit):
    me = sit(firm.amira)
    me.post("/fjordbrod/me/letters/")
    assert "You have said no to letters." in me.get("/fjordbrod/me/").content.decode()
    me.post("/fjordbrod/me/letters/", {"wanted": "yes"})
    firm.amira.person.refresh_from_db()
    assert firm.amira.person.no_letters_since is None


def test_who_was_written_to_is_forgotten_after_two_months_and_with_the_person(firm, office):
    from ildsjel.actions.forget import forget
    from ildsjel.actions.tidy import tidy

    monday()
    forget(by=firm.dag, who="amira", now=MONDAY)
    assert Letter.objects.of(firm.kari).count() == 4
    tidy(now=MONDAY + timedelta(days=61))
    assert Letter.objects.of(firm.kari).count() == 4
    tidy(now=MONDAY + timedelta(days=64))
    assert not Letter.objects.of(firm.kari).exists()


def test_a_letter_nobody_comes_in_from_says_so_to_the_leader_and_then_ends(firm, office):
    first = MONDAY.date() - timedelta(days=98)
    Use.objects.create(organisation=firm.organisation, week=first, page="other", seconds=60, opened=1)
    monday()
    words = "Nobody has come in from this letter"
    [leaders], [amiras] = office.to("kari@fjordbrod.example"), office.to(AMIRA)
    assert words in part(leaders, "plain") and words not in part(amiras, "plain")
    assert "/questions/rigidity/?by=letter" in part(leaders, "plain")
    sent = len(office.letters)
    monday(2)
    assert len(office.letters) == sent
    add_use(firm.ola, LETTER, 30, opened=1, on=MONDAY.date() + timedelta(days=15))
    monday(3)
    assert len(office.letters) > sent


def test_that_the_letter_will_end_is_worth_a_letter():
    days = Period(MONDAY.date(), MONDAY.date())
    assert not Week(days, days, (), (), ()).says_something
    assert Week(days, days, (), (), (), fades=True).says_something
