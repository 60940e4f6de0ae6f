"""Mailboxes are asked by the same rules as the web: the outside only, and no password in the open."""

import socket
import threading
from datetime import date

import pytest

from ildsjel.actions.away import Away
from ildsjel.actions.mailbox import Mailboxes
from ildsjel.sources.following import AskLetters, Stopped

PORT = 9  # nobody listens there, and nobody is to be asked


def letters(address):
    with Mailboxes() as mailboxes:
        return mailboxes.letters(AskLetters(address, "post@x.example", "hemmelig", False, date(2026, 1, 1)))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.1", "[::1]", "169.254.169.254"])
def test_the_inside_is_never_asked(monkeypatch, host):
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("it was asked"))
    with pytest.raises((Stopped, Away), match="inside"):
        letters(f"{host}:{PORT}")


def test_no_password_goes_in_the_open(monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("it was asked"))
    with pytest.raises(Stopped, match="in the open"):
        letters("imap://imap.example.org")


@pytest.mark.parametrize("address", ["https://imap.example.org", "imap.example.org:port", "imaps://", "http://x:1"])
def test_what_is_no_server_says_so(address):
    with pytest.raises(Stopped, match="not the address of a server"):
        letters(address)


def test_one_that_does_not_answer_is_away(settings):
    settings.FETCH_INSIDE = ["127.0.0.1"]
    with pytest.raises(Away, match="does not answer"):
        letters(f"127.0.0.1:{PORT}")


def test_a_server_that_talks_nonsense_is_away(settings):
    settings.FETCH_INSIDE = ["127.0.0.1"]
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        server.listen()
        threading.Thread(target=lambda: server.accept()[0].sendall(b"220 hei\r\n"), daemon=True).start()
        with pytest.raises(Away):
            letters(f"imap://127.0.0.1:{port}")
