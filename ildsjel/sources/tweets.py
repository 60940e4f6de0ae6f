"""What the organisation wrote on X: a post, or where it answers somebody, a message out."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from ildsjel.facts.happened import Message, Post
from ildsjel.sources.reading import Context

_MENTION = re.compile(r"@(\w{1,50})")
_OWNER = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(?!i/)(\w{1,50})/status/")


def post_or_reply(post: Post, context: Context) -> Post | Message:
    """A text that begins with another's name answers them, and is dialogue; whom it answers becomes a keyed hash."""
    owner = _OWNER.match(post.url)
    plain = replace(post, text=unescape(post.text), under=owner[1] if owner else post.under)
    mention = _MENTION.match(plain.text)
    if not mention or mention[1].casefold() == plain.under.casefold():
        return plain
    return reply(plain, context.hash_author(f"x:@{mention[1].casefold()}"))


def reply(post: Post, author: str, to: str = "") -> Message:
    """The post as an answer to somebody; its figures are kept beside it."""
    return Message(
        on=post.on,
        at=post.at,
        way="out",
        channel=post.channel,
        form="comment",
        text=post.text,
        author=author,
        reply=to,
        under=post.under,
        id=post.id,
        x=(*((name, str(value)) for name, value in post.m), *post.x),
    )
