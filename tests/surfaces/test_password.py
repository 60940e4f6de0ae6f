"""The forgotten password, by a real letter."""

import email
import re
from email.policy import default as modern

import pytest
from aiosmtpd.controller import Controller
from django.test import Client

from ildsjel.people.login import Login
from tests.free_port import free_port
from tests.surfaces.coming_in import NEW, is_in, log_in, words


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
    port = free_port()
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    server.stop()


def reset_link(client, postbox, mail="ola@fjordbrod.example", lang="nb"):
    client.post("/password/", {"email": mail}, headers={"accept-language": lang})
    _, letter = postbox.letters[-1]
    return re.search(r"https?://[^/]+(/password/\S+)", letter.get_content())[1]


@pytest.mark.parametrize(
    ("lang", "subject", "sentence"),
    [("nb", "Nytt passord", "Følg"), ("en", "A new password for Ildsjel", "Follow this link")],
)
def test_a_forgotten_password_is_a_letter_with_a_link_that_works_once(lang, subject, sentence, cast, client, postbox):
    link = reset_link(client, postbox, lang=lang)
    ((to, letter),) = postbox.letters
    assert to == ["ola@fjordbrod.example"]
    assert letter["Subject"].startswith(subject) and sentence in letter.get_content()
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
    elsewhere = Client()
    log_in(elsewhere)
    assert is_in(elsewhere)
    form = client.get(reset_link(client, postbox))
    client.post(form.url, {"password1": NEW, "password2": NEW})
    assert not is_in(elsewhere)


def test_one_who_asks_again_and_again_has_to_wait(cast, client, postbox):
    asked = [client.post("/password/", {"email": "ola@fjordbrod.example"}) for _ in range(12)][-1]
    assert asked.status_code == 429
    assert "Det var mange på rad" in asked.content.decode()
    assert len(postbox.letters) < 12
