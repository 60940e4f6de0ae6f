"""Postiz that is followed, by its public API: what was published, and once a day the figures of the latest posts.

https://docs.postiz.com/public-api/introduction allows thirty requests an hour: one is for the list, and the figures
are asked for post by post, some of them each hour. What it answers is put together as one list of posts with their
figures, so that file and account are read by the same lines.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Generator, Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote, urlsplit

from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Account, Ask, Field, Mark, Pairs, Reply, Step, Steps, Stopped, as_address
from ildsjel.sources.json_said import at, text_of
from ildsjel.sources.postiz.left_out import is_handed_over
from ildsjel.sources.postiz.names import COUNTED, PUBLISHED
from ildsjel.sources.postiz.post import figures, network_of
from ildsjel.sources.reading import Context, Data, Found

ASKED = (
    Field("address", sentence("The address of Postiz"), "https://api.postiz.com"),
    Field("secret", sentence("API key")),
)
FIRST, AGAIN = timedelta(days=365), timedelta(days=14)  # [set] how far back the first time, and what still changes
DAY = timedelta(days=1)
AT_ONCE = 20
"""So many posts are asked for their figures at a time."""
LOOK_BACK = "30"
"""One of the numbers of days the API knows; networks give what a post has got in all."""
HOSTED, API = "api.postiz.com", "/public/v1"
Asking = Generator[Step, Reply, Any]
Read = Callable[[Data, Context], Iterator[Found]]


def followed(account: Account, context: Context, read: Read) -> Steps:
    """What is new since the last time, and those of the last two weeks that have been asked for their figures.

    A post that is known is not told again without figures, or those it had would be gone.
    """
    today = context.today
    known = set(account.marks.get("known", "").split())
    asked = set(account.marks.get("asked", "").split()) if account.marks.get("day") == today.isoformat() else set()
    told = yield from _posts(account, _since(account, today), today)
    published: dict[str, Any] = {}
    for one in filter(_is_out, told):
        published.setdefault(text_of(one, "id"), one)  # one that repeats stands there once for every time
    due = [key for key in sorted(published, key=lambda key: _at(published[key]), reverse=True) if key not in asked]
    due = [key for key in due if _has_figures(published[key], today)][:AT_ONCE]
    for key in due:
        published[key]["analytics"] = yield from _figures(account, key)
    tell = [one for one in told if not _is_out(one) or text_of(one, "id") not in known or _is_counted(one)]
    yield from read(Data.of(io.BytesIO(json.dumps({"posts": tell}).encode()), "postiz.json"), context)
    yield Mark("known", " ".join(sorted(published)))
    yield Mark("asked", " ".join(sorted(asked.union(due))))
    yield Mark("day", today.isoformat())


def _posts(account: Account, since: date, today: date) -> Asking:
    """All of that time."""
    period = (("startDate", f"{since}T00:00:00.000Z"), ("endDate", f"{today + DAY}T23:59:59.999Z"))
    answer = at((yield _ask(account, "/posts", period)).json(), "posts")
    if not isinstance(answer, list):
        raise Stopped(sentence("What answers at its address is something else than expected."))
    return [one for one in answer if isinstance(one, dict)]


def _figures(account: Account, key: str) -> Asking:
    """What a post has got, as far as it is told."""
    path = f"/analytics/post/{quote(key, safe='')}"
    reply = yield _ask(account, path, (("date", LOOK_BACK),), may_fail=True)
    return reply.json() if reply.is_given and reply.body else None


def _ask(account: Account, path: str, params: Pairs, *, may_fail: bool = False) -> Ask:
    headers = (("Authorization", account.secret),)
    return Ask(f"{_root(account.address)}{path}", params=params, headers=headers, may_fail=may_fail)


def _root(address: str) -> str:
    """Where the API is: `/public/v1` where it is hosted, and behind `/api` where a firm runs it itself."""
    written = as_address(address.strip()).rstrip("/")
    before, found, _ = written.partition(API)
    if found:
        return f"{before}{API}"
    parts = urlsplit(written)
    return f"{written}{API}" if parts.hostname == HOSTED or parts.path else f"{written}/api{API}"


def _since(account: Account, today: date) -> date:
    mark = account.marks.get("day", "")
    return min(date.fromisoformat(mark), today) - AGAIN if mark else today - FIRST


def _at(one: dict[str, Any]) -> str:
    return text_of(one, "publishDate")


def _is_out(one: dict[str, Any]) -> bool:
    return text_of(one, "state").upper() == PUBLISHED and not is_handed_over(one)


def _has_figures(one: dict[str, Any], today: date) -> bool:
    """Does its network give figures of a post, and may they still change?"""
    return network_of(one) in COUNTED and _at(one)[:10] >= (today - AGAIN).isoformat()


def _is_counted(one: dict[str, Any]) -> bool:
    return bool(figures(at(one, "analytics")))
