"""What the question `enough_time` says, in one plain sentence for every state, from the fullest to the one without
figures."""

from __future__ import annotations

from ildsjel.facts.sentence import Quantity, Sentence, Value, sentence
from ildsjel.facts.stated import Break
from ildsjel.insight.answer import Wording
from ildsjel.insight.enough_time.path import Path, Week
from ildsjel.insight.enough_time.reading import Reading

ANYTHING = 100  # times its cost: no longer a number anybody learns from
CHANGED = sentence(
    "Something has changed: what comes of the hours is no longer what it was. Say what it is, and the count "
    "begins again."
)
ALIKE = sentence(
    "Cannot be answered yet: the hours have been too alike. Switch between few and many, in blocks of four weeks."
)
TOO_LITTLE = sentence("Cannot be answered yet: there is too little to go by so far.")
UNTOLD = sentence("Cannot be answered yet: so far the next hour may be worth anything.")
QUIETLY = {
    "more": sentence("The next hour pays."),
    "less": sentence("The next hour does not pay."),
    "answer": sentence(
        "How much time is enough can be said; the figure is shown where it rests on three people or more."
    ),
}


def counted_anew(changed: Break, week: Week) -> Sentence:
    """What is said after something was said to have changed, until there are weeks enough again."""
    return sentence(
        "Something changed {day} (“{because}”). What the hours bring is counted anew: {have} of {need} weeks so far.",
        day=changed.on,
        because=changed.because or "–",
        have=int(week.have),
        need=int(week.need),
    )


def words(path: Path, cost: float) -> Sentence:
    """The statement of the last week; where it says nothing and one from before still holds, that one."""
    return wordings(path, cost)[0].says


def wordings(path: Path, cost: float) -> list[Wording]:
    """The statement that is shown, from the fullest wording to the one without figures."""
    week = path.spoken
    if week.status == "changed":
        return [Wording(says=CHANGED)]
    if week.reading and week.status != "cannot":
        return [*_STATES[week.status](week.reading, week.now, cost), Wording(says=QUIETLY[week.status])]
    return _cannot(path, week, cost)


def _more(reading: Reading, now: float, cost: float) -> list[Wording]:
    told: dict[str, Value] = {"worth": _kroner(reading.worth_low), "cost": round(cost)}
    with_hours = sentence(
        "The next hour pays: at least {worth} for a cost of {cost} (at {hours} hours a week).",
        hours=_hours(now),
        **told,
    )
    without = sentence("The next hour pays: at least {worth} for a cost of {cost}.", **told)
    return _with_and_without_hours(with_hours, without, "worth_low")


def _less(reading: Reading, now: float, cost: float) -> list[Wording]:
    told: dict[str, Value] = {"worth": _kroner(reading.worth_high), "cost": round(cost)}
    with_hours = sentence(
        "The next hour does not pay: at most {worth} for a cost of {cost} (at {hours} hours a week).",
        hours=_hours(now),
        **told,
    )
    without = sentence("The next hour does not pay: at most {worth} for a cost of {cost}.", **told)
    return _with_and_without_hours(with_hours, without, "worth_high")


def _with_and_without_hours(full: Sentence, short: Sentence, worth: str) -> list[Wording]:
    return [Wording(says=full, uses=(worth, "hours_now")), Wording(says=short, uses=(worth,))]


def _answer(reading: Reading, now: float, cost: float) -> list[Wording]:
    told: dict[str, Value] = {
        "hours": _hours(reading.enough),
        "low": _hours(reading.low),
        "regret": _kroner(reading.regret),
    }
    if reading.open_top:
        says = sentence(
            "About {hours} hours a week, and at least {low}. If that is wrong, it costs at most {regret} a week.",
            **told,
        )
    else:
        says = sentence(
            "About {hours} hours a week, between {low} and {high}. "
            "If that is wrong, it costs at most {regret} a week.",
            high=_hours(reading.high),
            **told,
        )
    return [Wording(says=says, uses=("enough", "regret"))]


def _cannot(path: Path, week: Week, cost: float) -> list[Wording]:
    if week.why == "variation":
        return [Wording(says=_alike(path), uses=("few", "usual", "many")), Wording(says=ALIKE)]
    if week.why:
        return [Wording(says=_lacking(week), uses=("hours_now",) * (week.why == "hours")), Wording(says=TOO_LITTLE)]
    reading = week.reading
    if reading is None or reading.worth_high > ANYTHING * cost:
        return [Wording(says=UNTOLD)]
    says = sentence(
        "Cannot be answered yet: the next hour is worth somewhere from {low} to {high}, and costs {cost}.",
        low=_kroner(reading.worth_low),
        high=_kroner(reading.worth_high),
        cost=round(cost),
    )
    return [Wording(says=says, uses=("worth_low", "worth_high")), Wording(says=UNTOLD)]


def _alike(path: Path) -> Sentence:
    return sentence(
        "Cannot be answered yet: the hours have been too alike. "
        "Switch between {levels} hours in blocks of four weeks.",
        levels=tuple(map(_hours, path.plan)),
    )


def _lacking(week: Week) -> Sentence:
    return sentence(
        "Cannot be answered yet: it takes {need} {what}; so far: {have}.",
        need=int(week.need),
        what=_LACKING[week.why],
        have=round(week.have, 1),
    )


def _kroner(value: float) -> Quantity:
    return Quantity(value, "kroner")


def _hours(value: float) -> Quantity:
    return Quantity(value, "rough")


_STATES = {"more": _more, "less": _less, "answer": _answer}
_LACKING = {
    "weeks": sentence("whole weeks"),
    "posts": sentence("posts"),
    "messages": sentence("messages"),
    "followers": sentence("followers"),
    "hours": sentence("hours of work"),
}
