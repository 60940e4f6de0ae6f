"""A digest in words: its subject, and the same lines as text and as HTML, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from ildsjel.actions.right import DOERS
from ildsjel.facts.learned import Decision
from ildsjel.facts.learning import Lesson
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.insight.answer import Answer
from ildsjel.insight.asks import Asked
from ildsjel.insight.unused import LETTER
from ildsjel.people.access import board
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.surfaces.digest.week import Week
from ildsjel.surfaces.show.post import stop_link
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.standing import missing
from ildsjel.surfaces.show.words import CHOICES, QUESTIONS

MOST = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told: what it is about, what is said of it, and where it can be read."""

    about: str
    says: str
    link: str
    is_thin: bool = False


@dataclass(frozen=True, slots=True)
class Worded:
    """A letter that can be sent."""

    subject: str
    text: str
    html: str


def worded(week: Week, person: Person, speaker: Speaker, *, has_page: bool = False) -> Worded:
    """The letter to one person; `has_page` says that the decision page comes with it."""
    firm = person.organisation
    number = week.told.end.isocalendar().week
    subject = speaker.say(sentence("Week {n} at {firm}", n=number, firm=firm.name))
    context = {
        "lang": speaker.lang,
        "subject": subject,
        "firm": firm,
        "findings": [_finding(answer, week, person, speaker) for answer in week.findings],
        "missing": [speaker.say(one) for one in missing(board(firm))],
        "decided": [_decided(one, person, speaker) for one in week.decided[:MOST]],
        "more_decided": _more(week.decided, speaker),
        "asked": [_asked(one, firm, speaker) for one in week.asked[-MOST:]],
        "more_asked": _more(week.asked, speaker),
        "lessons": [_lesson(one, person) for one in week.lessons[:MOST]],
        "more_lessons": _more(week.lessons, speaker),
        "learning": _link(firm, "learning/" if person.roles & DOERS else "results/"),
        "results": _link(firm, "results/"),
        "asks": _link(firm, "asks/"),
        "stop": stop_link(person),
        "has_page": has_page,
        "weekly": _link(firm, "weekly/") if week.has_missed else "",
        "keep": _link(firm, "questions/rigidity/") if week.fades else "",
    }
    with override(speaker.lang):
        text, html = (render_to_string(f"digest/letter.{kind}", context) for kind in ("txt", "html"))
    return Worded(subject, text, html)


def _link(firm: Organisation, page: str, **query: str) -> str:
    """The address of a page; it says that one comes from the letter, and not who does."""
    return f"{settings.ADDRESS}/{firm.slug}/{page}?{urlencode({'by': LETTER, **query})}"


def _question(key: str, person: Person, days: dict[str, date]) -> str:
    """The page of a question for those who may open it, with the days the letter is about; for others the results."""
    page = f"questions/{key}/" if person.roles & DOERS else "results/"
    return _link(person.organisation, page, **{name: day.isoformat() for name, day in days.items()})


def _finding(answer: Answer, week: Week, person: Person, speaker: Speaker) -> Line:
    days = {"from": week.period.start, "to": week.period.end}
    link = _question(answer.key, person, days)
    return Line(speaker.say(QUESTIONS[answer.key]), speaker.say(answer.says), link, answer.is_thin)


def _decided(decision: Decision, person: Person, speaker: Speaker) -> Line:
    question = QUESTIONS.get(decision.question, decision.question)
    about = speaker.say(sentence("{question} · {day}", question=question, day=decision.on))
    parts = [speaker.say(CHOICES[decision.choice]) + ".", decision.because]
    parts += [f"{speaker.say(sentence('Learned:'))} {decision.learned}"] if decision.learned else []
    return Line(about, " ".join(filter(None, parts)), _question(decision.question, person, {}))


def _asked(one: Asked, firm: Organisation, speaker: Speaker) -> Line:
    """What was asked, without who asked, and the answer."""
    heard = one.reply.because if one.reply and one.reply.answer == "heard" else ""
    return Line(one.ask.text, heard or speaker.say(_answer(one)), _link(firm, "asks/"))


def _lesson(lesson: Lesson, person: Person) -> Line:
    """What was learned and why, without who wrote it down."""
    page = f"learning/lessons/{quote(lesson.id)}/" if person.roles & DOERS else "results/"
    return Line(lesson.text, lesson.why, _link(person.organisation, page))


def _answer(one: Asked) -> Sentence:
    if one.reply is None:
        return sentence("Waits for an answer.")
    if one.reply.answer == "no":
        return sentence("No: {because}", because=one.reply.because)
    return sentence("Yes: {because}", because=one.reply.because) if one.reply.because else sentence("Yes.")


def _more(all_of_it: Iterable[object], speaker: Speaker) -> str:
    left = len(tuple(all_of_it)) - MOST
    return speaker.say(plural("One more", "{n} more", left)) if left > 0 else ""
