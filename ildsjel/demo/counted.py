"""What is counted: followers every Monday, orders and calls that were spared every Friday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random

from ildsjel.demo.house import LAUNCHED
from ildsjel.demo.year import CHANGED, LAUNCH, VIRAL, WEEKS, Year
from ildsjel.facts.happened import Audience, Outcome
from ildsjel.facts.period import DAY

REGULAR_ORDERS = {6: 2, 5: 2, 4: 3, 3: 3, 2: 4, 1: 4}
SPARED = {"facebook": 26, "instagram": 13, "email": 9}
START = {"facebook": 3900, "instagram": 2150}


def audience(year: Year) -> Iterator[Audience]:
    """Followers of each channel, and the readers of the blog."""
    rng, followers = Random("fjordbrod audience"), dict(START)
    for week in range(WEEKS, -1, -1):
        on = year.monday(week)
        for channel in followers:
            followers[channel] += _gained(channel, week, rng)
            yield _reading(on, channel, "followers", followers[channel])
        yield _reading(on, "blog", "visitors", int(rng.randint(60, 130) * (0.5 + year.pace(week) / 2)))


def outcomes(year: Year) -> Iterator[Outcome]:
    """Orders from each channel, calls that an answer has spared, and since the launch the regular orders of bread."""
    rng, spared = Random("fjordbrod outcomes"), Random("fjordbrod spared")
    for week in range(WEEKS, -1, -1):
        on = year.monday(week) + 4 * DAY
        lift = 2.5 if week == VIRAL else 1.2 if week < LAUNCH else 1.0
        for channel, usual in (("facebook", 11), ("instagram", 6)):
            count = round(rng.gauss(usual, usual / 6) * lift * (0.4 + 0.6 * year.pace(week)))
            yield _outcome(on, "bestilling", max(0, count), channel, "")
        for channel, usual in SPARED.items():
            count = round(spared.gauss(usual, usual / 6) * lift * year.pace(week))
            yield _outcome(on, "spart telefon", max(0, count), channel, "")
        if week in REGULAR_ORDERS:
            yield _outcome(on, "fast bestilling", REGULAR_ORDERS[week], "", LAUNCHED)


def _gained(channel: str, week: int, rng: Random) -> int:
    if week == VIRAL:
        return 640 if channel == "facebook" else 210
    slow = 0.4 if channel == "instagram" and week <= CHANGED else 1.0
    return round(rng.randint(4, 16) * slow * (1.6 if week < LAUNCH else 1.0))


def _reading(on: date, channel: str, measure: str, value: int) -> Audience:
    name = f"demo:audience:{channel}:{on:%Y%m%d}"
    return Audience(on=on, channel=channel, measure=measure, value=Decimal(value), read=on, id=name)


def _outcome(on: date, name: str, count: int, channel: str, initiative: str) -> Outcome:
    key = f"demo:outcome:{name.replace(' ', '-')}:{channel or 'all'}:{on:%Y%m%d}"
    return Outcome(on=on, name=name, count=Decimal(count), channel=channel, initiative=initiative, id=key)
