"""Bringing in many rows, beside a bare script that reads, merges and sums the same file."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bench import toggl_like
from bench.installation import COMMAND, installation, peak_of_children, run


def measure(rows: int) -> dict[str, str]:
    """Rows a second of both, their ratio, and the most memory."""
    with installation() as environment:
        folder = Path(environment["ILDSJEL_DATA"])
        source = folder / "toggl.csv"
        toggl_like.write(source, rows)
        bare = _timed(environment, sys.executable, "-m", "bench.bare", str(source), str(folder / "bare.sqlite3"))
        ours = _timed(environment, COMMAND, "bring-in", str(source))
        return {
            "rows": f"{rows:,}",
            "bare script": f"{rows / bare:,.0f} rows/s",
            "ildsjel": f"{rows / ours:,.0f} rows/s",
            "ratio": f"{bare / ours:.2f} of the bare script's speed (wanted: 0.50)",
            "memory": f"{peak_of_children()} MB (wanted: under 300)",
        }


def _timed(environment: dict[str, str], *command: str) -> float:
    began = time.perf_counter()
    run(environment, *command)
    return time.perf_counter() - began
