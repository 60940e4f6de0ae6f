"""`ildsjel ask ceiling`: days and minutes, against a number of minutes a week."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.insight.answer import Figure
from ildsjel.insight.ceiling import RULE
from ildsjel.insight.ceiling_rule import episodes, readings
from ildsjel.surfaces.cli.plain.found import Found, Given, needed, nothing_else
from ildsjel.surfaces.cli.plain.table import Row

COLUMNS = ("date", "minutes")


def answer(rows: list[Row], given: Given) -> Found:
    """Read day by day to the last day of the table, in whole seconds as in an installation."""
    weekly = round(needed(given, "minutes_per_week") * 60)
    nothing_else(given, {"minutes_per_week"})
    days: defaultdict[date, int] = defaultdict(int)
    for row in rows:
        days[row.day("date")] += round(row.amount("minutes") * 60)
    met = episodes(days, weekly)
    *_, last = readings(days, lambda day: weekly, max(days))
    return Found(
        rule=RULE,
        kind="answer",
        status=last.status,
        says=_says(len(met)),
        figures={
            "ceiling": Figure(value=weekly / 3600, unit="hours"),
            "hours_28": Figure(value=last.s28 / 3600, unit="hours"),
            "hours_7": Figure(value=last.s7 / 3600, unit="hours"),
            "load": Figure(value=last.load, unit="share"),
        },
        more={"episodes": [{"from": start.isoformat(), "to": end and end.isoformat()} for start, end in met]},
    )


def _says(times: int) -> Sentence:
    if not times:
        return sentence("It has never been far too much.")
    return plural("It has been far too much once.", "It has been far too much {n} times.", times)
