"""What happened: the six kinds of fact that files and people bring in.

Common fields: `id` is the stable identity (the platform's id or a content key); `by` and `under` are what the
source itself calls the one who did it and what it files it under (project, campaign, account), `source` which
source that is (empty: the one being read); `channel`,
`kind`, `initiative` and `who` are keys of the organisation, empty while unknown; `x` keeps columns nobody has
a field for. A moment `at` carries its offset, and `on` is the day it starts in the organisation's zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NewType

Seconds = NewType("Seconds", int)
Extras = tuple[tuple[str, str], ...]
Metrics = tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Work somebody did; `mate` was paired with, `protected` is time the leader has set aside (backing)."""

    on: date
    seconds: Seconds
    who: str = ""
    channel: str = ""
    kind: str = ""
    note: str = ""
    at: datetime | None = None
    initiative: str = ""
    logged: datetime | None = None
    mate: str = ""
    protected: bool = False
    by: str = ""
    under: str = ""
    source: str = ""
    id: str = ""
    x: Extras = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """Money spent, in the currency of the paper it stands on; negative when it came back."""

    on: date
    amount: Decimal
    currency: str = "NOK"
    channel: str = ""
    kind: str = ""
    note: str = ""
    initiative: str = ""
    by: str = ""
    under: str = ""
    source: str = ""
    id: str = ""
    x: Extras = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Something the organisation published, with its metrics `m` as they stood on the day `read`."""

    on: date
    channel: str = ""
    format: str = ""
    text: str = ""
    at: datetime | None = None
    initiative: str = ""
    url: str = ""
    read: date | None = None
    under: str = ""
    source: str = ""
    id: str = ""
    m: Metrics = ()
    x: Extras = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message in a dialogue, `way` in or out; `form` is direct, comment, mail or call.

    `author` is a keyed hash of a member of the public; `by` is what the source calls our own sender; `needs`
    is a person's overruling of whether it needs a reply (yes, no), or what a private text came to before it was
    left out (asks, thanks), else empty.
    """

    on: date
    way: str
    channel: str = ""
    form: str = "direct"
    text: str = ""
    at: datetime | None = None
    who: str = ""
    author: str = ""
    thread: str = ""
    reply: str = ""
    needs: str = ""
    automatic: bool = False
    initiative: str = ""
    by: str = ""
    under: str = ""
    source: str = ""
    id: str = ""
    x: Extras = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """A reading of how many there are: followers, visitors, reach; never summed over days."""

    on: date
    channel: str
    measure: str
    value: Decimal
    read: date | None = None
    under: str = ""
    source: str = ""
    id: str = ""
    x: Extras = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Something the organisation wants more of, or less: orders, applications, avoided calls."""

    on: date
    name: str
    count: Decimal
    channel: str = ""
    note: str = ""
    initiative: str = ""
    under: str = ""
    source: str = ""
    id: str = ""
    x: Extras = ()
