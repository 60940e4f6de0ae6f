"""The invitation: one link, one person, once; and the letter it is sent in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.ledger.stated import stated_of
from ildsjel.people.invitation import Invitation
from ildsjel.people.login import Login
from ildsjel.people.person import Person
from tests.cast import PASSWORD
from tests.surfaces.coming_in import NEW, invited, is_in


def test_an_invitation_lets_one_person_in_once(cast, client, sit):
    link = invited(sit(cast.kari))
    assert link not in client.get("/fjordbrod/people/").content.decode()
    client.logout()
    page = client.get(link)
    assert page.status_code == 200 and "Fjordbrød" in page.content.decode()
    before = timezone.now()
    answer = client.post(link, {"password": NEW, "seen": "on"}, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/fjordbrod/") and is_in(client)
    nina = Person.objects.get(mail="nina@fjordbrod.example")
    assert nina.told_at >= before and nina.role == "key_employee"
    assert nina.login.check_password(NEW) and nina.login.email == nina.mail
    client.logout()
    again = client.get(link)
    assert again.status_code == 404 and "for gammel" in again.content.decode()
    assert client.post(link, {"password": NEW, "seen": "on"}).status_code == 404


@pytest.mark.parametrize(
    "form",
    [
        {"password": NEW},
        {"password": "kort", "seen": "on"},
        {"password": "passordpassord", "seen": ""},
        {"password": "qwerty123456", "seen": "on"},
        {"seen": "on"},
    ],
)
def test_without_the_notice_read_or_with_a_weak_password_nobody_comes_in(form, cast, client, sit):
    link = invited(sit(cast.kari))
    client.logout()
    assert client.post(link, form).status_code == 422
    assert not Login.objects.filter(email="nina@fjordbrod.example").exists()
    assert client.get(link).status_code == 200


def test_a_newer_invitation_withdraws_the_older(cast, client, sit):
    kari = sit(cast.kari)
    first, second = invited(kari), invited(kari)
    client.logout()
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    assert Person.objects.filter(mail="nina@fjordbrod.example").count() == 1


def test_an_invitation_holds_for_two_weeks(cast, client, sit):
    link = invited(sit(cast.kari))
    client.logout()
    for age, status in ((timedelta(days=13, hours=23), 200), (timedelta(days=14, minutes=1), 404)):
        Invitation.objects.update(made_at=timezone.now() - age)
        assert client.get(link).status_code == status
    assert client.post(link, {"password": NEW, "seen": "on"}).status_code == 404


def test_only_the_digest_of_a_link_is_kept(cast, client, sit):
    secret = invited(sit(cast.kari)).strip("/").rpartition("/")[2]
    kept = "".join(str(row) for row in Invitation.objects.values_list())
    assert len(secret) > 40 and secret not in kept


def test_one_with_a_login_elsewhere_proves_it_with_its_password(cast, client, sit):
    link = invited(sit(cast.kari), name="Jonas", mail="jonas@nabobygg.example", role="colleague")
    client.logout()
    assert client.post(link, {"password": NEW, "seen": "on"}).status_code == 422
    assert client.post(link, {"password": PASSWORD, "seen": "on"}).status_code == 302
    assert is_in(client) and client.get("/nabobygg/me/").status_code == 200


def test_the_leaders_sentence_and_hours_are_the_first_thing_the_invited_sees(cast, client, sit):
    link = invited(sit(cast.kari), hours="4", sentence="Svar folk <skikkelig>.")
    client.logout()
    client.post(link, {"password": NEW, "seen": "on"})
    page = client.get("/fjordbrod/today/").content.decode()
    assert ("Svar folk &lt;skikkelig&gt;." in page and "4 h" in page.replace("\xa0", " ")) or "4 t" in page


def test_the_letter_says_who_and_what_and_can_be_sent_on(cast, sit):
    form = {"name": "<b>Nina", "mail": "nina@fjordbrod.example", "role": "key_employee", "hours": "2.5"}
    page = sit(cast.kari).post("/fjordbrod/people/invitations/", form).content.decode()
    assert "Hi &lt;b&gt;Nina," in page and "2.5 hours" in page.replace("\xa0", " ")
    assert 'href="mailto:nina@fjordbrod.example?subject=An%20invitation&amp;body=Hi%20%3Cb%3ENina%2C' in page


def test_a_caretaker_sets_no_time_aside(cast, sit):
    dag = sit(cast.dag)
    assert 'name="hours"' not in dag.get("/fjordbrod/people/").content.decode()
    invited(dag, hours="4")
    assert not any(s.who == "nina" for _, s in stated_of(cast.kari))


def test_a_member_is_not_invited_again_and_only_a_leader_makes_leaders(cast, sit):
    form = {"name": "Ola", "mail": "ola@fjordbrod.example", "role": "colleague"}
    assert sit(cast.kari).post("/fjordbrod/people/invitations/", form).status_code == 422
    form = {"name": "Ny", "mail": "ny@fjordbrod.example", "role": "leader"}
    assert sit(cast.dag).post("/fjordbrod/people/invitations/", form).status_code == 422
    assert sit(cast.amira).post("/fjordbrod/people/invitations/", form).status_code == 403
    assert not Person.objects.filter(mail="ny@fjordbrod.example").exists()
