"""What stands on the sheet: the review in its order, what was decided, and how it was worked out, all in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ildsjel.facts.learned import Decision
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.insight.answer import Answer
from ildsjel.surfaces.pdf.lead import lead_figure
from ildsjel.surfaces.pdf.legible import cut, legible
from ildsjel.surfaces.show.small_chart import small_chart
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.words import CHOICES, QUESTIONS

URGENT = 2
LONGEST = 220
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of the decision page: whose it is, the days it is about, and where it can be read on a screen.

    `asks` is how many questions to the leader wait, `again` the decisions whose day to look again has come,
    `missing` what the figures lack.
    """

    firm: str
    address: str
    period: Period
    today: date
    answers: Sequence[Answer]
    decisions: Sequence[Decision]
    asks: int = 0
    again: Sequence[Decision] = ()
    is_invented: bool = False
    missing: Sequence[Sentence] = ()


def sheet(page: Page, speaker: Speaker) -> dict[str, Any]:
    """The words and drawings of the sheet, as plain data."""
    answers = [a for a in page.answers if a.kind == "answer"]
    waiting = [_finding(a, speaker) for a in answers if a.severity >= URGENT]
    standing = [_finding(a, speaker) for a in answers if a.severity < URGENT]
    not_yet = [_not_yet(a, speaker) for a in page.answers if a.kind == "not_yet"]
    decided = [_decided(decision, speaker) for decision in page.decisions]
    return _heading(page, speaker) | {
        "waiting": waiting,
        "lines": [speaker.say(line) for line in _lines(page)],
        "standing": standing,
        "not_yet": not_yet,
        "decided": decided,
        "more": {
            "waiting": _more(waiting, _more_questions, page, speaker),
            "standing": _more(standing, _more_questions, page, speaker),
            "not_yet": _more(not_yet, _more_questions, page, speaker),
            "decided": _more(decided, _more_decisions, page, speaker),
        },
        "words": _words(page, len(waiting), speaker),
        "how": " ".join(legible(speaker.say(line)) for line in (_how(page), *page.missing)),
        "address": page.address,
    }


def _heading(page: Page, speaker: Speaker) -> Line:
    invented = sentence("{name} is invented, and so is everything here.", name=page.firm)
    about = sentence("The decision page of {firm}, {start} to {end}.", firm=page.firm, **_days(page))
    return {
        "lang": speaker.lang,
        "title": speaker.say(sentence("Decision page")),
        "firm": legible(page.firm),
        "about": legible(speaker.say(about)),
        "week": speaker.say(sentence("Week {n}", n=page.period.end.isocalendar().week)),
        "period": speaker.say(sentence("{start} – {end}", **_days(page))),
        "invented": legible(speaker.say(invented)) if page.is_invented else "",
    }


def _words(page: Page, findings: int, speaker: Speaker) -> Line:
    things = findings + page.asks + len(page.again)
    waiting = plural("One thing waits for the leader", "{n} things wait for the leader", things)
    said = {
        "waiting": waiting,
        "standing": sentence("How things stand"),
        "not_yet": sentence("Cannot be answered yet"),
        "decided": sentence("Decided"),
        "nothing_decided": sentence("Nothing has been decided yet."),
        "learned": sentence("Learned:"),
        "how": sentence("How it was worked out"),
    }
    return {name: speaker.say(words) for name, words in said.items()}


def _finding(answer: Answer, speaker: Speaker) -> Line:
    chart, alt = small_chart(answer, speaker)
    figure = lead_figure(answer, speaker)
    return {
        "title": speaker.say(QUESTIONS[answer.key]),
        "says": legible(speaker.say(answer.says)),
        "figure": {name: legible(words) for name, words in figure.items()} if figure else None,
        "chart": chart,
        "alt": legible(alt),
    }


def _not_yet(answer: Answer, speaker: Speaker) -> Line:
    return {"title": speaker.say(QUESTIONS[answer.key]), "line": legible(speaker.say(answer.says))}


def _decided(decision: Decision, speaker: Speaker) -> Line:
    about = sentence("{question} · {day}", question=_title(decision), day=decision.on)
    return {
        "about": legible(speaker.say(about)),
        "choice": speaker.say(CHOICES[decision.choice]) + ".",
        "because": cut(legible(decision.because), LONGEST),
        "learned": cut(legible(decision.learned), LONGEST),
    }


def _lines(page: Page) -> Iterable[Sentence]:
    """What waits beside the findings."""
    if page.asks:
        yield plural("One question to the leader waits.", "{n} questions to the leader wait.", page.asks)
    if page.again:
        about = tuple(_title(decision) for decision in page.again)
        yield sentence("Time to look again at what was decided: {about}.", about=about)


def _title(decision: Decision) -> Sentence | str:
    return QUESTIONS.get(decision.question, decision.question)


def _how(page: Page) -> Sentence:
    return sentence(
        "This sheet is about {start} to {end}, and was made {today}. What is estimated lies in the range given in "
        "nine cases of ten. A sum of people’s time stands here only where it rests on so many that nobody can be "
        "singled out, whoever reads it; nobody’s own time is here. What each question means, and the facts behind "
        "it:",
        today=page.today,
        **_days(page),
    )


def _days(page: Page) -> dict[str, date]:
    return {"start": page.period.start, "end": page.period.end}


def _more(lines: list[Line], words: Callable[[int, str], Sentence], page: Page, speaker: Speaker) -> list[str]:
    """What is said of one that did not find room, of two, of three, and so on."""
    return [speaker.say(words(n, page.address)) for n in range(1, len(lines) + 1)]


def _more_questions(n: int, where: str) -> Sentence:
    return plural(
        "One more question is answered at {where}", "{n} more questions are answered at {where}", n, where=where
    )


def _more_decisions(n: int, where: str) -> Sentence:
    return plural("One more decision is at {where}", "{n} more decisions are at {where}", n, where=where)
