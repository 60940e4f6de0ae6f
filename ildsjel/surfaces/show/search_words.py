"""What the kinds of hits are called."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.searched import DECISION, HALF_TRUTH, LESSON, POST

HITS: dict[str, Sentence] = {
    LESSON: sentence("Lesson"),
    HALF_TRUTH: sentence("Half-truth"),
    DECISION: sentence("Decision"),
    POST: sentence("Post"),
}
