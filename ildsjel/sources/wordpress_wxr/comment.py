"""The comments of an item: what readers wrote, and what the site's own authors answered."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ildsjel.facts.happened import Message
from ildsjel.sources.article import article_id
from ildsjel.sources.elements import text_at
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.ids import damaged
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped
from ildsjel.sources.wordpress_wxr.item import moment_at
from ildsjel.sources.wordpress_wxr.staff import Staff

_PERSONS = ("", "comment")


def is_dialogue(comment: Element) -> bool:
    """Is it approved, and written by a person?"""
    return text_at(comment, "comment_approved") == "1" and text_at(comment, "comment_type") in _PERSONS


def comments(item: Element, line: int, named: str, site: str, staff: Staff, context: Context) -> Iterator[Found]:
    """A Message for every comment that is dialogue."""
    told = [one for one in item.iterfind("comment") if is_dialogue(one)]
    authors = {text_at(one, "comment_id"): _author(one, context) for one in told if not staff.wrote(one)}
    for comment in told:
        try:
            yield _message(comment, named, site, authors, context)
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)


def _message(comment: Element, item: str, site: str, authors: dict[str, str], context: Context) -> Message:
    number, parent = text_at(comment, "comment_id"), text_at(comment, "comment_parent")
    if not number or not item:
        raise LeftOut(damaged(""))
    on, at = moment_at(comment, "comment_date", context)
    way = "in" if number in authors else "out"
    is_answer = parent not in ("", "0")
    return Message(
        on=on,
        at=at,
        way=way,
        channel="blog",
        form="comment",
        text=plain_text(text_at(comment, "comment_content")),
        author=authors.get(number if way == "in" else parent, ""),
        by=text_at(comment, "comment_author") if way == "out" else "",
        thread=article_id(item),
        reply=article_id(f"{item}#comment-{parent}") if is_answer else "",
        under=site,
        id=article_id(f"{item}#comment-{number}"),
    )


def _author(comment: Element, context: Context) -> str:
    """A reader is known by their address, else by their name."""
    mail, name = (text_at(comment, f"comment_author{part}").casefold() for part in ("_email", ""))
    return context.hash_author(f"email:{mail}" if mail else f"blog:{name}") if mail or name else ""
