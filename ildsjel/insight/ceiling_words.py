"""What the question `ceiling` says, from the fullest wording to the one without figures.

Which one a viewer meets is settled by whose time the figures rest on (`insight/privacy.py`); the state is the
same in all of them. Where weeks were not to be logged (`leaves_out`), being below the ceiling is said of what is
logged alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ildsjel.facts.period import DAY, WEEK
from ildsjel.facts.sentence import Name, Quantity, Sentence, Value, sentence
from ildsjel.insight.answer import Figure, Wording

DECIDE = (
    ("keep", sentence("Keep the ceiling")),
    ("change", sentence("Change the ceiling")),
    ("change", sentence("Take time from something else")),
    ("unknown", sentence("Don’t know")),
)


def words(
    key: str, status: str, since: date | None, figures: Mapping[str, Figure], *, leaves_out: bool = False
) -> list[Wording]:
    """The wordings of a state, the fullest first; the last names no figure."""
    initiative = Name("initiative", key)
    quiet = Wording(says=_quiet(status, initiative, since))
    if status in ("below", "well_below"):
        return 2 * [Wording(says=_as_far_as_logged(initiative)) if leaves_out else quiet]
    limit = Quantity(4 * (figures["ceiling"].value or 0.0), "hours")
    full = [_exact(status, initiative, since, figures["hours_28"], limit, leaves_out=leaves_out)]
    full += [
        Wording(says=_weeks(figures[name], name, quiet.says, limit, leaves_out=leaves_out), uses=(name,))
        for name in ("four_weeks", "block")
        if name in figures
    ]
    return [*full, quiet]


def finding(key: str, status: str, since: date | None, *, leaves_out: bool = False) -> Sentence:
    """The title of an initiative's curve: what it shows, which everybody may know."""
    initiative = Name("initiative", key)
    if status == "too_much" and since:
        over: dict[str, Value] = {"initiative": initiative, "day": since}
        return sentence("{initiative}: above the ceiling since {day} (hours a week)", **over)
    if status == "on_the_way":
        return sentence("{initiative}: getting close to the ceiling (hours a week)", initiative=initiative)
    if leaves_out:
        return sentence("{initiative}: hours a week, as far as they are logged", initiative=initiative)
    if status == "below":
        return sentence("{initiative}: below the ceiling (hours a week)", initiative=initiative)
    return sentence("{initiative}: far from the ceiling (hours a week)", initiative=initiative)


def _exact(
    status: str, initiative: Value, since: date | None, s28: Figure, limit: Quantity, *, leaves_out: bool
) -> Wording:
    hours, over = s28.value or 0.0, (s28.value or 0.0) - float(limit.value)
    about: dict[str, Value] = {"initiative": initiative, "hours": Quantity(hours, "hours"), "limit": limit}
    # Where weeks are left out, fewer hours in the log are no sign that it is on its way down.
    if status != "too_much" or since is None or (leaves_out and over <= 0):
        says = sentence(
            "{initiative} has taken at least {hours} in four weeks. {limit} is what you have called far too much.",
            **about,
        )
    elif over > 0:
        says = sentence(
            "{initiative} has taken at least {hours} in four weeks, {over} above the ceiling. "
            "It is not just one busy day: It has been like this since {day}.",
            **about,
            over=Quantity(over, "hours"),
            day=since,
        )
    else:
        says = sentence(
            "{initiative} has been above the ceiling since {day} and is on its way down: "
            "at least {hours} in four weeks, where {limit} is far too much.",
            **about,
            day=since,
        )
    return Wording(says=says, uses=("hours_28",))


def _weeks(figure: Figure, name: str, quiet: Sentence, limit: Quantity, *, leaves_out: bool) -> Sentence:
    about: dict[str, Value] = {
        "state": quiet,
        "hours": Quantity(figure.value or 0.0, "hours"),
        "limit": limit,
        "start": figure.weeks[0],
        "end": figure.weeks[-1] + WEEK - DAY,
    }
    if name == "block" and leaves_out:
        return sentence(
            "{state} In the four weeks from {start} to {end} it took at least {hours}; the ceiling is {limit}.",
            **about,
        )
    if name == "block":
        return sentence(
            "{state} In the four weeks from {start} to {end} it took about {hours}; the ceiling is {limit}.", **about
        )
    return sentence("{state} In the four weeks to {end} it took {hours}; the ceiling is {limit}.", **about)


def _as_far_as_logged(initiative: Value) -> Sentence:
    return sentence(
        "As far as it is logged, {initiative} is below what you have called far too much. "
        "You log one week in four, so this is at least what it takes.",
        initiative=initiative,
    )


def _quiet(status: str, initiative: Value, since: date | None) -> Sentence:
    if status == "too_much" and since:
        return sentence(
            "{initiative} takes more time than you have called far too much. "
            "It is not just one busy day: It has been like this since {day}.",
            initiative=initiative,
            day=since,
        )
    if status == "on_the_way":
        return sentence("{initiative} is getting close to what you have called far too much.", initiative=initiative)
    if status == "below":
        return sentence("{initiative} is below what you have called far too much.", initiative=initiative)
    return sentence("{initiative} is far from what you have called far too much.", initiative=initiative)
