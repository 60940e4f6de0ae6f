"""Half-truths: what is said and is not the whole truth, what speaks for and against it, and what was decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from unicodedata import normalize

PLATFORM, HABIT = "platform", "habit"
LEDGER, EXPERIMENT, STATISTICS = "ledger", "experiment", "statistics"
REVIEWED, VENDOR, ANECDOTE = "reviewed", "vendor", "anecdote"
FOR, AGAINST = "for", "against"
HOLDS, PARTLY, USED_TO, DOES_NOT, UNKNOWN = "holds", "partly", "used_to", "does_not", "unknown"
NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfTruth:
    """A claim about how a `platform` works or what people do (`habit`), the fact it hides, and why it misleads.

    Who says it is kept nowhere. `id` is made from the claim, so that the same claim is one half-truth.
    """

    on: date
    claim: str
    fact: str
    misleads: str
    sort: str = HABIT
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Something that speaks `for` or `against` the half-truth with this id, and what sort of thing it is.

    From the ledger it may name a `question` and the `status` of its answer that speaks so: it then weighs as long as
    the answer says the same.
    """

    on: date
    half_truth: str
    sort: str
    side: str
    text: str = ""
    question: str = ""
    status: str = ""
    link: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What people here have decided of the half-truth with this id, why, and the last day it holds."""

    on: date
    half_truth: str
    verdict: str
    until: date
    because: str = ""
    id: str = ""


def key_of(claim: str) -> str:
    """The same for claims that differ in nothing but capitals, spaces and punctuation."""
    return blake2b(_bare(claim).encode(), digest_size=8).hexdigest()


def _bare(claim: str) -> str:
    return NOT_WORDS.sub(" ", normalize("NFKC", claim).casefold()).strip()
