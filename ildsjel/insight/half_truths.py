"""Half-truths: what the evidence for and against a claim comes to, and whether what was decided of it still holds.

S is the sum of what speaks for, less what speaks against: each weighs by its sort, half as much for every 26 weeks
since it was weighed. What is computed from the ledger weighs in full as long as the ledger says the same, and nothing
when it says something else. The sum suggests; a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ildsjel.facts import half_truths as words
from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing, key_of
from ildsjel.facts.period import WEEK

WEIGHTS = {
    words.LEDGER: 3.0,
    words.EXPERIMENT: 3.0,
    words.STATISTICS: 2.0,
    words.REVIEWED: 2.0,
    words.VENDOR: 1.0,
    words.ANECDOTE: 0.25,
}  # [set]
FIRM = (words.LEDGER, words.EXPERIMENT, words.STATISTICS)
"""A verdict other than “don’t know” rests on one of these."""
HALF_LIFE = 26 * WEEK  # [set]
ENOUGH = 2.0  # [set]
LASTS = {words.PLATFORM: timedelta(days=180), words.HABIT: timedelta(days=365)}
VERDICTS = (words.HOLDS, words.PARTLY, words.USED_TO, words.DOES_NOT, words.UNKNOWN)
SPEAKS = {words.HOLDS: (1,), words.PARTLY: (1, -1), words.USED_TO: (-1,), words.DOES_NOT: (-1,)}
EXPIRED, TURNED, UNFOUNDED = "expired", "turned", "unfounded"
AT_MOST = 2
"""Verdicts a person a week [set]."""
SPEAKING = ("progress", "ceiling", "enough_time", "balance", "bought", "dialogue", "regime")
"""The questions whose answers can speak for or against something: what they say of a thing changes with it."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece of evidence and what it weighs today; `turned` when the ledger says something else by now."""

    weighing: Weighing
    weight: float
    turned: bool = False

    @property
    def sign(self) -> int:
        """1 for, -1 against."""
        return 1 if self.weighing.side == words.FOR else -1

    @property
    def is_computed(self) -> bool:
        """Whether it is worked out anew from the ledger."""
        return is_computed(self.weighing)

    @property
    def is_firm(self) -> bool:
        """Whether a verdict can rest on it."""
        return self.weighing.sort in FIRM and not self.turned


@dataclass(frozen=True, slots=True)
class Standing:
    """A half-truth as it stands on a day.

    `verdict` is there only while it holds, until `until`; None there is for one that renews itself. `look` says why
    it must be looked at again: the verdict has `expired`, the ledger has `turned`, or nothing firm is left (it is
    `unfounded`).
    """

    half_truth: HalfTruth
    evidence: tuple[Weighed, ...]
    verdict: Verdict | None = None
    until: date | None = None
    look: str = ""

    @property
    def key(self) -> str:
        """What its address and its evidence name it by."""
        return identity(self.half_truth)

    @property
    def for_it(self) -> float:
        """What speaks for it, weighed together."""
        return sum(one.weight for one in self.evidence if one.sign > 0)

    @property
    def against_it(self) -> float:
        """What speaks against it."""
        return sum(one.weight for one in self.evidence if one.sign < 0)

    @property
    def suggests(self) -> str:
        """The verdict the weights come to."""
        return suggestion(self.for_it, self.against_it)

    @property
    def is_founded(self) -> bool:
        """Whether there is anything a verdict can rest on."""
        return any(one.is_firm for one in self.evidence)


def identity(half_truth: HalfTruth) -> str:
    """Its id; one that was written without is known by its claim."""
    return half_truth.id or key_of(half_truth.claim)


def is_computed(weighing: Weighing) -> bool:
    """Whether it names a question of the ledger."""
    return weighing.sort == words.LEDGER and bool(weighing.question)


def suggestion(for_it: float, against_it: float) -> str:
    """Much on both sides: in part. Little between them: don’t know. Else the heavier side."""
    if for_it > ENOUGH and against_it > ENOUGH:
        return words.PARTLY
    if abs(for_it - against_it) < ENOUGH:
        return words.UNKNOWN
    return words.HOLDS if for_it > against_it else words.DOES_NOT


def weighed(weighing: Weighing, today: date, says: Mapping[str, str]) -> Weighed:
    """What it weighs today; `says` holds the status of each question that can be answered."""
    weight = WEIGHTS.get(weighing.sort, 0.0)
    if is_computed(weighing):
        holds = says.get(weighing.question) == weighing.status
        return Weighed(weighing, weight if holds else 0.0, turned=not holds)
    return Weighed(weighing, weight * 2 ** (-max(today - weighing.on, timedelta(0)) / HALF_LIFE))


def board(
    half_truths: Iterable[HalfTruth],
    weighings: Sequence[Weighing],
    verdicts: Sequence[Verdict],
    today: date,
    says: Mapping[str, str],
) -> tuple[Standing, ...]:
    """Every half-truth once, as it stands today: first those that must be looked at, then those nobody has decided;
    else as they came."""
    found = []
    for one, keys in _merged(half_truths):
        evidence = tuple(weighed(each, today, says) for each in weighings if each.half_truth in keys)
        found.append(_standing(one, evidence, _last(verdicts, keys, today), today))
    return tuple(sorted(found, key=lambda each: (not each.look, each.verdict is not None)))


def _merged(half_truths: Iterable[HalfTruth]) -> list[tuple[HalfTruth, frozenset[str]]]:
    """Those with the same claim as one, in the words of the first, with the ids of all."""
    same: dict[str, list[HalfTruth]] = {}
    for one in half_truths:
        same.setdefault(key_of(one.claim), []).append(one)
    return [(alike[0], frozenset(map(identity, alike))) for alike in same.values()]


def _last(verdicts: Sequence[Verdict], keys: frozenset[str], today: date) -> Verdict | None:
    decided = sorted((one for one in verdicts if one.half_truth in keys and one.on <= today), key=lambda one: one.on)
    return decided[-1] if decided else None


def _standing(one: HalfTruth, evidence: tuple[Weighed, ...], verdict: Verdict | None, today: date) -> Standing:
    if verdict is None:
        return Standing(one, evidence)
    if _renews(verdict, evidence):
        return Standing(one, evidence, verdict)
    if today > verdict.until:
        return Standing(one, evidence, until=verdict.until, look=EXPIRED)
    return Standing(one, evidence, verdict, verdict.until, look=_look(verdict, evidence))


def _renews(verdict: Verdict, evidence: Sequence[Weighed]) -> bool:
    """Whether it rests on what the ledger still says, and the sum still points the same way."""
    computed, speaks = [one for one in evidence if one.is_computed], SPEAKS.get(verdict.verdict, ())
    balance = sum(one.sign * one.weight for one in evidence)
    return (
        any(one.sign in speaks for one in computed)
        and not any(one.turned for one in computed)
        and any(sign * balance > 0 or len(speaks) > 1 for sign in speaks)
    )


def _look(verdict: Verdict, evidence: Sequence[Weighed]) -> str:
    if any(one.turned for one in evidence):
        return TURNED
    is_founded = verdict.verdict == words.UNKNOWN or any(one.is_firm for one in evidence)
    return "" if is_founded else UNFOUNDED
