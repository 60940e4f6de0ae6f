"""Every source of tables beside a bare script that reads, stages, merges and sums the same file: lines a second.

What starting takes is left out on both sides: a file of a few rows is brought in first. A table with a row for each
day is never long, and is told of in seconds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.grown import grown
from bench.installation import COMMAND, installation, run
from ildsjel.sources.reading import Source

ROWS, FEW = 200_000, 20
WANTED = 0.5
SAID = {"phone_log": ["--whose", "shared"], "daily_metrics": ["--channel", "facebook"]}
"""What a person is asked about such a file."""


def measure(_rows: int) -> Iterator[tuple[str, str]]:
    """The ratio of each, and its rows a second."""
    from ildsjel.sources import OWN
    from tests.sources.samples import SAMPLES

    for source in OWN:
        samples = sorted((SAMPLES / source.NAME).glob("*.[ct]sv"))
        if samples:
            told = next(filter(None, (_grown(source, sample) for sample in samples)), None)
            yield source.NAME, _compared(source.NAME, *told) if told else "its samples cannot be grown row by row"


def _grown(source: Source, sample: Path) -> tuple[str, str, str] | None:
    """The file's name, and a few rows, and many: some exports say in their name which year they are of."""
    few, many = grown(source, sample, FEW), grown(source, sample, ROWS)
    return (sample.name, few, many) if few and many else None


def _compared(source: str, name: str, few: str, many: str) -> str:
    began, began_bare = _brought_in(source, name, few)
    ours, bare = _brought_in(source, name, many)
    rows = many.count("\n") - few.count("\n")
    took, floor = ours - began, bare - began_bare
    if rows < ROWS // 2:
        return f"{took:.1f} s for {rows:,} lines, a day each"
    ratio = f"{floor / took:.2f} of the bare script's speed (wanted: {WANTED:.2f})"
    return f"{ratio}; {rows / took:,.0f} lines a second"


def _brought_in(source: str, name: str, text: str) -> tuple[float, float]:
    """Seconds of ours, in an installation of its own, and of the bare script."""
    with installation() as environment:
        folder = Path(environment["ILDSJEL_DATA"])
        path, database = folder / name, folder / "bare.sqlite3"
        path.write_text(text, encoding="utf-8")
        options = ["--source", source, "--day-order", "dmy", *SAID.get(source, [])]
        ours = _seconds(environment, COMMAND, "bring-in", str(path), *options)
        return ours, _seconds(environment, sys.executable, "-m", "bench.bare_table", str(path), str(database))


def _seconds(environment: dict[str, str], *command: str) -> float:
    began = time.perf_counter()
    run(environment, *command)
    return time.perf_counter() - began
