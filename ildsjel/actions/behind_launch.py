"""What lies behind `launch`: the work that must be done. Who has hours for it is not in it."""

from __future__ import annotations

from ildsjel.actions.behind import Behind
from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Name, Quantity, sentence
from ildsjel.insight.launches import ahead, planned
from ildsjel.insight.viewer import Viewer


def musts(book: Book, viewer: Viewer) -> Behind:
    """Every piece of work of the launches that are not over, in the order of their days."""
    rows = tuple(
        (
            plan.launch.title,
            must.title,
            Name("kind", must.kind),
            Quantity(must.seconds, "seconds"),
            must.first,
            must.last,
            sentence("Done") if must.done else sentence("–"),
        )
        for plan in ahead(planned(book.stated, book.today), book.today)
        for must in plan.work
    )
    heads = (
        sentence("For"),
        sentence("What"),
        sentence("Work"),
        sentence("Time"),
        sentence("From"),
        sentence("To"),
        sentence("State"),
    )
    return Behind(sentence("What must be done when it matters."), heads, rows, len(rows))
