"""What a signpost shows and tells, in words."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.outside import Published, Signpost
from ildsjel.facts.sentence import Name, Quantity, Sentence, Value, sentence
from ildsjel.insight.published import Edition

NOTHING_READ = sentence("No figures have come in yet.")
TO_BE_SAID = sentence("Whoever sees it says so.")


def measure_name(measure: str) -> Value:
    """What an own measure is called: the outcome, or the channel and what is read there."""
    channel, colon, name = measure.partition(":")
    return sentence("{channel}: {measure}", channel=Name("channel", channel), measure=name) if colon else measure


def series_name(said: Published) -> str:
    """What a series is called, with its unit."""
    return f"{said.title} ({said.unit})" if said.unit else said.title


def moved(signpost: Signpost, since: date, *, is_up: bool) -> Sentence:
    """It has moved by more than it usually swings."""
    what = measure_name(signpost.measure)
    if is_up:
        return sentence("{what} has been higher than usual since the week of {since}.", what=what, since=since)
    return sentence("{what} has been lower than usual since the week of {since}.", what=what, since=since)


def passed(signpost: Signpost, week: date, value: float) -> Sentence:
    """The limit was passed in a week."""
    return _beyond(signpost, measure_name(signpost.measure), value, sentence("in the week of {week}", week=week))


def passed_in_table(signpost: Signpost, edition: Edition) -> Sentence:
    """The limit was passed in a published table."""
    period, value = edition.newest
    return _beyond(signpost, series_name(edition.published), float(value), sentence("in {period}", period=period))


def _beyond(signpost: Signpost, what: Value, value: float, when: Sentence) -> Sentence:
    shown = Quantity(value, "count")
    if signpost.above is not None and value > float(signpost.above):
        return sentence(
            "{what}: {value} {when}, above {limit}.", what=what, value=shown, when=when, limit=signpost.above
        )
    limit: Value = signpost.below if signpost.below is not None else ""
    return sentence("{what}: {value} {when}, below {limit}.", what=what, value=shown, when=when, limit=limit)


def stands(week: date, value: float) -> Sentence:
    """The last weekly value."""
    return sentence("{value} in the week of {week}.", value=Quantity(value, "count"), week=week)


def stands_in_table(edition: Edition, anchor: str) -> Sentence:
    """The newest figure beside the one before it; with a break since either it or `anchor`, why they are not
    compared."""
    period, value = edition.newest
    if anchor:
        return _uncompared(edition, edition.break_between(anchor, period))
    if edition.before is None:
        return sentence("{value} in {period}.", value=value, period=period)
    earlier, was = edition.before
    if turned := edition.break_between(earlier, period):
        return _uncompared(edition, turned)
    return sentence(
        "{value} in {period}, against {was} in {earlier}.", value=value, period=period, was=was, earlier=earlier
    )


def _uncompared(edition: Edition, turned: str) -> Sentence:
    period, value = edition.newest
    says = sentence(
        "{value} in {period}. It is counted another way from {turned}, so it is not compared with what was before.",
        value=value,
        period=period,
        turned=turned,
    )
    note = edition.published.note
    return sentence("{says} The publisher says: “{note}”", says=says, note=note) if note else says


def broken(day: date) -> Sentence:
    """A limit from before a break."""
    return sentence(
        "It is counted another way from {day}, so it is not compared with a limit from before. Set the limit anew.",
        day=day,
    )


def few(have: int, need: int) -> Sentence:
    """Too few weeks to say anything."""
    return sentence("{have} of {need} weeks: too few to tell what is usual.", have=have, need=need)
