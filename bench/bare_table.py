"""The floor for any table: a bare script that reads it, stages it, merges on the same key and sums, and no more.

python -m bench.bare_table FILE DATABASE
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


def main(source: Path, database: Path) -> None:
    """Reads `source` into a fresh `database`; its first row has a cell for each column."""
    with sqlite3.connect(database) as connection, source.open(encoding="utf-8-sig", newline="") as file:
        delimiter = csv.Sniffer().sniff(file.readline(), ",;\t").delimiter
        rows = csv.reader(file, delimiter=delimiter)
        first = next(rows)
        columns = ", ".join(f"c{n} TEXT" for n in range(len(first)))
        connection.executescript(
            f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            f"CREATE TABLE stage (key TEXT, {columns}); CREATE TABLE entry (key TEXT PRIMARY KEY, {columns});"
        )
        places = ", ".join("?" * (len(first) + 1))
        connection.executemany(f"INSERT INTO stage VALUES ({places})", _keyed(rows, len(first)))
        connection.execute("INSERT INTO entry SELECT * FROM stage WHERE true ON CONFLICT (key) DO NOTHING")
        connection.execute("CREATE TABLE sums AS SELECT c0, count(*) AS n FROM entry GROUP BY 1")


def _keyed(rows: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    for row in rows:
        cells = (row + [""] * width)[:width]
        yield [blake2b("\x1f".join(cells).encode(), digest_size=12).hexdigest(), *cells]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
