"""`ildsjel ask worth`: what each channel brings in a week and the hours it takes, with their standard errors."""

from __future__ import annotations

from math import hypot, log

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import plural, sentence
from ildsjel.insight.answer import Figure
from ildsjel.insight.partial_order import Valued, best, claims
from ildsjel.insight.worth import RULE
from ildsjel.surfaces.cli.plain.found import Found, Given, nothing_else
from ildsjel.surfaces.cli.plain.table import Row

COLUMNS = ("channel", "value_nok_week", "se_log_value", "hours_week", "se_log_hours")


def answer(rows: list[Row], given: Given) -> Found:
    """Each channel's value per hour, and which are told apart; one that brings nothing has none."""
    nothing_else(given, set())
    names = [row.text("channel") for row in rows]
    if len(set(names)) < len(names):
        raise Refused(sentence("Each channel can have one row."))
    valued = [each for row in rows if (each := _valued(row))]
    found = claims(valued)
    return Found(
        rule=RULE,
        kind="answer" if valued else "not_yet",
        status="ranked" if found else "not told apart" if valued else "cannot",
        says=plural("{n} pair of channels is told apart.", "{n} pairs of channels are told apart.", len(found)),
        figures={name: _figure(name, valued) for name in names},
        more={"claims": [list(claim) for claim in found], "best": best([v.name for v in valued], found) or None},
    )


def _valued(row: Row) -> Valued | None:
    value, hours = row.amount("value_nok_week"), row.amount("hours_week")
    if not value or not hours:
        return None
    se = hypot(row.amount("se_log_value"), row.amount("se_log_hours"))
    return Valued(row.text("channel"), log(value / hours), se)


def _figure(name: str, valued: list[Valued]) -> Figure:
    own = next((each for each in valued if each.name == name), None)
    low, high = own.interval if own else (None, None)
    return Figure(value=own.value if own else None, unit="kroner", low=low, high=high)
