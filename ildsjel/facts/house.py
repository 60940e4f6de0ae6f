"""What the organisation is made of: channels, work kinds, initiatives, members, and what labels mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to reach people; `nicks` are other things people type for it."""

    on: date
    key: str
    nb: str
    en: str
    nicks: tuple[str, ...] = ()
    initiative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkKind:
    """A kind of work; `side` is building, running or overhead."""

    on: date
    key: str
    side: str
    nb: str
    en: str
    nicks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """Something the organisation does; the default one takes what no other claims."""

    on: date
    key: str
    name: str
    default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person, by a pseudonymous key; `role` decides the rate, `logs` whether a log is expected, and `told`
    says that they have read what is kept about them, without which no name in a file is taken to be theirs."""

    on: date
    key: str
    role: str
    logs: bool = True
    told: bool = False
    until: date | None = None

    def is_here(self, on: date) -> bool:
        """Whether the membership lasts on that day; `until` is its last."""
        return self.on <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a source's own label means here, from a day on; empty where it says nothing."""

    on: date
    source: str
    field: str
    label: str
    who: str = ""
    channel: str = ""
    kind: str = ""
    initiative: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class House:
    """The organisation as it stands; look-ups by key."""

    channels: tuple[Channel, ...] = ()
    kinds: tuple[WorkKind, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    members: tuple[Member, ...] = ()

    def __hash__(self) -> int:
        """Of little, since what is worked out of a house is looked up by it with every line that is typed."""
        return hash((len(self.channels), len(self.kinds), len(self.initiatives), len(self.members)))

    def side(self, kind: str) -> str:
        """building, running or overhead; empty for a kind nobody knows."""
        return next((k.side for k in self.kinds if k.key == kind), "")

    def role(self, who: str) -> str:
        """The role of a member, empty if unknown."""
        return next((m.role for m in self.members if m.key == who), "")

    def initiative_for(self, channel: str) -> str:
        """The initiative a channel belongs to, else the default one."""
        own = next((c.initiative for c in self.channels if c.key == channel), "")
        return own or next((i.key for i in self.initiatives if i.default), "")

    def stranger(self, thing: object) -> str:
        """The first key `thing` names (channel, kind, initiative, who, mate) that nothing here has, else empty."""
        members = {m.key for m in self.members}
        known = {
            "channel": {c.key for c in self.channels},
            "kind": {k.key for k in self.kinds},
            "initiative": {i.key for i in self.initiatives},
            "who": members,
            "mate": members,
        }
        named = ((name, getattr(thing, name, "")) for name in known)
        return next((key for name, key in named if key and key not in known[name]), "")
