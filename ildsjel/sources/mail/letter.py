"""What the head of a letter says: who, to whom, when, what it answers, and whether a machine wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Raw
from email.utils import getaddresses, parsedate_to_datetime

from ildsjel.sources.dates import NEWEST, OLDEST

DELIVERED = ("Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To")
MOST_NAMED = 50
LONGEST = 20_000
_OBFUSCATED = re.compile(r"(\S+) at ([\w.-]+)(?: \((.*)\))?", re.DOTALL)
_ID = re.compile(r"<([^<>\s]+)>")
_REPLY = re.compile(r"\s*(?:re|sv|vs|aw|antw|ang|fwd?|vb|wg|videres)\s*(?:\[\d+\])?:", re.IGNORECASE)
_MACHINE_SUBJECT = re.compile(
    r"\s*(?:automatisk svar|autosvar|automatic reply|auto-?reply|auto:|autosvar:|out of (?:the )?office|"
    r"automatiskt svar|automatische antwort|abwesenheit|fraværsmelding|fravær:|ikke på kontoret|ikke til stede)",
    re.IGNORECASE,
)
_MACHINE_SENDER = re.compile(r"(?:no-?reply|do-?not-?reply|ikke-?svar|mailer-daemon|postmaster)(?:[+.-].*)?@")
_SENT = frozenset(["sent", "sendt", "skickat", "skickade", "gesendet"])
_UNSENT = frozenset(["draft", "drafts", "utkast", "kladd", "entwürfe", "spam", "søppelpost", "trash", "papirkurv"])


@dataclass(frozen=True, slots=True)
class Address:
    """A name, and an address in small letters."""

    name: str
    mail: str

    @property
    def domain(self) -> str:
        return self.mail.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as its head tells of it."""

    raw: Raw

    @property
    def sender(self) -> Address | None:
        return next(iter(self._addresses("From")), None)

    @property
    def recipients(self) -> list[Address]:
        return self._addresses("To", "Cc")

    @property
    def delivered_to(self) -> list[Address]:
        """Whose mailbox it was laid in."""
        return self._addresses(*DELIVERED)

    @property
    def has_travelled(self) -> bool:
        """The sender's own copy has not been received by anyone."""
        return self.raw.get("Received") is not None

    @property
    def at(self) -> datetime | None:
        try:
            moment = parsedate_to_datetime(str(self.raw.get("Date", "")))
        except (ValueError, TypeError, OverflowError, IndexError):
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment if OLDEST < moment.year < NEWEST else None

    @property
    def id(self) -> str:
        return next(iter(self._ids("Message-ID")), "")

    @property
    def reply(self) -> str:
        """The letter it answers."""
        return next(iter(self._ids("In-Reply-To")), "") or next(reversed(self._ids("References")), "")

    @property
    def root(self) -> str:
        """The first letter of the exchange it belongs to."""
        return next(iter(self._ids("References")), "") or self.reply or self.id

    @property
    def subject(self) -> str:
        return self._text("Subject")

    @property
    def is_reply(self) -> bool:
        return bool(self.reply) or bool(_REPLY.match(self.subject))

    @property
    def is_automatic(self) -> bool:
        """Written by a machine: a reply from somebody who is away, a notice, what is sent in bulk, a return."""
        submitted = self._text("Auto-Submitted").casefold()
        bulk = self._text("Precedence").casefold() in ("bulk", "junk", "auto_reply")
        named = any(self.raw.get(name) for name in ("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond"))
        returned = self._text("Return-Path").strip() == "<>" or self.raw.get_content_type() == "multipart/report"
        machine = _MACHINE_SENDER.match(self.sender.mail if self.sender else "")
        told = submitted not in ("", "no") or bulk or named or returned or machine
        return bool(told or _MACHINE_SUBJECT.match(self.subject))

    @property
    def is_labelled_sent(self) -> bool:
        return not self._labels.isdisjoint(_SENT)

    @property
    def was_never_sent(self) -> bool:
        """A draft, or what is thrown away."""
        return not self._labels.isdisjoint(_UNSENT)

    @property
    def _labels(self) -> frozenset[str]:
        return frozenset(label.strip().casefold() for label in self._text("X-Gmail-Labels").split(","))

    def _addresses(self, *names: str) -> list[Address]:
        values = [str(value) for name in names for value in self.raw.get_all(name, ())][:MOST_NAMED]
        pairs = (pair for value in values for pair in _pairs(value))
        return [Address(_decoded(name), mail.casefold()) for name, mail in pairs if "@" in mail][:MOST_NAMED]

    def _ids(self, name: str) -> list[str]:
        return _ID.findall(str(self.raw.get(name, "")))

    def _text(self, name: str) -> str:
        return _decoded(str(self.raw.get(name, "")))


def _pairs(value: str) -> Iterable[tuple[str, str]]:
    """Names and addresses, also as archives hide them: `ola at nes.example (Ola Nes)`."""
    hidden = _OBFUSCATED.fullmatch(value.strip())
    if hidden:
        return [(hidden[3] or "", f"{hidden[1]}@{hidden[2]}")]
    return getaddresses([value[:LONGEST]])


def _decoded(text: str) -> str:
    with suppress(MessageError, LookupError, ValueError):
        text = str(make_header(decode_header(text)))
    return " ".join(text.replace("\0", "").split())
