"""A real mail server on loopback, that keeps what it is handed, or refuses it."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from tests.free_port import free_port


class PostOffice:
    """What was handed over, and to whom; `refuses` are addresses it takes nothing for."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, EmailMessage]] = []
        self.refuses: set[str] = set()
        self.takes_nobody, self.asked = False, 0
        self.port = free_port()
        self.server: Controller | None = None

    def open(self) -> None:
        """Begins to answer."""
        self.server = Controller(self, hostname="127.0.0.1", port=self.port)
        self.server.start()

    def close(self) -> None:
        """Ceases to answer."""
        if self.server:
            self.server.stop()
            self.server = None

    def to(self, mail: str) -> list[EmailMessage]:
        """The letters to one address."""
        return [letter for address, letter in self.letters if address == mail]

    async def handle_MAIL(self, server, session, envelope, address, options) -> str:
        """Takes a sender, or not."""
        self.asked += 1
        if self.takes_nobody:
            return "550 Not from you"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        """Takes a recipient, or not."""
        if address in self.refuses:
            return "550 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:
        """Keeps a letter."""
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.letters += [(address, letter) for address in envelope.rcpt_tos]
        return "250 OK"


def part(letter: EmailMessage, kind: str) -> str:
    """The text or the HTML of a letter."""
    return letter.get_body((kind,)).get_content().replace("\r\n", "\n")
