"""The conversations: who asked, when an answer came, and who still waits.

Private messages and mail carry no text, as Ildsjel keeps none; whether they ask is read from their being the
first, or from what a person has said about them. Nobody's name is here: an author is a keyed hash.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from hashlib import blake2b
from random import Random

from ildsjel.demo.answering import answered_at, is_open
from ildsjel.demo.house import DAILY, LAUNCHED
from ildsjel.demo.talk import ASKED, MORE, REMARKS, THANKS, WARM
from ildsjel.demo.year import LAUNCH, VIRAL, WEEKS, Year, clock, moment
from ildsjel.facts.happened import Message, Post
from ildsjel.facts.period import DAY

A_WEEK = (
    ("facebook", "comment", 5),
    ("facebook", "direct", 4),
    ("instagram", "comment", 4),
    ("instagram", "direct", 2),
    ("email", "mail", 4),
)
WEEKDAYS = (0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 6)
HOURS = (6, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 14, 17, 19, 20, 21)
RECENT = timedelta(days=6)
ANSWERS = {"facebook": "ola", "instagram": "amira"}  # mail is answered in the name of the shop
STILL_WAITING = 0.22


def messages(year: Year, posts: Sequence[Post]) -> Iterator[Message]:
    """Every message that has come or gone by the morning of the last day."""
    rng = Random("fjordbrod dialogue")
    for week in range(WEEKS, -1, -1):
        for channel, form, usual in A_WEEK:
            for n in range(_how_many(year, week, channel, usual, rng)):
                opener = _opener(year, week, channel, form, n, posts, rng)
                yield from (m for m in _Talk(year, rng, opener).all() if year.has_come(when(m)))


def _how_many(year: Year, week: int, channel: str, usual: int, rng: Random) -> int:
    busy = 6.0 if week == VIRAL and channel == "facebook" else 1.3 if week < LAUNCH else 1.0
    return round(usual * busy * (0.5 + year.pace(week) / 2) * rng.uniform(0.8, 1.25))


def _opener(year: Year, week: int, channel: str, form: str, n: int, posts: Sequence[Post], rng: Random) -> Message:
    day, hour = year.monday(week) + rng.choice(WEEKDAYS) * DAY, rng.choice(HOURS)
    at = moment(day, clock(hour * 60 + rng.randrange(60)))
    name = f"demo:{channel}:{form}:{week:02}.{n}:{year.monday(week):%Y%m%d}"
    under = _post_before(posts, channel, at, rng) if form == "comment" else None
    return Message(
        on=day,
        at=at,
        way="in",
        channel=channel,
        form=form,
        author=_hash(f"{channel}:{rng.randrange(900)}"),
        thread=under.id if under else f"{name}:thread",
        initiative=under.initiative if under else LAUNCHED if week < LAUNCH and rng.random() < 0.3 else DAILY,
        id=f"{name}:0",
    )


def _post_before(posts: Sequence[Post], channel: str, at: datetime, rng: Random) -> Post | None:
    near = [p for p in posts if p.channel == channel and p.at and timedelta(0) < at - p.at < timedelta(days=8)]
    return rng.choice(near[-4:]) if near else None


def _hash(identity: str) -> str:
    return blake2b(identity.encode(), digest_size=12, key=b"demo").hexdigest()


@dataclass
class _Talk:
    """One conversation as it goes, from its first message."""

    year: Year
    rng: Random
    opener: Message
    told: list[Message] = field(default_factory=list)

    def all(self) -> list[Message]:
        """The opener, and what followed."""
        if self.opener.form == "comment":
            self._in_public()
        else:
            self._in_private()
        return self.told

    def _in_public(self) -> None:
        if self.rng.random() < 0.4:
            self._say(replace(self.opener, text=self.rng.choice(REMARKS)))
            if self.rng.random() < 0.3:
                self._answer(self.rng.choice(WARM))
            return
        question, answer = self.rng.choice(ASKED)
        self._say(replace(self.opener, text=question))
        if self._is_left_waiting() or not self._answer(answer):
            return
        more = self.rng.random()
        if more < 0.4:
            self._go_on(self.rng.choice(THANKS))
        elif more < 0.55:
            question, answer = self.rng.choice(MORE)
            self._go_on(question)
            self._answer(answer)

    def _in_private(self) -> None:
        only_thanks = self.rng.random() < 0.06
        self._say(replace(self.opener, needs="no" if only_thanks else ""))
        if only_thanks:
            return
        if not is_open(when(self.opener)) and self.rng.random() < 0.5:
            self._say(self._own(when(self.opener) + timedelta(seconds=40), automatic=True))
        if self._is_left_waiting():
            return
        self._answer("")
        more = self.rng.random()
        if more < 0.35:
            self._go_on("")
        elif more < 0.55:
            self._go_on("", needs="yes")
            self._answer("")

    def _is_left_waiting(self) -> bool:
        now = moment(self.year.until, clock(450))
        return now - when(self.opener) < RECENT and self.rng.random() < STILL_WAITING

    def _say(self, message: Message) -> None:
        self.told.append(replace(message, id=f"{self.opener.id[:-2]}:{len(self.told)}"))

    def _answer(self, text: str) -> bool:
        """An own reply to the last that came in; False if it lies ahead."""
        asked = next(m for m in reversed(self.told) if m.way == "in")
        slow = 9.0 if asked.on in _storm_days(self.year) else 1.0
        at = answered_at(when(asked), self.rng, slow)
        self._say(self._own(at, text=text, reply=asked.id if asked.form == "comment" else ""))
        return self.year.has_come(at)

    def _go_on(self, text: str, needs: str = "") -> None:
        later = when(self.told[-1]) + timedelta(minutes=self.rng.randrange(4, 170))
        at = later.replace(hour=min(later.hour, 22))
        self._say(replace(self.opener, on=at.date(), at=max(at, when(self.told[-1])), text=text, needs=needs))

    def _own(self, at: datetime, *, text: str = "", reply: str = "", automatic: bool = False) -> Message:
        base = replace(self.opener, on=at.date(), at=at, way="out", text=text, reply=reply, author="", needs="")
        return replace(base, automatic=automatic, who="" if automatic else ANSWERS.get(base.channel, ""))


def when(message: Message) -> datetime:
    """The moment of a message, which here always has one."""
    assert message.at
    return message.at


def _storm_days(year: Year) -> list[date]:
    first = year.monday(VIRAL)
    return [first + n * DAY for n in range(9)]
