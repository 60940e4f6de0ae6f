"""Chatwoot: what its API gives of conversations with their messages, as JSON; or a table of its messages as CSV.

Ask whoever runs Chatwoot for `/api/v1/accounts/1/conversations/7/messages`, or a list of conversations with their
messages in it. One message is a Message on the channel it came by. Who wrote from outside becomes a keyed hash; our
own keep the name they have there. Greetings and robots are automatic, and are no answers. Notes between colleagues
and lines on what happened to a conversation are left out. Reports on each agent are refused: they are about persons.
Clock times without a zone are UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.chatwoot.followed import ASKED, followed
from ildsjel.sources.chatwoot.names import AGENTS, FIELDS, MESSAGES
from ildsjel.sources.chatwoot.said import Said
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.header import has_table
from ildsjel.sources.json_object import members
from ildsjel.sources.json_said import at, list_of
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped, Unreadable
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "chatwoot"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
_MARKS = (re.compile(r'"message_type"\s*:'), re.compile(r'"(?:conversation_id|inbox_id)"\s*:'))


def recognises(head: Head) -> bool:
    """Is this messages as JSON, or one of the tables?"""
    text = beginning_of(head)
    is_json = text.lstrip("\ufeff \t\r\n").startswith(("{", "[")) and all(mark.search(text) for mark in _MARKS)
    return is_json or has_table(head, MESSAGES) or has_table(head, AGENTS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Message for everything said between us and the public. Raises Unreadable."""
    head, notes = Head.of(data), 0
    if has_table(head, AGENTS):
        raise Unreadable(
            sentence(
                "This report is about each person who answers, and Ildsjel keeps no such figures of persons. "
                "Bring in the conversations with their messages instead."
            )
        )
    for line, said in _in_table(data) if has_table(head, MESSAGES) else _in_json(data):
        if isinstance(said, Skipped):
            yield said
        elif said.is_note:
            notes += 1
        elif not said.is_event:
            try:
                yield said.message(context)
            except LeftOut as left_out:
                yield Skipped(line, left_out.why)
    if notes:
        yield Remark(
            plural(
                "One note between colleagues is left out.",
                "{n} notes between colleagues are left out.",
                notes,
            )
        )


def follow(account: Account, context: Context) -> Steps:
    """The same of an account, by Chatwoot's API."""
    return followed(account, context, read)


def _in_json(data: Data) -> Iterator[tuple[int, Said]]:
    """Messages by themselves, or inside the conversations they are of, wherever the list stands."""
    for line, name, value in members(data):
        if name in ("", "payload", "messages", "conversations"):
            yield from ((line, said) for said in _of(value))
        elif name == "data":
            yield from ((line, said) for item in list_of(value, "payload") for said in _of(item))


def _of(item: Any) -> Iterator[Said]:
    if not isinstance(item, dict):
        return
    if "message_type" in item:
        yield Said(item)
    for message in list_of(item, "messages") if isinstance(at(item, "messages"), list) else ():
        if isinstance(message, dict):
            yield Said(message, item)


def _in_table(data: Data) -> Iterator[tuple[int, Said | Skipped]]:
    table = Table(data, MESSAGES)
    for row in table.rows():
        yield row.line, row if isinstance(row, Skipped) else Said(_as_json(row))


def _as_json(row: Row) -> dict[str, Any]:
    """A row as the API would have said it."""
    sender = {"id": row["sender"], "name": row["sender_name"], "type": row["sender_type"]}
    return {field: row[field] for field in FIELDS} | {"sender": sender, "meta": {"channel": row["channel"]}}
