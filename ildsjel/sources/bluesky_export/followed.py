"""An account on Bluesky that is followed: its own records from its server, and what the network tells of them.

What others answer, likes and followers are gathered by another service than the server that holds the account, and
that one may be away: then they are unknown.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from ildsjel.facts.happened import Metrics
from ildsjel.facts.sentence import sentence
from ildsjel.sources.bluesky_export.in_json import figures_of
from ildsjel.sources.bluesky_export.record import POST, REPOST, Record, fact, received
from ildsjel.sources.daily import Series
from ildsjel.sources.following import (
    Account,
    Ask,
    Field,
    Mark,
    Pairs,
    Reply,
    Step,
    Steps,
    Stopped,
    as_address,
    bearer,
)
from ildsjel.sources.json_said import at, count_of, list_of, text_of
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped

ASKED = (
    Field("user", sentence("The name of the account"), "example.bsky.social"),
    Field("secret", sentence("App password")),
    Field("address", sentence("Its server, if it is another than Bluesky’s own"), is_needed=False),
)
USUAL = "https://bsky.social"
AT_ONCE, MOST_COUNTED = "100", 25
_TOLD = ("reply", "mention")
Asking = Generator[Step, Reply, Any]


def followed(account: Account, context: Context) -> Steps:
    """What is new. Once a day the newest hundred of each kind are read again, with what they have got."""
    server = yield from _let_in(account)
    day = context.today.isoformat()
    is_first_today = account.marks.get("counted") != day
    figures: dict[str, Metrics] = {}
    for kind, mark in ((POST, "post"), (REPOST, "repost")):
        until = account.marks.get(mark, "")
        records = yield from server.records(kind, until)
        if not is_first_today:
            records = [one for one in records if _key(one) > until]
        if kind == POST:
            figures = yield from server.figures([text_of(one, "uri") for one in records])
        had = bool(account.marks.get("figures"))
        yield from _facts([one for one in records if _is_whole(one, figures, had, until, kind)], figures, context)
        yield Mark(mark, max([until, *map(_key, records)]))
    seen = account.marks.get("seen", "")
    told = yield from server.told(seen)
    yield from _received([one for one in told if text_of(one, "reason") in _TOLD], server.did, context)
    yield Mark("seen", max([seen, *(text_of(one, "indexedAt") for one in told)]))
    if is_first_today:
        profile = yield server.ask("app.bsky.actor.getProfile", ("actor", server.did), may_fail=True)
        followers = count_of(profile.json(), "followersCount") if profile.is_given else None
        if followers is not None:
            yield Series("bluesky", account=server.did).figure(context.today, "followers", followers, context.today)
    yield Mark("counted", day)
    if figures:
        yield Mark("figures", "yes")


@dataclass(frozen=True, slots=True)
class Server:
    """Where the account lives, and what lets in there."""

    url: str
    did: str
    token: Pairs

    def ask(self, call: str, *params: tuple[str, str], may_fail: bool = False) -> Ask:
        """One call."""
        return Ask(f"{self.url}/xrpc/{call}", params=params, headers=self.token, may_fail=may_fail)

    def records(self, kind: str, until: str) -> Asking:
        """The records of a kind, newest first, and no further back than needed."""
        found: list[Any] = []
        cursor: Pairs = ()
        while True:
            told = (
                yield self.ask(
                    "com.atproto.repo.listRecords",
                    ("repo", self.did),
                    ("collection", kind),
                    ("limit", AT_ONCE),
                    *cursor,
                )
            ).json()
            page = list_of(told, "records")
            found += page
            if not page or not text_of(told, "cursor") or min(map(_key, page)) <= until:
                return found
            cursor = (("cursor", text_of(told, "cursor")),)

    def figures(self, uris: list[str]) -> Asking:
        """What posts have got, as far as it is told."""
        found: dict[str, Metrics] = {}
        for start in range(0, len(uris), MOST_COUNTED):
            some = (("uris", uri) for uri in uris[start : start + MOST_COUNTED])
            reply = yield self.ask("app.bsky.feed.getPosts", *some, may_fail=True)
            if not reply.is_given:
                break
            found |= {text_of(post, "uri"): figures_of(post) for post in list_of(reply.json(), "posts")}
        return found

    def told(self, seen: str) -> Asking:
        """What others have done that concerns the account, since the last time."""
        found: list[Any] = []
        cursor: Pairs = ()
        while True:
            call = "app.bsky.notification.listNotifications"
            reply = yield self.ask(call, ("limit", AT_ONCE), *cursor, may_fail=True)
            told = reply.json() if reply.is_given else None
            page = list_of(told, "notifications")
            found += [one for one in page if text_of(one, "indexedAt") > seen]
            if not page or not text_of(told, "cursor") or text_of(page[-1], "indexedAt") <= seen:
                return found
            cursor = (("cursor", text_of(told, "cursor")),)


def _let_in(account: Account) -> Generator[Step, Reply, Server]:
    url = as_address(account.address or USUAL).rstrip("/")
    body = json.dumps({"identifier": account.user.lstrip("@"), "password": account.secret}).encode()
    call = f"{url}/xrpc/com.atproto.server.createSession"
    told = (yield Ask(call, method="POST", headers=(("Content-Type", "application/json"),), body=body)).json()
    did, token = text_of(told, "did"), text_of(told, "accessJwt")
    if not did or not token:
        raise Stopped(sentence("What answers at its address is something else than expected."))
    homes = [one for one in list_of(at(told, "didDoc"), "service") if text_of(one, "id").endswith("#atproto_pds")]
    home = text_of(homes[0], "serviceEndpoint") if homes else ""
    return Server((home or url).rstrip("/"), did, bearer(token))


def _is_whole(record: Any, figures: dict[str, Metrics], had: bool, until: str, kind: str) -> bool:
    """A post that is known with figures is not told again without them."""
    return kind != POST or not had or _key(record) > until or text_of(record, "uri") in figures


def _facts(records: list[Any], figures: dict[str, Metrics], context: Context) -> Iterator[Found]:
    for one in records:
        uri = text_of(one, "uri")
        try:
            yield fact(Record(line=0, uri=uri, value=at(one, "value"), m=figures.get(uri, ())), context)
        except LeftOut as left_out:
            yield Skipped(0, left_out.why)


def _received(told: list[Any], ours: str, context: Context) -> Iterator[Found]:
    for one in told:
        try:
            yield received(Record(line=0, uri=text_of(one, "uri"), value=at(one, "record")), ours, context)
        except LeftOut as left_out:
            yield Skipped(0, left_out.why)


def _key(record: Any) -> str:
    """The last part of its address, which grows with time."""
    return text_of(record, "uri").rpartition("/")[2]
