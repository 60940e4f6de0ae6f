"""Messages to conversations.

Messages are joined by `thread`, else by the chain of replies, else by author and channel. One author's comments
under one root are one conversation. A direct message after 24 hours of silence begins a new one, linked to the
old by `reopens`, unless somebody is still waiting: A reminder does not restart the clock, and a late answer
belongs to what it answers. Mail and calls without a thread are paired the same way with seven days. An own
message without a thread finds its conversation by person and time, in any channel. Automatic replies are
neither answers nor turns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import pairwise

from ildsjel.facts.conversation import Conversation
from ildsjel.facts.happened import Message
from ildsjel.facts.key import content_key
from ildsjel.facts.stated import Hours
from ildsjel.insight.needs_reply import needs_reply
from ildsjel.insight.working_time import ZONE, WorkingTime

A_WEEK = timedelta(days=7)
SILENCE = {"direct": timedelta(hours=24), "mail": A_WEEK, "call": A_WEEK}


def conversations(
    messages: Iterable[Message],
    *,
    hours: Iterable[Hours] = (),
    initiative_for: Callable[[str], str] = lambda channel: "",
) -> tuple[Conversation, ...]:
    """The conversations the messages make up, oldest first."""
    stated, times = tuple(hours), dict[str, WorkingTime]()
    found = []
    for chain in chains(messages):
        channel = chain.messages[0].channel
        if channel not in times:
            times[channel] = WorkingTime.of(stated, channel)
        found.append(_conversation(chain, times[channel], initiative_for))
    return tuple(sorted(found, key=lambda c: (c.began, c.key)))


def moment(message: Message) -> datetime:
    """When a message came; where only the day is known, its midnight (no response time is read from it)."""
    return message.at or datetime.combine(message.on, time(0), ZONE)


@dataclass(slots=True)
class Chain:
    """The messages of one conversation so far, and whether somebody waits for a reply in it."""

    messages: list[Message] = field(default_factory=list)
    waiting: bool = False
    reopens: str = ""

    @property
    def key(self) -> str:
        """What it is known by."""
        return _key(self.messages[0])

    def is_open(self, now: datetime) -> bool:
        """Whether somebody waits in it, or it has not been silent for so long that it is over."""
        last = self.messages[-1]
        return self.waiting or now - moment(last) <= SILENCE.get(last.form, A_WEEK)

    def add(self, message: Message) -> None:
        """One more message."""
        self.messages.append(message)
        if message.automatic:
            return
        if message.way == "out":
            self.waiting = False
        elif needs_reply(message, self.messages[0] is message) == "yes":
            self.waiting = True


def chains(messages: Iterable[Message]) -> list[Chain]:
    """The messages of each conversation, in the order they began."""
    begun: list[Chain] = []
    known: dict[tuple[str, ...], Chain] = {}
    for message in sorted(messages, key=_order):
        found = next((known[name] for name in _belongs_to(message) if name in known), None)
        chain = _begin(message, found or _answered_elsewhere(message, known))
        if not chain.messages:
            begun.append(chain)
        chain.add(message)
        known |= dict.fromkeys(_names(message), chain)
    return begun


def _begin(message: Message, chain: Chain | None) -> Chain:
    if chain is None:
        return Chain()
    silence = None if message.thread and message.form != "direct" else SILENCE.get(message.form)
    if silence is None or chain.waiting or moment(message) - moment(chain.messages[-1]) <= silence:
        return chain
    return Chain(reopens=chain.key)


def _belongs_to(message: Message) -> tuple[tuple[str, ...], ...]:
    """The names of the chains a message may belong to, the surest first."""
    names = [("id", message.reply)] if message.reply else []
    return (*names, *_streams(message))


def _names(message: Message) -> tuple[tuple[str, ...], ...]:
    """The names later messages may find this one's chain by."""
    names = [*_streams(message), ("id", message.id)] if message.id else [*_streams(message)]
    if message.author:
        names.append(("person", message.author))
    if message.form == "comment" and message.author and message.way == "in":
        names.append(("newest", message.channel, message.thread))
    return tuple(names)


def _streams(message: Message) -> tuple[tuple[str, ...], ...]:
    if message.form == "comment":
        root = message.thread or message.reply
        return (("comment", message.channel, root, message.author),) if root and message.author else ()
    if message.thread:
        return (("thread", message.channel, message.thread),)
    return (("author", message.channel, message.form, message.author),) if message.author else ()


def _answered_elsewhere(message: Message, known: dict[tuple[str, ...], Chain]) -> Chain | None:
    if message.way != "out":
        return None
    if message.form == "comment" and not message.author:
        return known.get(("newest", message.channel, message.thread)) if message.thread else None
    chain = known.get(("person", message.author))
    return chain if chain and chain.waiting else None


def _conversation(chain: Chain, times: WorkingTime, initiative_for: Callable[[str], str]) -> Conversation:
    human = [m for m in chain.messages if not m.automatic]
    inbound = [m for m in human if m.way == "in"]
    needs = {m.id or id(m): needs_reply(m, m is chain.messages[0]) for m in inbound}
    asked = next((m for m in inbound if needs[m.id or id(m)] == "yes"), None)
    answer = _first_answer(human, asked)
    clock, working = _response(asked, answer, times)
    first = chain.messages[0]
    return Conversation(
        key=chain.key,
        channel=first.channel,
        form=first.form,
        initiative=first.initiative or initiative_for(first.channel),
        began=moment(first),
        inbound=len(inbound),
        outbound=len(human) - len(inbound),
        turns=sum(a.way != b.way for a, b in pairwise(human)) + bool(human),
        needs=next((word for word in ("yes", "unsure") if word in needs.values()), "no"),
        ruled=any(m.needs in ("yes", "no") for m in inbound),
        asked=moment(asked) if asked else None,
        answered=moment(answer) if answer else None,
        clock=clock,
        working=working,
        outside_hours=any(m.way == "out" and _is_outside(m, times) for m in human),
        reopens=chain.reopens,
    )


def _first_answer(human: list[Message], asked: Message | None) -> Message | None:
    if asked is None:
        return None
    later = human[human.index(asked) + 1 :]
    return next((m for m in later if m.way == "out"), None)


def _response(asked: Message | None, answer: Message | None, times: WorkingTime) -> tuple[int | None, int | None]:
    if not (asked and answer and asked.at and answer.at):
        return None, None
    return int((answer.at - asked.at).total_seconds()), times.between(asked.at, answer.at)


def _is_outside(message: Message, times: WorkingTime) -> bool:
    return (
        message.at is not None and times.between(message.at, message.at) is not None and not times.is_open(message.at)
    )


def _order(message: Message) -> tuple[datetime, bool, str]:
    return moment(message), message.way == "out", message.id


def _key(message: Message) -> str:
    return message.id or content_key(
        "conversation", message.channel, message.author, moment(message), message.way, message.text
    )
