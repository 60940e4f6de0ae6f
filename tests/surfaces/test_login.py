"""Logging in by the form, and out; how long a session lasts, and who has to wait."""

from datetime import timedelta

from django.conf import settings as configured
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from ildsjel.people.login import Login
from tests.surfaces.coming_in import NEW, is_in, log_in, words


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
    assert "do not go together" in words(log_in(client, password="nei", headers={"accept-language": "en"}))
    assert not is_in(client)


def test_one_who_tries_again_and_again_has_to_wait(cast, client):
    for _ in range(12):
        log_in(client, password="ikke dette heller")
    told = log_in(client, headers={"accept-language": "nb"}).content.decode()
    assert "Det var mange" in told
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

    strict = Client(enforce_csrf_checks=True)
    assert log_in(strict).status_code == 403


def test_one_who_has_left_can_not_come_in_again(cast, client):
    from ildsjel.actions.leave import leave

    leave(by=cast.kari, person="ola", now=timezone.now())
    log_in(client)
    assert client.get("/fjordbrod/me/").status_code == 404


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
