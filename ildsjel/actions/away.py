"""Away: a server does not answer as it should just now; the next time may do."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence


class Away(Exception):
    """Why, and how many seconds it asks us to wait."""

    def __init__(self, says: Sentence, wait: float = 1.0) -> None:
        super().__init__(says.text)
        self.says = says
        self.wait = wait
