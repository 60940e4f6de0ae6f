"""A call log: conversations from Dixa, or any table with time, direction, number and duration, saved as CSV.

One call is a Message, and where somebody took it, their answer is one more, at the moment it was taken. A number
becomes a keyed hash; nothing else about who called is kept. Where one agent and a plain duration are given, the call
is Time as well. Calls with an agent who talks are work; whoever logs it elsewhere too must choose. A caller who hung
up before standing in line has not asked for anything that can be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.happened import Message, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import plural
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import platform_id
from ildsjel.sources.phone_log.call import Call
from ildsjel.sources.phone_log.names import CALLS, CONVERSATIONS
from ildsjel.sources.phone_log.own_calls import own_calls
from ildsjel.sources.proposed import Proposed
from ildsjel.sources.reading import Context, Data, Found, Head, Remark, Skipped
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

NAME = "phone_log"


def recognises(head: Head) -> bool:
    """Is this a log of calls or conversations?"""
    return has_table(head, CONVERSATIONS) or has_table(head, CALLS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """Messages and Times of the calls. Raises Unreadable, or AskDayOrder when dates can be read in two ways."""
    table, order = _table(data, context)
    occurrences, timed = Occurrences(), 0
    for found in row_by_row(table, lambda row: _facts(Call(row, order, context), occurrences)):
        timed += isinstance(found, Time)
        yield found
    if timed:
        yield Remark(
            plural(
                "One call is kept as time too. If you log the same hours elsewhere, they count twice.",
                "{n} calls are kept as time too. If you log the same hours elsewhere, they count twice.",
                timed,
            )
        )


def proposed(data: Data, context: Context, me: str) -> Iterator[Proposed | Skipped | Remark]:
    """The calls of the last days on one's own phone. Raises as `read` does."""
    yield from own_calls(*_table(data, context), context)


def _table(data: Data, context: Context) -> tuple[Table, str]:
    """The table, and the order its dates are written in."""
    table = Table(data, CONVERSATIONS if has_table(Head.of(data), CONVERSATIONS) else CALLS)
    with closing(table.column("day" if "day" in table else "at")) as days:
        return table, order_of(days, answer=context.day_order)


def _facts(call: Call, occurrences: Occurrences) -> Iterator[Message | Time]:
    at, way, agent = call.at, call.way, ", ".join(call.agents)
    channel, form = call.medium
    call_id = _id(call, occurrences)
    asks = way == "in" and form == "call" and (call.is_answered or (call.is_answered is False and call.was_waiting))
    yield Message(
        on=at.date(),
        at=at,
        way=way,
        channel=channel,
        form=form,
        author=call.author,
        needs="asks" if asks else "",
        thread="" if call.author else call_id,
        by=agent if way == "out" else "",
        under=call.row["queue"],
        id=call_id,
    )
    if way == "in" and call.is_answered:
        answered = call.answered_at or at
        yield Message(
            on=answered.date(),
            at=answered,
            way="out",
            channel=channel,
            form=form,
            author=call.author,
            thread="" if call.author else call_id,
            reply=call_id,
            by=agent,
            under=call.row["queue"],
            id=f"{call_id}:answer",
        )
    if form == "call" and len(call.agents) == 1 and call.seconds and call.is_answered is not False:
        began = call.answered_at or at
        yield Time(
            on=began.date(),
            at=began,
            seconds=call.seconds,
            channel=channel,
            kind="dialogue",
            by=agent,
            under=call.row["queue"],
            id=f"{call_id}:time",
        )


def _id(call: Call, occurrences: Occurrences) -> str:
    """The log's own id; else a key that the number is no part of, since a number can be guessed from one."""
    if ("id" in call.row and "closed" in call.row) or call.row["call_id"]:
        given = platform_id(call.row["call_id"] or call.row["id"])
        if given:
            return f"{NAME}:{given[:90]}"
    return occurrences.key(NAME, call.at.isoformat(), call.way, call.row["seconds"] or call.row["duration"])
