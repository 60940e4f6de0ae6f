"""An activity of Mastodon as a fact: what the account has sent, or what others have sent to it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ildsjel.facts.happened import Message, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.json_said import text_of
from ildsjel.sources.mastodon_archive.status import Status, status_id
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, LeftOut


def fact(activity: Any, context: Context) -> Post | Message:
    """What the account itself has sent. Raises LeftOut."""
    status = Status.of(activity)
    if status is None or not status.id:
        raise LeftOut(sentence("This is neither a post, an answer nor a boost."))
    on, at = _moment(activity, context)
    is_direct = status.reach == "direct"
    if is_direct and not status.to_whom:
        raise LeftOut(sentence("This is addressed to nobody else."))
    if is_direct or status.is_answer:
        return Message(
            on=on,
            at=at,
            way="out",
            channel="mastodon",
            form="direct" if is_direct else "comment",
            text=status.text,
            author=context.hash_author(f"mastodon:{status.to_whom}") if status.to_whom else "",
            reply=status_id(status.to),
            under=status.account,
            id=status.id,
            x=status.x_of_message,
        )
    return Post(
        on=on,
        at=at,
        channel="mastodon",
        format=status.format,
        text=status.text,
        url=status.url,
        read=context.today,
        under=status.account,
        id=status.id,
        m=status.m,
        x=status.x,
    )


def received(activity: Any, ours: str, context: Context) -> Message:
    """What somebody else has sent to `ours`. Raises LeftOut."""
    status = Status.of(activity)
    if status is None or not status.id or not status.actor or status.is_boost:
        raise LeftOut(sentence("This is neither a post, an answer nor a boost."))
    on, at = _moment(activity, context)
    return Message(
        on=on,
        at=at,
        way="in",
        channel="mastodon",
        form="direct" if status.reach == "direct" else "comment",
        text=status.text,
        author=context.hash_author(f"mastodon:{status.actor}"),
        reply=status_id(status.to),
        under=ours,
        id=status.id,
        x=status.x,
    )


def _moment(activity: Any, context: Context) -> tuple[date, datetime | None]:
    said = text_of(activity, "published")
    found = when(said)
    if found is None or found.local is None:
        raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=said[:60]))
    return moment(found, None, context)
