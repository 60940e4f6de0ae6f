"""Accounts that are followed: what a source would ask of a server, and what it makes of the answers.

A source that can be followed is a package as any other (`reading.py`), which also holds

- `ASKED`: what has to be known of the account, a `Field` each, of `address`, `user` and `secret`;
- `follow(account, context)`: a generator that yields an `Ask` and is sent the `Reply`, or an `AskLetters` and is sent
  the `Letters`; and between them facts, `Skipped` and `Remark` as `read` does, and a `Mark` for the next time.

It touches no network: whoever runs it has the client, the secrets, the patience, and the say on where it may ask.
Errors a server tells of by its status never reach it; it raises `Stopped` where an answer says that it is over.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.json_text import storable
from ildsjel.sources.reading import Context, Found

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """Something to know of an account: `name` is address, user or secret; `label` asks for it, `example` shows it.

    An address that `is_key` lets in whoever has it, where there is no user name; it is then locked, and comes as the
    secret.
    """

    name: str
    label: Sentence
    example: str = ""
    is_needed: bool = True
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """The account as its source sees it; `marks` are what it left the last time, none the first."""

    address: str
    user: str = ""
    secret: str = field(default="", repr=False)
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. Where `may_lack`, that nothing is there is an answer too (status 404 or 410); where `may_fail`, so
    is any refusal (400 and above)."""

    url: str
    method: str = "GET"
    params: Pairs = ()
    headers: Pairs = field(default=(), repr=False)
    body: bytes = field(default=b"", repr=False)
    may_lack: bool = False
    may_fail: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered, with status 2xx, 304, or what the Ask bears; `url` is where it came from in the end."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    @property
    def is_given(self) -> bool:
        """Is it what was asked for?"""
        return 200 <= self.status < 300

    def header(self, name: str) -> str:
        """What a header says, or nothing."""
        return next((value for key, value in self.headers.items() if key.casefold() == name.casefold()), "")

    def json(self) -> Any:
        """The answer as JSON. Raises Stopped."""
        try:
            return storable(json.loads(self.body))
        except (ValueError, RecursionError):
            raise Stopped(sentence("What answers at its address is something else than expected.")) from None


@dataclass(frozen=True, slots=True)
class AskLetters:
    """The next letters of a mailbox (IMAP) of those that came in, or of those that were sent: those numbered above
    `after`, as long as the mailbox still counts as it did (`validity`); else those that have come `since`. Of `heads`
    only when a letter was sent, by whom, and whether by a machine."""

    address: str
    user: str
    secret: str = field(repr=False)
    sent: bool
    since: date
    validity: str = ""
    after: int = 0
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters by their number, each as far as it is needed, and whether there are more."""

    validity: str = ""
    letters: tuple[tuple[int, bytes], ...] = ()
    has_more: bool = False


def basic(account: Account) -> Pairs:
    """The header that lets in with a name and a password; none where there is no password."""
    told = b64encode(f"{account.user}:{account.secret}".encode()).decode()
    return (("Authorization", f"Basic {told}"),) if account.secret else ()


def bearer(token: str) -> Pairs:
    """The header that lets in with a token; none where there is no token."""
    return (("Authorization", f"Bearer {token}"),) if token else ()


def as_address(written: str) -> str:
    """The address as it is asked for, also where it was written without https."""
    return written if "://" in written else f"https://{written}"


@dataclass(frozen=True, slots=True)
class Mark:
    """To be known the next time: where this one ended."""

    name: str
    value: str


class Stopped(Exception):
    """The account cannot be followed as it stands, and why: somebody has to do something."""

    def __init__(self, says: Sentence) -> None:
        super().__init__(says.text)
        self.says = says


Step = Ask | AskLetters | Found | Mark
Steps = Generator[Step, Any, None]


class Followed(Protocol):
    """What a source that can be followed looks like from outside, beside being a Source."""

    NAME: str
    ASKED: tuple[Field, ...]

    def follow(self, account: Account, context: Context) -> Steps:
        """What it would ask, and the facts in the answers."""
