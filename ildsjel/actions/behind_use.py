"""What lies behind `rigidity`: how long each page was in view, the whole team together."""

from __future__ import annotations

from collections import Counter

from ildsjel.actions.behind import Behind
from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Quantity, sentence
from ildsjel.insight.unused import PAGES
from ildsjel.insight.viewer import Viewer


def uses(book: Book, viewer: Viewer) -> Behind:
    """Each page over the period, what took most first."""
    seconds, opened = Counter[str](), Counter[str]()
    for use in book.uses:
        if use.week in book.period:
            seconds[use.page] += use.seconds
            opened[use.page] += use.opened
    other = sentence("All the other pages")
    rows = tuple(
        (PAGES.get(page, other), Quantity(total, "seconds"), opened[page]) for page, total in seconds.most_common()
    )
    heads = (sentence("Page"), sentence("Time"), sentence("Times opened"))
    says = sentence("How long each page was in view in the period, the whole team together. Nobody is in it.")
    return Behind(says, heads, rows, len(rows))
