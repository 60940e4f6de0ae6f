"""Chatwoot that is followed, by its API: the conversations something has happened in, each with its messages.

What it answers is put together as a list of conversations with their messages, so that file and account are read by
the same lines.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Account, Ask, Field, Mark, Reply, Step, Steps, as_address
from ildsjel.sources.json_said import list_of, text_of
from ildsjel.sources.reading import Context, Data, Found

ASKED = (
    Field("address", sentence("The address of Chatwoot"), "https://app.chatwoot.com"),
    Field("user", sentence("The number of the account in Chatwoot"), "1"),
    Field("secret", sentence("Access token")),
)
FIRST = timedelta(days=365)  # [set] how far back the first time
PAGES, AT_ONCE, OLDER = 40, 400, 25
"""At most so many pages of conversations are looked through, so many conversations read, and pages of one read."""
Asking = Generator[Step, Reply, Any]
Read = Callable[[Data, Context], Iterator[Found]]


def followed(account: Account, context: Context, read: Read) -> Steps:
    """What was said in the conversations that have moved since the last time, the earliest of them first."""
    start = datetime.combine(context.today - FIRST, datetime.min.time(), UTC).timestamp()
    since = float(account.marks.get("moved", "") or start)
    moved = yield from _moved(account, since)
    some = sorted(moved, key=_at)[:AT_ONCE]
    for conversation in some:
        conversation["messages"] = yield from _messages(account, text_of(conversation, "id"))
    told = json.dumps({"data": {"payload": some}}).encode()
    yield from read(Data.of(io.BytesIO(told), "chatwoot.json"), context)
    if some:
        yield Mark("moved", f"{_at(some[-1]):.0f}")


def _moved(account: Account, since: float) -> Asking:
    """The conversations that have moved since then, that very second too; the list has the latest first."""
    found: list[dict[str, Any]] = []
    for page in range(1, PAGES + 1):
        params = (("status", "all"), ("sort_by", "last_activity_at_desc"), ("page", str(page)))
        told = (yield _ask(account, "", params)).json()
        listed = [one for one in list_of(told, "data", "payload") if isinstance(one, dict)]
        found += [one for one in listed if _at(one) >= since]
        if not listed or _at(listed[-1]) < since:
            break
    return found


def _messages(account: Account, conversation: str) -> Asking:
    """All that was said in one, page by page from the end."""
    found: list[Any] = []
    before: tuple[tuple[str, str], ...] = ()
    for _ in range(OLDER):
        told = (yield _ask(account, f"/{conversation}/messages", before)).json()
        page = list_of(told, "payload")
        found = [*page, *found]
        oldest = text_of(page[0], "id") if page else ""
        if not oldest or before == (("before", oldest),):
            break
        before = (("before", oldest),)
    return found


def _ask(account: Account, path: str, params: tuple[tuple[str, str], ...]) -> Ask:
    address = f"{as_address(account.address).rstrip('/')}/api/v1/accounts/{account.user.strip()}/conversations{path}"
    return Ask(address, params=params, headers=(("api_access_token", account.secret),))


def _at(conversation: dict[str, Any]) -> float:
    """When something happened in it last, in seconds."""
    said = text_of(conversation, "last_activity_at")
    try:
        return float(said)
    except ValueError:
        return 0.0
