"""How each assumption stands: what tells against it, what was done about it, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.book import Book
from ildsjel.facts.holding import holding
from ildsjel.facts.learned import Decision
from ildsjel.facts.outside import Adapted, Assumption, Signpost
from ildsjel.facts.stated import Goal
from ildsjel.insight.signs import Reading, Sign, noticed_signs, reading

KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign, what was done about it, and whether it waits for the leader. `is_relevant`: not found to need no
    change."""

    sign: Sign
    done: Adapted | None
    waits: bool

    @property
    def is_relevant(self) -> bool:
        """Whether it counts among the changes outside."""
        return self.waits or (self.done is not None and self.done.choice != KEEP)

    @property
    def days(self) -> int | None:
        """From the sign until something had been changed."""
        return (self.done.on - self.sign.on).days if self.done and self.done.choice != KEEP else None


@dataclass(frozen=True, slots=True)
class Standing:
    """One assumption that holds: its signposts, what has been seen, newest first, and what rests on it."""

    assumption: Assumption
    readings: tuple[Reading, ...]
    seen: tuple[Seen, ...]
    is_due: bool
    goals: tuple[Goal, ...]
    decisions: tuple[Decision, ...]

    @property
    def waiting(self) -> tuple[Seen, ...]:
        """What waits for the leader."""
        return tuple(one for one in self.seen if one.waits)

    @property
    def status(self) -> str:
        """`look`: something tells against it; `due`: the day to look again has come; else `holds`."""
        return "look" if self.waiting else "due" if self.is_due else "holds"


@dataclass(frozen=True, slots=True)
class Outside:
    """All of it on a day: what holds, what must be looked at first, everything seen, newest first, and the first day
    anything was said."""

    standings: tuple[Standing, ...]
    seen: tuple[Seen, ...]
    since: date | None

    @property
    def waiting(self) -> tuple[Seen, ...]:
        """What waits for the leader, the newest first."""
        return tuple(one for one in self.seen if one.waits)

    @property
    def loose(self) -> tuple[Seen, ...]:
        """What was noticed that touches nothing that has been said."""
        held = {one.assumption.key for one in self.standings}
        return tuple(one for one in self.seen if one.sign.assumption not in held)


def outside_of(book: Book, end: date) -> Outside:
    """How it all stands at the end of a day."""
    said = [one for one in book.stated if one.on <= end]
    held = holding(said, end)
    assumptions = [one for one in held if isinstance(one, Assumption)]
    posts = _ever(said)
    readings = [reading(book, post, since, until or end) for post, since, until in posts]
    live = {one.key for one in held if isinstance(one, Signpost)}
    signs = [*noticed_signs(book, end), *(sign for one in readings for sign in one.signs)]
    known = {one.key for one in said if isinstance(one, Assumption)}
    dropped = known - {one.key for one in assumptions}
    done = sorted((one for one in book.adapted if one.on <= end), key=lambda one: one.on)
    seen = tuple(sorted((_seen(sign, done, dropped) for sign in signs), key=lambda one: one.sign.on, reverse=True))
    shown = [one for one in readings if one.signpost.key in live]
    standings = [_standing(one, shown, seen, book, held, end) for one in reversed(assumptions)]
    days = [one.on for one in said if isinstance(one, Assumption | Signpost)] + [sign.on for sign in signs]
    return Outside(tuple(sorted(standings, key=_most_pressing)), seen, min(days, default=None))


def _ever(said: Iterable[object]) -> list[tuple[Signpost, date, date | None]]:
    """Every signpost as it was last set, from its first day, and until it was taken down."""
    found: dict[str, list[Signpost]] = {}
    for one in said:
        if isinstance(one, Signpost):
            found.setdefault(one.key, []).append(one)
    posts = []
    for own in found.values():
        own.sort(key=lambda one: one.on)
        last = [one for one in own if not one.off][-1:]
        posts += [(one, one.on, own[-1].on if own[-1].off else None) for one in last]
    return posts


def _seen(sign: Sign, done: Sequence[Adapted], dropped: set[str]) -> Seen:
    answer = next((one for one in done if one.of == sign.of and one.on >= sign.on), None)
    return Seen(sign, answer, waits=answer is None and sign.assumption not in dropped)


def _standing(
    assumption: Assumption,
    readings: Sequence[Reading],
    seen: Sequence[Seen],
    book: Book,
    held: Sequence[object],
    end: date,
) -> Standing:
    key, initiative = assumption.key, assumption.initiative
    return Standing(
        assumption=assumption,
        readings=tuple(one for one in readings if one.signpost.assumption == key),
        seen=tuple(one for one in seen if one.sign.assumption == key),
        is_due=assumption.again is not None and assumption.again <= end,
        goals=tuple(one for one in held if isinstance(one, Goal) and initiative and one.initiative == initiative),
        decisions=tuple(
            one for one in book.decisions if initiative and one.initiative == initiative and one.on <= end
        ),
    )


def _most_pressing(standing: Standing) -> int:
    return ("look", "due", "holds").index(standing.status)
