"""The floor: a bare script that does the same with nothing around it: read, stage, merge on the same key, sum.

python -m bench.bare FILE DATABASE
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from hashlib import blake2b
from pathlib import Path

KEY = (0, 7, 8, 11, 3, 4, 5)
COLUMNS = "who TEXT, day TEXT, clock TEXT, seconds INT, project TEXT, task TEXT, note TEXT"
TABLES = f"""
PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
CREATE TABLE stage (key TEXT, {COLUMNS});
CREATE TABLE entry (key TEXT PRIMARY KEY, {COLUMNS});
"""
MERGE = "INSERT INTO entry SELECT * FROM stage WHERE true ON CONFLICT (key) DO NOTHING"
SUMS = """
CREATE TABLE by_day AS SELECT day, project, sum(seconds) FROM entry GROUP BY 1, 2;
CREATE TABLE by_person_day AS SELECT day, who, sum(seconds), count(*) FROM entry GROUP BY 1, 2;
CREATE TABLE by_person AS
    SELECT strftime('%Y-%W', day), who, project, task, sum(seconds) FROM entry GROUP BY 1, 2, 3, 4;
"""


def main(source: Path, database: Path) -> None:
    """Reads `source` into a fresh `database`."""
    with sqlite3.connect(database) as connection, source.open(encoding="utf-8", newline="") as file:
        connection.executescript(TABLES)
        rows = csv.reader(file)
        next(rows)
        connection.executemany("INSERT INTO stage VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(_values, rows))
        connection.execute(MERGE)
        connection.executescript(SUMS)


def _values(row: list[str]) -> tuple[str | int, ...]:
    key = f"{row[7]}:{blake2b(chr(31).join(row[n] for n in KEY).encode(), digest_size=12).hexdigest()}"
    hours, minutes, seconds = row[11].split(":")
    return key, row[0], row[7], row[8], int(hours) * 3600 + int(minutes) * 60 + int(seconds), row[3], row[4], row[5]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
