"""What stands in Ola's own calendar: meetings of the last working days, which he has not logged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from ildsjel.demo.year import holidays_of, moment
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import DAY

MEETINGS = (
    (time(7, 30), 30, "meetings", "Redaksjonsmøte"),
    (time(14, 45), 45, "instagram", "Oppstart av julekampanjen"),
)


def meetings(today: date) -> Iterator[Time]:
    """One a day, the latest first; the note is what it is called."""
    day = today
    for clock, minutes, channel, title in MEETINGS:
        day -= DAY
        while day.weekday() > 4 or day in holidays_of(day.year):
            day -= DAY
        yield Time(
            on=day,
            at=moment(day, clock),
            seconds=Seconds(60 * minutes),
            channel=channel,
            note=title,
            id=f"demo:calendar:{day}",
        )
