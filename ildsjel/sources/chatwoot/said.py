"""A message as Chatwoot tells of it, by itself or inside its conversation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from ildsjel.facts.happened import Message
from ildsjel.facts.sentence import sentence
from ildsjel.sources.chatwoot.names import EVENT, INCOMING, MEDIA, OUTGOING, TEMPLATE
from ildsjel.sources.dates import when
from ildsjel.sources.ids import damaged, platform_id
from ildsjel.sources.json_said import at, text_of
from ildsjel.sources.moment import fixed
from ildsjel.sources.reading import Context, LeftOut

LONGEST_ID = 60
LONGEST = 10_000
_YES = ("true", "1", "t", "yes")


@dataclass(frozen=True, slots=True)
class Said:
    """What the API says of a message, and of its conversation where that is given."""

    told: dict[str, Any]
    conversation: dict[str, Any] = field(default_factory=dict)

    @property
    def is_note(self) -> bool:
        """Is it between colleagues?"""
        private = at(self.told, "private")
        return private is True or text_of(private).casefold() in _YES

    @property
    def is_event(self) -> bool:
        """Does it tell what happened to the conversation, and nothing anybody said?"""
        return self._sort in EVENT

    def message(self, context: Context) -> Message:
        """What was said. Raises LeftOut."""
        own = platform_id(text_of(self.told, "id"))
        if not own or len(own) > LONGEST_ID:
            raise LeftOut(damaged(own[:LONGEST_ID]))
        if self._sort not in (*INCOMING, *OUTGOING, *TEMPLATE):
            raise LeftOut(
                sentence("“{cell}” does not say whether this came in or went out.", cell=self._sort[:LONGEST_ID])
            )
        moment, is_in = self._moment(context), self._sort in INCOMING
        channel, form = MEDIA.get(self._medium, ("chat", "direct"))
        inbox = text_of(self.told, "inbox_id") or text_of(self.conversation, "inbox_id")
        is_automatic = self._sort in TEMPLATE or self._sender("type").casefold() in ("agent_bot", "agentbot")
        return Message(
            on=moment.date(),
            at=moment,
            way="in" if is_in else "out",
            channel=channel,
            form=form,
            text=text_of(self.told, "content")[:LONGEST] if is_in else "",
            author=self._author(is_in, context),
            by="" if is_in or is_automatic else self._sender("name")[:LONGEST_ID],
            thread=_key("conversation", self._conversation_id),
            reply=_key("", text_of(self.told, "content_attributes", "in_reply_to")),
            automatic=is_automatic,
            under=f"Inbox {inbox[:LONGEST_ID]}" if inbox else "",
            id=_key("", own),
        )

    @property
    def _sort(self) -> str:
        return text_of(self.told, "message_type").casefold()

    @property
    def _medium(self) -> str:
        said = text_of(self.conversation, "meta", "channel") or text_of(self.told, "meta", "channel")
        return (said or text_of(self.conversation, "channel")).rpartition("::")[2].casefold()

    @property
    def _conversation_id(self) -> str:
        return text_of(self.told, "conversation_id") or text_of(self.conversation, "id")

    def _sender(self, what: str) -> str:
        return text_of(self.told, "sender", what)

    def _author(self, is_in: bool, context: Context) -> str:
        own = self._sender("id") or text_of(self.told, "sender_id") if is_in else ""
        outside = own or text_of(self.conversation, "meta", "sender", "id")
        return context.hash_author(f"chatwoot:{outside}") if outside else ""

    def _moment(self, context: Context) -> datetime:
        said = text_of(self.told, "created_at")
        found = when(said)
        if found is None or found.local is None:
            raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=said[:LONGEST_ID]))
        local = found.local if found.local.tzinfo else found.local.replace(tzinfo=UTC)
        return fixed(local.astimezone(context.zone))


def _key(sort: str, own: str) -> str:
    own = platform_id(own)
    return ":".join(filter(None, ("chatwoot", sort, own))) if own and len(own) <= LONGEST_ID else ""
