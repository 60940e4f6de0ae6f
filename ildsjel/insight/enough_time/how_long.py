"""How long until we know, in words: buckets, for a forecast is no more certain than that."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.enough_time.forecast import BUCKETS, TRIED, bucket

_SOON = {
    BUCKETS[0]: sentence("a month or two"),
    BUCKETS[1]: sentence("a quarter"),
    BUCKETS[2]: sentence("half a year"),
    BUCKETS[3]: sentence("a year"),
    TRIED[-1]: sentence("two years"),
}


def how_long(as_now: int, by_plan: int) -> Sentence:
    """How long it takes until something can be said, of the weeks it takes as now and by the learning plan."""
    now, planned = bucket(as_now), bucket(by_plan)
    if now <= planned:
        return sentence("As you go on now, it takes {now}.", now=_said(now))
    return sentence(
        "As you go on now, it takes {now}; with the learning plan, {planned}.", now=_said(now), planned=_said(planned)
    )


def _said(weeks: int) -> Sentence:
    return _SOON.get(weeks, sentence("more than two years"))
