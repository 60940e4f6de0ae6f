"""A site that is followed, by WordPress' own REST interface: in the open, or as one who may moderate its comments."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from ildsjel.facts.sentence import sentence
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
    basic,
)
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.reading import Context, LeftOut, Skipped
from ildsjel.sources.wordpress_wxr.rest import Comments, names_of, post

ASKED = (
    Field("address", sentence("The address of the site"), "https://www.example.no"),
    Field("user", sentence("User name, if you have made an application password"), is_needed=False),
    Field("secret", sentence("Application password"), is_needed=False),
)
AT_ONCE = 100
LATE = timedelta(days=30)  # [set] so long after it was written a comment may be approved or changed
_ROOT = re.compile(r'<([^<>]+)>;\s*rel="https://api\.w\.org/"')
_POST = "id,author,date,date_gmt,modified_gmt,guid,link,title,content,_links,_embedded"
Asking = Generator[Step, Reply, list[Any]]


def followed(account: Account, context: Context) -> Steps:
    """The posts that are new or changed, and the comments of the last month."""
    reply = yield Ask(as_address(account.address))
    site = Site(_root(reply, has_secret=bool(account.secret)), basic(account))
    name = plain_text(text_of((yield site.ask("/")).json(), "name"))
    if account.secret:
        me = (yield site.ask("/wp/v2/users/me", ("context", "edit"))).json()
        site = Site(site.root, site.let_in, frozenset(_may(me)))
    posts = yield from site.all_of(
        "/wp/v2/posts", ("orderby", "modified"), *_since("modified", account), fields=_POST
    )
    names = names_of(posts)
    for told in posts:
        try:
            yield post(told, names[text_of(told, "id")], name, context)
        except LeftOut as left_out:
            yield Skipped(0, left_out.why)
    authors = {text_of(told, "author") for told in posts} | set(account.marks.get("authors", "").split())
    told = yield from site.all_of("/wp/v2/comments", ("orderby", "date_gmt"), *_since("commented", account))
    comments = Comments(told, frozenset(authors), name, context)
    comments.parents = yield from site.some_of("/wp/v2/comments", comments.unknown)
    for kind in ("posts", "pages"):
        missing = sorted(comments.items - names.keys())
        names |= names_of((yield from site.some_of(f"/wp/v2/{kind}", missing, fields="id,guid,link")))
    yield from comments.messages(names)
    yield Mark("authors", " ".join(sorted(authors)))
    yield _latest("modified", posts, "modified_gmt", account)
    yield _latest("commented", told, "date_gmt", account)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site can be asked, as whom, and what that one may do there."""

    root: str
    let_in: Pairs
    may: frozenset[str] = frozenset()

    def ask(self, path: str, *params: tuple[str, str]) -> Ask:
        """One question. A site without readable addresses has the path as a parameter."""
        address, found, _ = self.root.partition("?rest_route=")
        if found:
            return Ask(address, params=(("rest_route", path), *params), headers=self.let_in)
        return Ask(self.root.rstrip("/") + path, params=params, headers=self.let_in)

    def all_of(self, path: str, *params: tuple[str, str], fields: str = "") -> Asking:
        """The whole list, newest first: what changes meanwhile comes twice, and is never passed over."""
        found: list[Any] = []
        page, pages = 1, 1
        while page <= pages:
            more = (("per_page", str(AT_ONCE)), ("page", str(page)), ("order", "desc"), *self._as(path, fields))
            reply = yield self.ask(path, *params, *more)
            found += _listed(reply)
            told = reply.header("X-WP-TotalPages")
            pages, page = int(told) if told.isdecimal() else 1, page + 1
        return found

    def some_of(self, path: str, ids: Iterable[str], fields: str = "") -> Asking:
        """Those with these numbers, as far as they are there."""
        wanted, found = sorted(ids), list[Any]()
        for start in range(0, len(wanted), AT_ONCE):
            some = ",".join(wanted[start : start + AT_ONCE])
            reply = yield self.ask(path, ("include", some), ("per_page", str(AT_ONCE)), *self._as(path, fields))
            found += _listed(reply)
        return found

    def _as(self, path: str, fields: str) -> Pairs:
        needed = "moderate_comments" if path.endswith("/comments") else "edit_others_posts"
        told = [("context", "edit")] if needed in self.may else []
        told += [("_fields", fields)] if fields else []
        return tuple(told + ([("_embed", "wp:term")] if "_embedded" in fields else []))


def _root(reply: Reply, *, has_secret: bool) -> str:
    """Where the interface is; a password is not taken on to another host than the one that was written."""
    found = _ROOT.search(reply.header("Link"))
    if not found:
        raise Stopped(
            sentence("The site does not say that it is made with WordPress. Its feed can be followed instead.")
        )
    root = unescape(found[1])
    if has_secret and urlsplit(root).hostname != urlsplit(reply.url).hostname:
        raise Stopped(sentence("The site sends on to {address}. Write that address instead.", address=root[:80]))
    return root


def _may(me: Any) -> list[str]:
    told = at(me, "capabilities")
    return [name for name, is_so in told.items() if is_so] if isinstance(told, dict) else []


def _listed(reply: Reply) -> list[Any]:
    found = reply.json()
    if not isinstance(found, list):
        raise Stopped(sentence("What answers at its address is something else than expected."))
    return [one for one in list_of(found) if isinstance(one, dict)]


def _since(mark: str, account: Account) -> Pairs:
    """From where it ended: a second earlier for posts, whose changes are seen, and a month for comments."""
    told = account.marks.get(mark, "")
    if not told:
        return ()
    name, back = ("modified_after", timedelta(seconds=1)) if mark == "modified" else ("after", LATE)
    return ((name, f"{(datetime.fromisoformat(told) - back).isoformat()}Z"),)


def _latest(mark: str, told: list[Any], name: str, account: Account) -> Mark:
    moments = (text_of(one, name) for one in told)
    return Mark(mark, max([account.marks.get(mark, ""), *(one for one in moments if _is_moment(one))]))


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is None
    except ValueError:
        return False
