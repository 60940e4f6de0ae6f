"""An account on Mastodon that is followed, by its server's API: in the open, or with a token that may read."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from ildsjel.facts.sentence import sentence
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
from ildsjel.sources.mastodon_archive.activity import activity, actor_of
from ildsjel.sources.mastodon_archive.fact import fact, received
from ildsjel.sources.mastodon_archive.status import Status
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped

ASKED = (
    Field("address", sentence("The address of the profile"), "https://mastodon.example/@firmaet"),
    Field("secret", sentence("Access token, to read what others answer"), is_needed=False),
)
AT_ONCE, BROKEN = "40", 500
_HANDLE = re.compile(r"@?([\w.-]+)@([\w.:-]+)")
Asking = Generator[Step, Reply, Any]


def followed(account: Account, context: Context) -> Steps:
    """What is new. Once a day the newest forty posts are read again, with what they have got."""
    server = Server.of(account)
    us = yield from server.us()
    day = context.today.isoformat()
    is_first_today = account.marks.get("counted") != day
    until = account.marks.get("status", "")
    told = yield from server.listed(f"/api/v1/accounts/{text_of(us, 'id')}/statuses", until)
    new = [one for one in told if _order(one) > _order(until)]
    parents = {}
    for one in new:
        if _answers_another(one, us):
            parents[text_of(one, "id")] = yield from server.one(text_of(one, "in_reply_to_id"))
    again = [one for one in told if one not in new and not _answers_another(one, us)] if is_first_today else []
    yield from _facts([*new, *again], parents, us, context)
    yield _last("status", until, told)
    if account.secret:
        seen = account.marks.get("mention", "")
        mentions = yield from server.listed("/api/v1/notifications", seen, ("types[]", "mention"))
        yield from _received([at(one, "status") for one in mentions if _order(one) > _order(seen)], us, context)
        yield _last("mention", seen, mentions)
    followers = count_of(us, "followers_count")
    if is_first_today and followers is not None:
        yield Series("mastodon", account=_ours(us)).figure(context.today, "followers", followers, context.today)
    yield Mark("counted", day)


@dataclass(frozen=True, slots=True)
class Server:
    """Where an account lives, what it is called there, and what lets in."""

    url: str
    name: str
    token: Pairs

    @classmethod
    def of(cls, account: Account) -> Server:
        """By the address of a profile, or a name as it is written on Mastodon (`@firmaet@mastodon.example`)."""
        handle = _HANDLE.fullmatch(account.address.strip())
        address = urlsplit(f"https://{handle[2]}/@{handle[1]}" if handle else as_address(account.address.strip()))
        name = address.path.strip("/").removeprefix("users/").removeprefix("@")
        if not account.secret and not name:
            raise Stopped(sentence("Write the address of the profile, with the name after @."))
        return cls(f"{address.scheme}://{address.netloc}", name, bearer(account.secret))

    def us(self) -> Asking:
        """The account itself."""
        if self.token:
            return (yield Ask(f"{self.url}/api/v1/accounts/verify_credentials", headers=self.token)).json()
        ask = Ask(f"{self.url}/api/v1/accounts/lookup", params=(("acct", self.name),), may_fail=True)
        reply = yield ask
        if reply.status >= BROKEN:
            reply = yield replace(ask, may_fail=False)  # a server that is away just now is waited for
        if not reply.is_given:
            raise Stopped(
                sentence("The server does not show that account to everybody. Write an access token for it.")
            )
        return reply.json()

    def listed(self, path: str, until: str, *params: tuple[str, str]) -> Asking:
        """A list, newest first, and no further back than needed."""
        found: list[Any] = []
        cursor: Pairs = ()
        while True:
            reply = yield Ask(self.url + path, params=(("limit", AT_ONCE), *params, *cursor), headers=self.token)
            page = [one for one in list_of(reply.json()) if text_of(one, "id").isdecimal()]
            found += page
            if not page or min(map(_order, page)) <= _order(until):
                return found
            cursor = (("max_id", text_of(min(page, key=_order), "id")),)

    def one(self, number: str) -> Asking:
        """One status, if it is there to be seen."""
        reply = yield Ask(f"{self.url}/api/v1/statuses/{number}", headers=self.token, may_fail=True)
        return reply.json() if reply.is_given else None


def _facts(statuses: list[Any], parents: dict[str, Any], us: Any, context: Context) -> Iterator[Found]:
    for one in statuses:
        try:
            yield fact(activity(one, parents.get(text_of(one, "id")), us), context)
        except LeftOut as left_out:
            yield Skipped(0, left_out.why)


def _received(statuses: list[Any], us: Any, context: Context) -> Iterator[Found]:
    for one in statuses:
        try:
            yield received(activity(one, us=us), _ours(us), context)
        except LeftOut as left_out:
            yield Skipped(0, left_out.why)


def _answers_another(status: Any, us: Any) -> bool:
    return text_of(status, "in_reply_to_account_id") not in ("", text_of(us, "id")) and not at(status, "reblog")


def _ours(us: Any) -> str:
    """`firmaet@mastodon.example`, as in the archive."""
    return Status("", actor_of(us), {}, False, "public").account


def _last(mark: str, until: str, told: list[Any]) -> Mark:
    return Mark(mark, max([until, *(text_of(one, "id") for one in told)], key=_order))


def _order(one: Any) -> int:
    """Numbers grow with time."""
    told = one if isinstance(one, str) else text_of(one, "id")
    return int(told) if told.isdecimal() and len(told) < 30 else 0
