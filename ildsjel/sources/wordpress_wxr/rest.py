"""Posts and comments as WordPress' REST interface has them: the same facts as in the export of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from html import unescape
from typing import Any

from ildsjel.facts.happened import Message, Post
from ildsjel.sources.article import LONGEST_LIST, article, article_id
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.ids import damaged
from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped


def names_of(items: list[Any]) -> dict[str, str]:
    """What the site itself calls each item, by its number; a copy with the name of another has its address."""
    names: dict[str, str] = {}
    for item in sorted(items, key=_number):
        link = text_of(item, "link")
        named = unescape(_said(item, "guid")) or link
        names.setdefault(text_of(item, "id"), link if named in names.values() else named)
    return names


def post(told: Any, named: str, site: str, context: Context) -> Post:
    """The Post. Raises LeftOut."""
    on, when_at = _moment(told, context)
    filed = ", ".join(dict.fromkeys(sorted(_terms(told), key=str.casefold)))[:LONGEST_LIST]
    return article(
        named=named,
        on=on,
        at=when_at,
        title=_said(told, "title"),
        body=_said(told, "content"),
        url=text_of(told, "link"),
        under=site,
        context=context,
        channel="blog",
        x=(("Categories", filed),) if filed else (),
    )


@dataclass(slots=True)
class Comments:
    """Comments that are out; `authors` are the site's own, by number, `parents` the older ones that are answered."""

    told: list[Any]
    authors: frozenset[str]
    site: str
    context: Context
    parents: list[Any] = field(default_factory=list)

    @property
    def unknown(self) -> set[str]:
        """What is answered and is not among them."""
        return {text_of(one, "parent") for one in self.told} - {text_of(one, "id") for one in self.told} - {"0", ""}

    @property
    def items(self) -> set[str]:
        """The posts and pages they stand under."""
        return {text_of(one, "post") for one in self.told}

    def messages(self, names: dict[str, str]) -> Iterator[Found]:
        """A Message for each, where what it stands under has a name."""
        readers = {
            text_of(one, "id"): self._reader(one) for one in (*self.parents, *self.told) if not self._is_ours(one)
        }
        for one in self.told:
            try:
                yield self._message(one, names.get(text_of(one, "post"), ""), readers)
            except LeftOut as left_out:
                yield Skipped(0, left_out.why)

    def _message(self, comment: Any, item: str, readers: dict[str, str]) -> Message:
        number, parent = text_of(comment, "id"), text_of(comment, "parent")
        if not number or not item:
            raise LeftOut(damaged(""))
        on, when_at = _moment(comment, self.context)
        is_theirs = number in readers
        return Message(
            on=on,
            at=when_at,
            way="in" if is_theirs else "out",
            channel="blog",
            form="comment",
            text=plain_text(_said(comment, "content")),
            author=readers.get(number if is_theirs else parent, ""),
            by="" if is_theirs else text_of(comment, "author_name"),
            thread=article_id(item),
            reply=article_id(f"{item}#comment-{parent}") if parent not in ("", "0") else "",
            under=self.site,
            id=article_id(f"{item}#comment-{number}"),
        )

    def _is_ours(self, comment: Any) -> bool:
        return text_of(comment, "author") in self.authors - {"", "0"}

    def _reader(self, comment: Any) -> str:
        """A reader is known by their address, which those who moderate are told, else by their name."""
        mail, name = (text_of(comment, f"author_{part}").casefold() for part in ("email", "name"))
        return self.context.hash_author(f"email:{mail}" if mail else f"blog:{name}") if mail or name else ""


def _moment(told: Any, context: Context) -> tuple[date, datetime | None]:
    """When it was, in UTC, else by the site's clock, which is taken to be ours. Raises LeftOut."""
    utc, local = text_of(told, "date_gmt"), text_of(told, "date")
    found = when(f"{utc}Z") or when(local)
    if found is None:
        raise LeftOut(not_a_day(local))
    return moment(found, None, context)


def _said(told: Any, name: str) -> str:
    """As it was written, where one may see that; else as the page shows it."""
    return text_of(told, name, "raw") or text_of(told, name, "rendered")


def _terms(told: Any) -> Iterator[str]:
    for terms in list_of(at(told, "_embedded"), "wp:term"):
        yield from (unescape(text_of(one, "name")) for one in list_of(terms) if text_of(one, "name"))


def _number(item: Any) -> int:
    told = text_of(item, "id")
    return int(told) if told.isdecimal() else 0
