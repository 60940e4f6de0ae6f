"""What is due, and when: one line a task. A task is given the moment it is queued at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone
from django_tasks.base import Task

from ildsjel.actions.close_pulse import close_pulses
from ildsjel.actions.close_study import close_studies
from ildsjel.actions.fetch_due import fetch_due
from ildsjel.actions.index import index_for_all
from ildsjel.actions.look_ahead import look_ahead_for_all
from ildsjel.actions.propose_replies import propose_replies_for_all
from ildsjel.actions.raise_cards import raise_all
from ildsjel.actions.tidy import tidy_up
from ildsjel.facts.period import DAY, WEEK
from ildsjel.surfaces.digest.write import write_again, write_digests
from ildsjel.surfaces.show.study_letters import remind_all

MONDAY, HOUR = 0, timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Hourly:
    """A task that is due every hour, so many minutes past."""

    task: Task
    minute: int

    def latest(self, now: datetime) -> datetime:
        """The newest moment it has been due at."""
        moment = now.astimezone(UTC).replace(minute=self.minute, second=0, microsecond=0)
        return moment if moment <= now else moment - HOUR


@dataclass(frozen=True, slots=True)
class Daily:
    """A task that is due every day, at a time in the installation's zone."""

    task: Task
    at: time

    def latest(self, now: datetime) -> datetime:
        """The newest moment it has been due at."""
        today = timezone.localdate(now)
        moment = _moment(today, self.at)
        return moment if moment <= now else _moment(today - DAY, self.at)


@dataclass(frozen=True, slots=True)
class Weekly:
    """A task that is due once a week: on a day (Monday is 0), at a time in the installation's zone."""

    task: Task
    on: int
    at: time

    def latest(self, now: datetime) -> datetime:
        """The newest moment it has been due at."""
        today = timezone.localdate(now)
        day = today - (today.weekday() - self.on) % 7 * DAY
        moment = _moment(day, self.at)
        return moment if moment <= now else _moment(day - WEEK, self.at)


def _moment(day: date, at: time) -> datetime:
    """In UTC, since two times in one zone are compared without their offsets."""
    return datetime.combine(day, at, timezone.get_default_timezone()).astimezone(UTC)


DUE = (
    Hourly(fetch_due, minute=10),
    Hourly(propose_replies_for_all, minute=40),
    Daily(tidy_up, at=time(3, 30)),
    Daily(close_pulses, at=time(0, 30)),
    Daily(index_for_all, at=time(4, 0)),
    Daily(look_ahead_for_all, at=time(4, 30)),
    Daily(raise_all, at=time(5, 0)),
    Daily(close_studies, at=time(12, 5)),
    Daily(remind_all, at=time(15, 0)),
    Weekly(write_digests, on=MONDAY, at=time(7, 0)),
    Daily(write_again, at=time(9, 0)),
    Daily(write_again, at=time(13, 0)),
)
