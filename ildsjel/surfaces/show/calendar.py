"""One person's calendar (ICS): the days that matter, the work they can take, and the hours set aside for them.

Nobody else's hours are in it, nor who can do what. The library is loaded only when a calendar is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from ildsjel.facts.kinds import Stated
from ildsjel.facts.period import DAY, monday
from ildsjel.facts.sentence import Quantity, Sentence, sentence
from ildsjel.insight.launches import ahead, planned
from ildsjel.insight.own_weeks import own_hours, own_work, weeks_ahead
from ildsjel.surfaces.show.speaker import Speaker

FIVE_DAYS, READ_AGAIN = 5 * DAY, timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Event:
    """Whole days from `first` to the day before `after`; `said` is the day it was said."""

    uid: str
    says: Sentence
    first: date
    after: date
    said: date


def events(stated: Sequence[Stated], who: str, today: date) -> Iterator[Event]:
    """What is in the calendar of somebody."""
    for plan in ahead(planned(stated, today), today):
        launch = plan.launch
        says = sentence("{title}", title=launch.title)
        yield Event(f"launch-{launch.key}", says, launch.day, launch.day + DAY, launch.on)
    for launch, must in own_work(stated, who, today):
        says = sentence("{work} ({title})", work=must.title, title=launch.title)
        yield Event(f"must-{must.key}", says, must.first, must.last + DAY, must.on)
    for week, minutes in own_hours(stated, who, today, weeks_ahead(stated, who, today)):
        says = sentence("{hours} set aside for when it matters", hours=Quantity(minutes * 60, "seconds"))
        yield Event(f"hours-{week}", says, week, week + FIVE_DAYS, monday(today))


def calendar(stated: Sequence[Stated], who: str, today: date, speaker: Speaker, firm: str, place: str) -> bytes:
    """The calendar as a file; `place` makes what is in it known again by the calendar that reads it."""
    from icalendar import Calendar
    from icalendar import Event as Entry

    made = Calendar()
    made.add("prodid", "-//Ildsjel//When it matters//NB")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"{speaker.say(sentence('When it matters'))} · {firm}")
    made.add("refresh-interval", READ_AGAIN)
    for event in events(stated, who, today):
        entry = Entry()
        entry.add("uid", f"{event.uid}@{place}")
        entry.add("dtstamp", datetime.combine(event.said, time(0), UTC))
        entry.add("dtstart", event.first)
        entry.add("dtend", event.after)
        entry.add("summary", speaker.say(event.says))
        entry.add("transp", "TRANSPARENT")
        entry.add("class", "PRIVATE")
        made.add_component(entry)
    return made.to_ical()
