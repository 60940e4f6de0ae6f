"""Coming in: the form, the forgotten password by a real letter, the invitation, and the language of it all."""

import email
import re
import socket
from datetime import timedelta
from email.policy import default as modern

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings as configured
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.utils import timezone

from ildsjel.ledger.stated import stated_of
from ildsjel.people.invitation import Invitation
from ildsjel.people.login import Login
from ildsjel.people.person import Person
from tests.cast import PASSWORD

NEW = "en helt ny og lang setning"


@pytest.fixture(autouse=True)
def nobody_has_tried_too_often():
    """Each test begins with no attempts behind it."""
    cache.clear()


class Postbox:
    """Keeps every letter a server on this machine is given."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=modern)))
        return "250 kept"


@pytest.fixture
def postbox(settings):
    """A real SMTP server, and Ildsjel set up to send through it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    server.stop()


def log_in(client, mail="ola@fjordbrod.example", password=PASSWORD, **more):
    return client.post("/login/", {"login": mail, "password": password}, **more)


def words(response) -> str:
    """What a page says, without the marks that differ from one time to the next."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|value="[^"]*@[^"]*"', "", response.content.decode())


def is_in(client) -> bool:
    return client.get("/fjordbrod/me/").status_code == 200


def reset_link(client, postbox, mail="ola@fjordbrod.example", lang="nb"):
    client.post("/password/", {"email": mail}, headers={"accept-language": lang})
    _, letter = postbox.letters[-1]
    return re.search(r"https?://[^/]+(/password/\S+)", letter.get_content())[1]


def invited(client, **who) -> str:
    """The path of the link the leader is shown."""
    form = {"name": "Nina", "mail": "nina@fjordbrod.example", "role": "key_employee"} | who
    page = client.post("/fjordbrod/people/invitations/", form)
    return re.search(r"^https?://[^/]+(/invitation/\S+)$", page.content.decode(), re.MULTILINE)[1]


def test_the_right_password_comes_in_and_finds_home(cast, client):
    answer = log_in(client, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/fjordbrod/")
    assert answer.status_code == 200 and is_in(client)


def test_the_address_may_be_typed_with_capitals(cast, client):
    log_in(client, mail="Ola@Fjordbrod.Example")
    assert is_in(client)


def test_a_wrong_password_and_an_unknown_address_say_the_same(cast, client):
    wrong = log_in(client, password="ikke dette heller")
    unknown = log_in(client, mail="ingen@fjordbrod.example", password="ikke dette heller")
    assert wrong.status_code == unknown.status_code
    assert words(wrong) == words(unknown)
    assert not is_in(client)


def test_one_who_tries_again_and_again_has_to_wait(cast, client):
    for _ in range(12):
        log_in(client, password="ikke dette heller")
    log_in(client)
    assert not is_in(client)


def test_one_is_sent_on_to_the_page_one_asked_for_and_nowhere_else(cast, client):
    asked = client.get("/fjordbrod/me/")
    assert asked.url == "/login/?next=/fjordbrod/me/"
    assert log_in(client, headers={}, follow=False, query_params={"next": "/fjordbrod/me/"}).url == "/fjordbrod/me/"
    client.logout()
    assert log_in(client, query_params={"next": "https://ond.example/"}).url == "/"


def test_only_a_post_logs_out(cast, sit):
    client = sit(cast.ola)
    client.get("/logout/")
    assert is_in(client)
    client.post("/logout/")
    assert not is_in(client)


def test_no_form_is_taken_without_its_token(cast):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    assert log_in(strict).status_code == 403


def test_one_who_has_left_can_not_come_in_again(cast, client):
    from ildsjel.actions.leave import leave

    leave(by=cast.kari, person="ola", now=timezone.now())
    log_in(client)
    assert client.get("/fjordbrod/me/").status_code == 404


@pytest.mark.parametrize(
    ("lang", "subject", "sentence"),
    [("nb", "Nytt passord", "Følg"), ("en", "A new password for Ildsjel", "Follow this link")],
)
def test_a_forgotten_password_is_a_letter_with_a_link_that_works_once(lang, subject, sentence, cast, client, postbox):
    link = reset_link(client, postbox, lang=lang)
    ((to, letter),) = postbox.letters
    assert to == ["ola@fjordbrod.example"]
    assert subject in letter["Subject"] and sentence in letter.get_content()
    form = client.get(link)
    assert form.status_code == 302
    assert client.post(form.url, {"password1": "kort", "password2": "kort"}).status_code != 302
    client.post(form.url, {"password1": NEW, "password2": NEW})
    assert Login.objects.get(email="ola@fjordbrod.example").check_password(NEW)
    client.post("/logout/")
    again = client.get(link, follow=True)
    assert "password1" not in again.content.decode()
    log_in(client)
    assert not is_in(client)
    log_in(client, password=NEW)
    assert is_in(client)


def test_the_page_does_not_tell_whether_the_address_is_known(cast, client, postbox):
    pages = [
        client.post("/password/", {"email": mail}, follow=True)
        for mail in ("ola@fjordbrod.example", "ingen@fjordbrod.example")
    ]
    assert pages[0].redirect_chain == pages[1].redirect_chain
    assert words(pages[0]) == words(pages[1])
    (_, known), (to, unknown) = postbox.letters
    assert to == ["ingen@fjordbrod.example"]
    assert "/password/" in known.get_content() and "/password/" not in unknown.get_content()


def test_a_new_password_ends_the_sessions_there_were(cast, client, postbox):
    from django.test import Client

    elsewhere = Client()
    log_in(elsewhere)
    assert is_in(elsewhere)
    form = client.get(reset_link(client, postbox))
    client.post(form.url, {"password1": NEW, "password2": NEW})
    assert not is_in(elsewhere)


def test_a_session_ends_after_two_weeks(cast, client):
    answer = log_in(client)
    cookie = answer.cookies[configured.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == 14 * 24 * 3600
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    session = Session.objects.get(session_key=cookie.value)
    left = session.expire_date - timezone.now()
    assert timedelta(days=13, hours=23) < left <= timedelta(days=14)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not is_in(client)


def test_nobody_signs_up(cast, client):
    before = Login.objects.count()
    form = {"email": "ny@fjordbrod.example", "login": "ny@fjordbrod.example", "password": NEW, "password1": NEW}
    client.post("/closed/", form)
    assert Login.objects.count() == before
    assert "password1" not in client.get("/closed/").content.decode()
    for path in ("/signup/", "/accounts/signup/", "/admin/"):
        assert client.get(path).status_code in (302, 404)


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


@pytest.mark.parametrize(
    ("browser", "lang"),
    [
        ("nb", "nb"),
        ("nb-NO,nb;q=0.9,en;q=0.8", "nb"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("da", "nb"),
        ("sv-SE,sv;q=0.9,en;q=0.5", "nb"),
        ("en", "en"),
        ("en-US,nb;q=0.5", "en"),
        ("de", "nb"),
        ("de,en;q=0.5", "en"),
        ("", "nb"),
    ],
)
def test_the_browser_decides_the_language_until_somebody_has_chosen(browser, lang, client, db):
    page = client.get("/login/", headers={"accept-language": browser})
    assert page.headers["Content-Language"] == lang
    assert ("Logg inn" in page.content.decode()) == (lang == "nb")


def test_the_person_decides_before_the_browser(cast, client):
    log_in(client)
    assert client.get("/fjordbrod/me/", headers={"accept-language": "nb"}).headers["Content-Language"] == "en"
    client.post("/language/", {"language": "nb", "next": "/fjordbrod/me/"})
    assert client.get("/fjordbrod/me/", headers={"accept-language": "en"}).headers["Content-Language"] == "nb"
    assert Login.objects.get(email="ola@fjordbrod.example").language == "nb"
    assert client.post("/language/", {"language": "de", "next": "https://ond.example/"}).url == "/"
    assert Login.objects.get(email="ola@fjordbrod.example").language == "nb"
