"""What lies behind `regime`: what the leader has been asked for, and what has to be approved."""

from __future__ import annotations

from ildsjel.actions.behind import Behind
from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Name, Quantity, sentence
from ildsjel.facts.stated import Regime
from ildsjel.insight.asks import asked
from ildsjel.insight.let_through import MONEY
from ildsjel.insight.regime_words import MUST
from ildsjel.insight.spend_words import ABOUT
from ildsjel.insight.viewer import Viewer


def asks(book: Book, viewer: Viewer) -> Behind:
    """Every ask and its answer, newest first; everybody sees them."""
    answers = {"yes": sentence("Yes"), "no": sentence("No"), "heard": sentence("Heard"), "": sentence("Waiting")}
    rows = tuple(
        (
            one.ask.on,
            one.ask.text,
            Quantity(one.kroner, "kroner") if one.kroner else sentence("–"),
            Name("channel", one.ask.channel) if one.ask.channel else sentence("–"),
            answers.get(one.reply.answer if one.reply else "", sentence("–")),
            one.reply.on if one.reply else sentence("–"),
        )
        for one in reversed(asked(book.asks, book.replies))
    )
    heads = (
        sentence("Day"),
        sentence("What"),
        sentence("Amount"),
        sentence("Channel"),
        sentence("Answer"),
        sentence("Answered"),
    )
    return Behind(sentence("What the leader has been asked for."), heads, rows, len(rows))


def regimes(book: Book, viewer: Viewer) -> Behind:
    """What has been stated, oldest first."""
    rows = tuple(
        (
            r.on,
            ABOUT.get(r.about, r.about) if r.sort == MONEY else Name("kind", r.about),
            MUST.get(r.must, r.must),
            r.because,
        )
        for r in book.statements(Regime)
    )
    heads = (sentence("From"), sentence("What"), sentence("How it is"), sentence("Because"))
    return Behind(sentence("What has to be approved, as the leader has stated it."), heads, rows, len(rows))
