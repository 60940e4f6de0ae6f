"""What can be switched on, in words."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence

FEATURES: dict[str, Sentence] = {
    "time_study": sentence("Time study"),
    "pulse": sentence("How is it going?"),
    "commitment": sentence("Do you stand by it?"),
}
