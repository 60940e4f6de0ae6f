"""Postiz, what was published with it: `/public/v1/posts?startDate=...&endDate=...` of its API, saved as JSON.

Each post that was published is a Post on the channel it went to, under the name the network has for it where Postiz
tells that, so that the network's own export tells of the same one. What waits, is a draft or failed is left out, and
how much that is, is told. Text comes without its HTML, and moments are UTC and become the organisation's. The API
gives figures post by post, so a saved list has none: unknown, not zero. An account that is followed has them, as
`analytics` beside each post. Figures of a whole channel are not read: sums over days stand among them as one day's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.json_object import members
from ildsjel.sources.postiz.followed import ASKED, followed
from ildsjel.sources.postiz.left_out import LeftAside
from ildsjel.sources.postiz.names import PAGE
from ildsjel.sources.postiz.post import network_of, post
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped, Unreadable

NAME = "postiz"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
_POSTS = (re.compile(r'"providerIdentifier"\s*:'), re.compile(r'"publishDate"\s*:'))
_FIGURES = (re.compile(r'"percentageChange"\s*:'), re.compile(r'"label"\s*:'), re.compile(r'"total"\s*:'))


def recognises(head: Head) -> bool:
    """Is this a list of posts, or figures of one?"""
    text = beginning_of(head).lstrip("\ufeff \t\r\n")
    return text.startswith(("{", "[")) and (_has(text, _POSTS) or _has(text, _FIGURES))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for everything published. Raises Unreadable."""
    text = beginning_of(Head.of(data))
    if _has(text, _FIGURES) and not _has(text, _POSTS):
        raise Unreadable(
            sentence(
                "These figures do not say what they are of. Follow the account instead, and each post has its own."
            )
        )
    aside, on_pages = LeftAside(), 0
    for line, name, told in members(data):
        if name not in ("", "posts"):
            continue
        try:
            if not aside.takes(told):
                yield post(told, context)
                on_pages += network_of(told) == PAGE
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)
    yield from aside.remarks()
    if on_pages:
        yield Remark(
            sentence(
                "LinkedIn gives the posts of a page other numbers in its own export. Bring in one of the two, or "
                "they are counted twice."
            )
        )


def follow(account: Account, context: Context) -> Steps:
    """The same of an account, by Postiz' API, with the figures of the latest posts."""
    return followed(account, context, read)


def _has(text: str, marks: tuple[re.Pattern[str], ...]) -> bool:
    return all(mark.search(text) for mark in marks)
