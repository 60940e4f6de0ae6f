"""Rows like those of Toggl's detailed report, by day as Toggl writes them: fifty people over five years."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

HEADINGS = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"
FIRST, DAYS, PEOPLE = datetime(2021, 1, 4, 8), 5 * 364, 50  # noqa: DTZ001 - Toggl writes clocks without a zone
CHANNELS = (
    *("Facebook", "Instagram", "LinkedIn", "YouTube", "TikTok", "Blogg"),
    *("E-post", "Telefon", "Presse", "Annonser", "Nettsider", "Møter"),
)
TASKS = ("Svar", "Innlegg", "Planlegging", "Design", "Rapport")


def write(path: Path, rows: int) -> None:
    """A file of that many rows."""
    dice = Random("toggl")
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS.split(","))
        out.writerows(_row(dice, DAYS * row // rows) for row in range(rows))


def _row(dice: Random, day: int) -> list[str]:
    start = FIRST + timedelta(days=day, seconds=dice.randrange(9 * 3600))
    seconds = 60 * dice.randint(1, 90)
    end, who = start + timedelta(seconds=seconds), dice.randrange(PEOPLE)
    return [
        f"Person {who}",
        f"p{who}@fjordbrod.example",
        "Fjordbrød",
        dice.choice(CHANNELS),
        dice.choice(TASKS),
        f"gjorde noe {dice.randrange(10_000)}",
        "No",
        f"{start:%Y-%m-%d}",
        f"{start:%H:%M:%S}",
        f"{end:%Y-%m-%d}",
        f"{end:%H:%M:%S}",
        f"{seconds // 3600:02}:{seconds // 60 % 60:02}:00",
        "",
    ]
