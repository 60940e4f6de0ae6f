"""Write a lesson: what has been learned, why it works and when it does not hold; one sentence is a beginning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from ildsjel.actions.ask_question import SOURCE
from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, WRITERS, NotAllowed, Refused, must
from ildsjel.facts.learning import Lesson
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.later import kept
from ildsjel.ledger.lessons import lesson_of
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


@dataclass(frozen=True, slots=True)
class Lines:
    """The three lines, whom to ask (a member's key), what it comes from, and what speaks for it and against it."""

    text: str
    why: str = ""
    unless: str = ""
    who: str = ""
    of: str = ""
    supports: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    initiative: str = ""
    channel: str = ""


def write_lesson(*, by: Access, lines: Lines, now: datetime) -> Receipt:
    """Keeps a new lesson; the one to ask is its author unless another is named."""
    must(by, DOERS)
    lesson = Lesson(
        on=now.astimezone(by.organisation.zone).date(),
        text=_text(lines),
        why=lines.why.strip(),
        unless=lines.unless.strip(),
        of=lines.of,
        who=lines.who or by.key,
        supports=lines.supports,
        against=lines.against,
        initiative=lines.initiative,
        channel=lines.channel,
        by=by.key,
        id=uuid4().hex,
    )
    _refuse_strangers(by, lesson, lines)
    return receive(by=by, facts=[lesson], source=SOURCE, now=now)


def better_lesson(*, by: Access, lesson: str, lines: Lines, now: datetime) -> Receipt:
    """Keeps better words for a lesson: by its author, the leader or a key employee. What it comes from stays."""
    must(by, DOERS)
    found = lesson_of(by, lesson)
    if found is None:
        raise Refused(sentence("There is no such lesson here."))
    if found.lesson.by != by.key and not by.roles & WRITERS:
        raise NotAllowed(sentence("The one who wrote it can change it, and so can the leader and the key employee."))
    changed = replace(
        found.lesson,
        text=_text(lines),
        why=lines.why.strip(),
        unless=lines.unless.strip(),
        who=lines.who or found.lesson.who,
        supports=lines.supports or found.lesson.supports,
        against=lines.against or found.lesson.against,
    )
    _refuse_strangers(by, changed, lines)
    return receive(by=by, facts=[changed], source=SOURCE, now=now)


def _text(lines: Lines) -> str:
    text = " ".join(lines.text.split())
    if not text:
        raise Refused(sentence("Say in one sentence what you have learned."))
    return text


def _refuse_strangers(by: Access, lesson: Lesson, lines: Lines) -> None:
    house = open_house(by)
    if stranger := house.stranger(lesson):
        raise Refused(sentence("There is no “{key}” here.", key=stranger))
    pointed = set(filter(None, (lines.of, *lines.supports, *lines.against)))
    if pointed - {one.key for one in kept(by, pointed)}:
        raise Refused(sentence("What the lesson points to is not kept here any longer. Choose something else."))
