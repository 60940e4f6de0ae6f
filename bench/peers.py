"""What others take for a report of twelve months on the same entries: hledger, TimeTagger, DuckDB and plain SQL."""

from __future__ import annotations

import csv
import importlib.util
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bench.timetagger import report as timetagger

DUCK = """
import duckdb, sys, time
began = time.perf_counter()
duckdb.sql(
    "SELECT date_trunc('month', \\"Start date\\") AS month, Project, \\"User\\", "
    "sum(epoch(CAST(Duration AS TIME))) "
    f"FROM read_csv('{sys.argv[1]}', all_varchar=false) "
    f"WHERE \\"Start date\\" BETWEEN DATE '{sys.argv[2]}' AND DATE '{sys.argv[3]}' GROUP BY ALL"
).fetchall()
print(time.perf_counter() - began)
"""
SUMS = """
SELECT strftime('%Y-%m', "on"), initiative, sum(seconds) FROM ledger_daysum WHERE "on" BETWEEN ? AND ? GROUP BY 1, 2;
SELECT week, initiative, channel, seconds, heads FROM ledger_crewsum WHERE week BETWEEN ? AND ?;
SELECT block, who_id, initiative, kind, seconds FROM ledger_worksum WHERE block BETWEEN ? AND ?;
SELECT "on", who_id, seconds, timed, same_day, lag FROM ledger_personday WHERE "on" BETWEEN ? AND ?;
SELECT channel, asked, answered, clock, working FROM ledger_conversation WHERE began BETWEEN ? AND ?
"""


def reports(hours: Path, folder: Path, start: str, end: str) -> dict[str, float | None]:
    """Milliseconds of each; None for what is not installed."""
    return {
        "plain SQL, our sums": _best(lambda: _plain_sql(folder / "ildsjel.sqlite3", start, end)),
        "DuckDB, the file": _duckdb(hours, start, end),
        "hledger, by month": _hledger(hours, folder, start, end),
        "TimeTagger, records": timetagger(hours, folder, start, end),
    }


def _best(act: Callable[[], object]) -> float:
    took = []
    for _ in range(5):
        began = time.perf_counter()
        act()
        took.append(time.perf_counter() - began)
    return 1000 * sorted(took)[2]


def _plain_sql(database: Path, start: str, end: str) -> None:
    with sqlite3.connect(database) as connection:
        for query in SUMS.split(";"):
            connection.execute(query, (start, end)).fetchall()


def _duckdb(hours: Path, start: str, end: str) -> float | None:
    asked = [sys.executable, "-c", DUCK, str(hours), start, end]
    if importlib.util.find_spec("duckdb") is None:
        return None
    return 1000 * float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)


def _hledger(hours: Path, folder: Path, start: str, end: str) -> float | None:
    """Its own plain text, read and summed by month and account."""
    if not shutil.which("hledger"):
        return None
    journal = folder / "hours.timedot"
    _write_timedot(hours, journal)
    asked = ["hledger", "-f", str(journal), "balance", "--monthly", "-b", start, "-e", end, "--no-total"]
    began = time.perf_counter()
    utf8 = os.environ | {"LC_ALL": "C.UTF-8"}
    subprocess.run(asked, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=utf8)
    return 1000 * (time.perf_counter() - began)


def _write_timedot(hours: Path, journal: Path) -> None:
    days: dict[str, list[str]] = {}
    with hours.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            length = datetime.strptime(row["Duration"], "%H:%M:%S")  # noqa: DTZ007
            minutes = length.hour * 60 + length.minute
            days.setdefault(row["Start date"], []).append(
                f"{row['Project']}:{row['User'].replace(' ', '')}  {minutes}m"
            )
    journal.write_text("".join(f"{day}\n" + "\n".join(days[day]) + "\n\n" for day in sorted(days)), "utf-8")
