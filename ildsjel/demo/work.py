"""The log: who worked on what, when, for how long, and how soon they wrote it down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

from ildsjel.demo.house import BLOG, DAILY, LAUNCHED, LOG, ROLES
from ildsjel.demo.tasks import ANSWER, MONDAY, OWN_TIME, TASKS, Task
from ildsjel.demo.year import AGREED, LAUNCH, WEEKS, Year, clock, moment
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import DAY

MINUTES = {
    ("ola", DAILY): 870,
    ("amira", DAILY): 330,
    ("kari", DAILY): 180,
    ("mads", DAILY): 72,
    ("ingrid", DAILY): 84,
    ("sindre", DAILY): 60,
    ("ola", LAUNCHED): 312,
    ("amira", LAUNCHED): 156,
    ("kari", LAUNCHED): 90,
    ("mads", LAUNCHED): 120,
    ("sindre", LAUNCHED): 120,
    ("ingrid", BLOG): 108,
}
RISE = (1.0, 1.0, 1.0, 1.0, 0.96, 0.85, 0.65, 0.35)
BUILDING = {DAILY: 0.23, LAUNCHED: 0.44, BLOG: 0.1}
DAYS_A_WEEK = {"ola": 5, "amira": 5, "kari": 4, "mads": 3, "ingrid": 2, "sindre": 2}
SAME_DAY = {"ola": 0.95, "amira": 0.86, "kari": 0.8, "mads": 0.72, "ingrid": 0.8, "sindre": 0.75}
AWAY = {("amira", 14), ("kari", 23), ("kari", 24), ("mads", 12)}
OWN_MINUTES = 180
BACKED = " · Karis timer"


class Job(NamedTuple):
    """A piece of work not yet put on a day."""

    task: Task
    minutes: int
    initiative: str
    protected: bool = False


def work(year: Year) -> Iterator[Time]:
    """Every entry of the year; nobody logged in the silent month."""
    rng = Random("fjordbrod work")
    for week in range(WEEKS, -1, -1):
        days = year.days(week)
        for who in ROLES:
            jobs = _jobs(who, week, year, rng)
            if jobs and days and (who, week) not in AWAY:
                yield from _dealt(who, jobs, _chosen(who, days, rng), year, rng)
        yield from _sunday(year, week, rng)
    yield from _this_morning(year)


def _jobs(who: str, week: int, year: Year, rng: Random) -> list[Job]:
    found: list[Job] = []
    for (person, initiative), usual in MINUTES.items():
        if person == who and (initiative != LAUNCHED or week <= LAUNCH):
            share = BUILDING[initiative] + (0.05 if initiative == DAILY and LAUNCH >= week >= 4 else 0)
            minutes = usual * rng.uniform(0.95, 1.05) * year.pace(week)
            minutes *= RISE[week] if initiative == LAUNCHED else 1 + 0.12 * (week > LAUNCH)
            building, running = TASKS[who, initiative]
            found += _filled(minutes * share, building, initiative, rng)
            found += _filled(minutes * (1 - share), running, initiative, rng)
    if who == "ola" and week <= AGREED:
        own = _filled(rng.uniform(0.7, 1.1) * OWN_MINUTES, OWN_TIME, DAILY, rng)
        found += [job._replace(protected=True) for job in own]
    rng.shuffle(found)
    return found


def _filled(minutes: float, tasks: tuple[Task, ...], initiative: str, rng: Random) -> Iterator[Job]:
    """Jobs that come to `minutes`, the last one cut to fit, in whole sixes."""
    left = round(minutes / 6) * 6
    while left > 0:
        task = rng.choice(tasks)
        took = min(left, rng.choice(task.minutes))
        left -= took
        yield Job(task, took, initiative)


def _chosen(who: str, days: list[date], rng: Random) -> list[date]:
    """The first and the last working day, and some between; those who log now and then take any."""
    n = min(DAYS_A_WEEK[who], len(days))
    if who not in LOG:
        return sorted(rng.sample(days, n))
    ends = {days[0], days[-1]}
    between = [day for day in days if day not in ends]
    return sorted(ends | set(rng.sample(between, max(0, min(n, len(days)) - len(ends)))))


def _dealt(who: str, jobs: list[Job], days: list[date], year: Year, rng: Random) -> Iterator[Time]:
    for n, day in enumerate(days):
        own = jobs[n :: len(days)]
        if n == 0 and who in LOG and len(jobs) > len(days):
            own = [Job(MONDAY, 24, DAILY), *own]
        if day < year.until and not year.is_silent(day):
            yield from _day(who, day, own, rng)


def _day(who: str, day: date, jobs: list[Job], rng: Random) -> Iterator[Time]:
    minute = 8 * 60 + rng.randrange(0, 40)
    free = max(0, 15 * 60 + 30 - minute - sum(job.minutes for job in jobs))
    for n, job in enumerate(jobs):
        minute += rng.randint(0, min(90, free // (len(jobs) - n)))
        entry = _entry(who, day, minute, job, n, rng)
        free, minute = max(0, 15 * 60 + 30 - minute - job.minutes), minute + job.minutes
        yield _written_down(entry, rng)


def _entry(who: str, day: date, minute: int, job: Job, n: int, rng: Random) -> Time:
    note = rng.choice(job.task.notes)
    return Time(
        on=day,
        at=moment(day, clock(minute)),
        seconds=Seconds(job.minutes * 60),
        who=who,
        channel=job.task.channel,
        kind=job.task.kind,
        note=note + BACKED if job.protected else note,
        initiative=job.initiative,
        mate="ola" if who == "amira" and job.task.kind == "learning" else "",
        protected=job.protected,
        id=f"demo:time:{who}:{day:%Y%m%d}.{n}",
    )


def _written_down(entry: Time, rng: Random) -> Time:
    """Most lines are written at once; the rest the morning after, and then the hour is often forgotten."""
    if rng.random() < SAME_DAY[entry.who]:
        return replace(entry, logged=_end(entry) + timedelta(minutes=rng.choice((0, 0, 0, 1, 4, 11))))
    at = entry.at if rng.random() < 0.4 else None
    morning = moment(entry.on + DAY, clock(6 * 60 + rng.randrange(40, 85)))
    return replace(entry, at=at, logged=morning)


def _end(entry: Time) -> datetime:
    assert entry.at
    return entry.at + timedelta(seconds=entry.seconds)


def _sunday(year: Year, week: int, rng: Random) -> Iterator[Time]:
    """Now and then Ola answers somebody on a Sunday evening."""
    day, minute = year.monday(week) + 6 * DAY, rng.randrange(18 * 60, 21 * 60)
    task = rng.choice(ANSWER[:3])
    if rng.random() < 0.35 and day < year.until and not year.is_silent(day):
        entry = _entry("ola", day, minute, Job(task, 6, DAILY), 0, rng)
        yield replace(entry, logged=_end(entry))


def _this_morning(year: Year) -> Iterator[Time]:
    """What Ola has done before the firm opens today."""
    for n, (minute, task, note) in enumerate(
        ((6 * 60 + 42, ANSWER[0], "svarte på bussen"), (7 * 60 + 5, ANSWER[3], "to spørsmål om levering"))
    ):
        job = Job(task._replace(notes=(note,)), 6 * (n + 1), DAILY)
        entry = _entry("ola", year.until, minute, job, n, Random(note))
        yield replace(entry, logged=_end(entry))
