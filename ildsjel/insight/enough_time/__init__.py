"""How much time shall we use? The hours at which one more is no longer worth its cost, read every week.

Weekly hours h and value y, in the firm's own currency, against the cost c of an hour. Over a fixed grid of curves
(`grid.py`) and noises (`noise.py`) the evidence of every week (`evidence.py`) gives a confidence set that holds
however often it is looked at (`confidence.py`), and that a range for the hours that are enough, for what the next
hour is worth, and for what a wrong choice would cost (`reading.py`). Five states: cannot, more, less, answer,
changed. Viral weeks are set to a limit (`viral.py`); hours that never vary tell nothing (`plan.py`).
Measured: read every week for years, something false is said on at most one path in twenty.
"""

from __future__ import annotations

from ildsjel.facts.book import Book
from ildsjel.insight.answer import Answer

KEY, RULE = "enough_time", "enough_time/1"


def question(book: Book, about: str = "") -> Answer:
    """The most urgent initiative in words, or the one it is asked about; a row for each that has hours and something
    counted."""
    # Imported here: what it calculates with takes long to load, and most ledgers have nothing for it yet.
    from ildsjel.insight.enough_time.answering import answer

    return answer(book, about)
