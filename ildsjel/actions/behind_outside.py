"""What lies behind `outside`: what has been seen, what it touches, and what was done."""

from __future__ import annotations

from ildsjel.actions.behind import Behind
from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.assumptions import Seen, outside_of
from ildsjel.insight.viewer import Viewer


def seen(book: Book, viewer: Viewer) -> Behind:
    """Everything seen by the end of the period, newest first."""
    found = outside_of(book, min(book.period.end, book.today))
    texts = {one.assumption.key: one.assumption.text for one in found.standings}
    rows = tuple(
        (one.sign.on, one.sign.says, texts.get(one.sign.assumption, sentence("–")), _state(one), _said(one))
        for one in found.seen
    )
    heads = (
        sentence("Day"),
        sentence("What"),
        sentence("Taken for granted"),
        sentence("State"),
        sentence("What was said about it"),
    )
    return Behind(sentence("What has been seen outside, and what was done about it."), heads, rows, len(rows))


def _state(one: Seen) -> Sentence:
    if one.waits:
        return sentence("Waiting")
    if one.done is None:
        return sentence("–")
    return sentence("Nothing to change") if one.done.choice == "keep" else sentence("Changed")


def _said(one: Seen) -> str | Sentence:
    return one.done.text if one.done else sentence("–")
