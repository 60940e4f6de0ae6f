"""Mailboxes by IMAP, by the rules of `safe_client`: looked up once, outside or allowed, and no password in the open.

Nothing there is changed, nor marked as read.
"""

from __future__ import annotations

import imaplib
import logging
import socket
import ssl
from contextlib import ExitStack
from types import TracebackType
from urllib.parse import urlsplit

import httpx
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError
from imapclient.imapclient import SENT

from ildsjel.actions.away import Away
from ildsjel.actions.safe_client import BROKEN, SECONDS, addresses_of, is_allowed_by_name
from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import AskLetters, Letters, Stopped
from ildsjel.sources.mail.letters import MOST

AT_ONCE, HEADS_AT_ONCE = 100, 2_000
ALL = (f"BODY.PEEK[]<0.{MOST}>", b"BODY[]<0>")
_NEEDED = "FROM DATE RETURN-PATH AUTO-SUBMITTED PRECEDENCE X-AUTO-RESPONSE-SUPPRESS X-AUTOREPLY X-AUTORESPOND"
HEADS = (f"BODY.PEEK[HEADER.FIELDS ({_NEEDED})]", f"BODY[HEADER.FIELDS ({_NEEDED})]".encode())
logging.getLogger("imapclient").setLevel(logging.WARNING)  # it writes what is said to the server


class Mailboxes:
    """The mailboxes that are open, each once, until it is left."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, str], _Client] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Mailboxes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def letters(self, ask: AskLetters) -> Letters:
        """The next letters. Raises Stopped where somebody has to do something, Away where waiting may help."""
        try:
            host = urlsplit(_as_address(ask.address)).hostname or ask.address
            return _read(self._client(ask), ask)
        except LoginError:
            raise Stopped(sentence("The password was refused.")) from None
        except ssl.SSLError:
            raise Stopped(sentence("{host} cannot show that it is the one it says it is.", host=host)) from None
        except ValueError:
            raise Stopped(sentence("“{address}” is not the address of a server.", address=ask.address[:80])) from None
        except (IMAPClientError, imaplib.IMAP4.error, OSError, *BROKEN):
            raise Away(sentence("{host} does not answer.", host=host)) from None

    def _client(self, ask: AskLetters) -> _Client:
        known = self._open.get((ask.address, ask.user))
        if known:
            return known
        address = urlsplit(_as_address(ask.address))
        host, is_open = address.hostname or "", address.scheme == "imap"
        if address.scheme not in ("imap", "imaps") or not host:
            raise ValueError
        if is_open and not is_allowed_by_name(host):
            says = sentence(
                "No password is sent to {host} in the open. Write its address without imap://.", host=host
            )
            raise Stopped(says)
        client = _Client(host, address.port, is_open)
        self._stack.callback(client.leave)
        client.login(ask.user, ask.secret)
        self._open[ask.address, ask.user] = client
        return client


class _Client(IMAPClient):  # type: ignore[misc]
    """Connects to the address that was looked at, and to no other."""

    def __init__(self, host: str, port: int | None, is_open: bool) -> None:
        super().__init__(host, port, ssl=not is_open, timeout=SECONDS)

    def leave(self) -> None:
        """Lets the connection go, whatever state it is in."""
        try:
            self.logout()
        except (IMAPClientError, imaplib.IMAP4.error, OSError):
            self.shutdown()

    def _create_IMAP4(self) -> imaplib.IMAP4:
        return _Connection(self.host, self.port, is_open=not self.ssl)


class _Connection(imaplib.IMAP4):
    def __init__(self, host: str, port: int, *, is_open: bool) -> None:
        self._is_open = is_open
        super().__init__(host, port, SECONDS)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        *others, last = addresses_of(self.host, self.port)
        for address in others:
            try:
                return self._wrapped(socket.create_connection((str(address), self.port), timeout))
            except OSError:
                continue
        return self._wrapped(socket.create_connection((str(last), self.port), timeout))

    def _wrapped(self, connected: socket.socket) -> socket.socket:
        if self._is_open:
            return connected
        return httpx.create_ssl_context(trust_env=False).wrap_socket(connected, server_hostname=self.host)


def _read(client: _Client, ask: AskLetters) -> Letters:
    folder = client.find_special_folder(SENT) if ask.sent else "INBOX"
    if folder is None:
        return Letters()
    validity = str(client.select_folder(folder, readonly=True)[b"UIDVALIDITY"])
    after = ask.after if validity == ask.validity else 0
    told = client.search(["UID", f"{after + 1}:*"]) if after else client.search(["SINCE", ask.since])
    numbers = sorted(number for number in told if number > after)
    (part, told_as), most = (HEADS, HEADS_AT_ONCE) if ask.heads else (ALL, AT_ONCE)
    some = client.fetch(numbers[:most], [part]) if numbers else {}
    letters = ((number, some[number].get(told_as) or b"") for number in sorted(some))
    return Letters(validity, tuple(letters), has_more=len(numbers) > most)


def _as_address(written: str) -> str:
    return written.strip() if "://" in written else f"imaps://{written.strip()}"
