"""What the question `enough_time` says, in one plain sentence for every state."""

from __future__ import annotations

from collections.abc import Callable

from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight.enough_time.forecast import BUCKETS, TRIED
from ildsjel.insight.enough_time.path import Path, Week
from ildsjel.insight.enough_time.reading import Reading

ANYTHING = 100  # times its cost: no longer a number anybody learns from
_SOON = {
    BUCKETS[0]: sentence("a month or two"),
    BUCKETS[1]: sentence("a quarter"),
    BUCKETS[2]: sentence("half a year"),
    BUCKETS[3]: sentence("a year"),
    TRIED[-1]: sentence("two years"),
}


def words(path: Path, cost: float) -> Sentence:
    """The statement of the last week; where it says nothing and one from before still holds, that one."""
    week = path.spoken
    if week.reading and week.status != "cannot":
        return _STATES[week.status](week.reading, week.now, cost)
    return _changed() if week.status == "changed" else _cannot(path, week, cost)


def how_long(now: int, planned: int) -> Sentence:
    """How long it takes until something can be said, as now and by the learning plan, in buckets."""
    if now <= planned:
        return sentence("As you go on now, it takes about {now}.", now=_bucket(now))
    return sentence(
        "As you go on now, it takes {now}; with the learning plan, {planned}.",
        now=_bucket(now),
        planned=_bucket(planned),
    )


def _bucket(weeks: int) -> Sentence:
    return _SOON.get(weeks, sentence("more than two years"))


def _more(reading: Reading, now: float, cost: float) -> Sentence:
    return sentence(
        "The next hour pays: at least {worth} for a cost of {cost} (at {hours} hours a week).",
        worth=_kroner(reading.worth_low),
        cost=round(cost),
        hours=_hours(now),
    )


def _less(reading: Reading, now: float, cost: float) -> Sentence:
    return sentence(
        "The next hour does not pay: at most {worth} for a cost of {cost} (at {hours} hours a week).",
        worth=_kroner(reading.worth_high),
        cost=round(cost),
        hours=_hours(now),
    )


def _answer(reading: Reading, now: float, cost: float) -> Sentence:
    told = {"hours": _hours(reading.enough), "low": _hours(reading.low), "regret": _kroner(reading.regret)}
    if reading.open_top:
        return sentence(
            "About {hours} hours a week, and at least {low}. If that is wrong, it costs at most {regret} a week.",
            **told,
        )
    return sentence(
        "About {hours} hours a week, between {low} and {high}. If that is wrong, it costs at most {regret} a week.",
        high=_hours(reading.high),
        **told,
    )


def _changed() -> Sentence:
    return sentence(
        "Something has changed: what comes of the hours is no longer what it was. Say what it is, and the count "
        "begins again."
    )


def _cannot(path: Path, week: Week, cost: float) -> Sentence:
    if week.why == "variation":
        return sentence(
            "Cannot be answered yet: the hours have been too alike. Switch between {levels} hours in blocks of four "
            "weeks.",
            levels=tuple(map(_hours, path.plan)),
        )
    if week.why == "weeks":
        return _weeks(week)
    if week.why:
        return sentence(
            "Cannot be answered yet: it takes {need} {what}; so far: {have}.",
            need=int(week.need),
            what=_LACKING[week.why],
            have=round(week.have, 1),
        )
    reading = week.reading
    if reading is None or reading.worth_high > ANYTHING * cost:
        return sentence("Cannot be answered yet: so far the next hour may be worth anything.")
    return sentence(
        "Cannot be answered yet: the next hour is worth somewhere from {low} to {high}, and costs {cost}.",
        low=_kroner(reading.worth_low),
        high=_kroner(reading.worth_high),
        cost=round(cost),
    )


def _weeks(week: Week) -> Sentence:
    return plural(
        "In {n} more week it can be said how much time is enough.",
        "In {n} more weeks it can be said how much time is enough.",
        int(week.need - week.have),
    )


def _kroner(value: float) -> Quantity:
    return Quantity(value, "kroner")


def _hours(value: float) -> Quantity:
    return Quantity(value, "rough")


_STATES: dict[str, Callable[[Reading, float, float], Sentence]] = {"more": _more, "less": _less, "answer": _answer}
_LACKING = {
    "posts": sentence("posts"),
    "messages": sentence("messages"),
    "followers": sentence("followers"),
    "hours": sentence("hours of work"),
}
