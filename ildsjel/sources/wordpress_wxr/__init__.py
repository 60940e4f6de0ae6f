"""WordPress, the whole site: Tools > Export > All content (or Posts), then Download Export File (XML, WXR 1.0-1.2).

A published post is a Post; drafts, planned and private ones, pages, pictures and menus are left out. An approved
comment is a message in, or out where one of the site's own authors wrote it. Spam, what waits for approval, and
mentions from other sites are no dialogue. Who comments becomes a keyed hash; addresses and IPs are not kept. Clock
times are UTC where the file says so, else the organisation's. A site that is followed gives the same facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.elements import elements, text_at
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped, Unreadable
from ildsjel.sources.wordpress_wxr.comment import comments, is_dialogue
from ildsjel.sources.wordpress_wxr.followed import ASKED, followed
from ildsjel.sources.wordpress_wxr.item import Names, is_published_post, post
from ildsjel.sources.wordpress_wxr.staff import Staff

NAME = "wordpress_wxr"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
_WXR = re.compile(r"<rss\b[^>]{0,2000}wordpress\.org/export/")


def recognises(head: Head) -> bool:
    """Is this an export of a site?"""
    return bool(_WXR.search(beginning_of(head)))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every published post, a Message for every approved comment. Raises Unreadable."""
    site, staff, names = "", Staff(), Names()
    told, other, silent = 0, 0, 0
    for element, line in elements(data, ("title", "author", "item")):
        if element.tag == "title":
            site = site or plain_text(element.text or "")
        elif element.tag == "author":
            staff.note(element)
        else:
            told += 1
            other += not is_published_post(element)
            silent += sum(not is_dialogue(one) for one in element.iterfind("comment"))
            if text_at(element, "status") == "publish":
                yield from _facts(element, line, names.of(element), site, staff, context)
    if not told:
        raise Unreadable(sentence("There is nothing in this export. Choose “All content” when you export."))
    yield from _remarks(other, silent)


def follow(account: Account, context: Context) -> Steps:
    """The same of a site, by its REST interface."""
    return followed(account, context)


def _facts(item: Element, line: int, named: str, site: str, staff: Staff, context: Context) -> Iterator[Found]:
    if is_published_post(item):
        try:
            yield post(item, named, site, context)
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)
    yield from comments(item, line, named, site, staff, context)


def _remarks(other: int, silent: int) -> Iterator[Remark]:
    if other:
        yield Remark(
            plural(
                "One page, picture, menu or draft is left out: only published posts are read.",
                "{n} pages, pictures, menus and drafts are left out: only published posts are read.",
                other,
            )
        )
    if silent:
        yield Remark(
            plural(
                "One comment that is spam, waits for approval or is a mention from another site is left out.",
                "{n} comments that are spam, wait for approval or are mentions from other sites are left out.",
                silent,
            )
        )
