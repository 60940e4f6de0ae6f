"""Bringing in many rows, beside a bare script that reads, merges and sums the same file; and logging meanwhile."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench import toggl_like
from bench.installation import COMMAND, installation, served, token
from bench.log import at, log
from bench.memory import at_most


def measure(rows: int) -> Iterator[tuple[str, str]]:
    """Rows a second of both, their ratio, the most memory, and how long a logged line takes meanwhile."""
    with installation() as environment:
        folder = Path(environment["ILDSJEL_DATA"])
        source = folder / "toggl.csv"
        toggl_like.write(source, rows)
        bare, _ = _timed(environment, sys.executable, "-m", "bench.bare", str(source), str(folder / "bare.sqlite3"))
        ours, most = _timed(environment, COMMAND, "bring-in", str(source))
    yield from {
        "rows": f"{rows:,}",
        "bare script": f"{rows / bare:,.0f} rows/s",
        "ildsjel": f"{rows / ours:,.0f} rows/s",
        "ratio": f"{bare / ours:.2f} of the bare script's speed (wanted: 0.50)",
        "memory": f"{most} MB in both its processes (wanted: under 300)",
        "logging meanwhile": _meanwhile(rows),
    }.items()


def _timed(environment: dict[str, str], *command: str) -> tuple[float, int]:
    """Seconds, and the most megabytes."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        most = at_most(process)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - began, most


def _meanwhile(rows: int) -> str:
    """A line every tenth of a second while a file comes in."""
    with installation() as environment:
        source = Path(environment["ILDSJEL_DATA"]) / "toggl.csv"
        toggl_like.write(source, rows)
        secret = token(environment)
        with served(environment) as running:
            log(running.port, secret, 20)
            coming = subprocess.Popen([COMMAND, "bring-in", str(source)], env=environment, stdout=subprocess.DEVNULL)
            took = []
            while coming.poll() is None:
                took += log(running.port, secret, 1)
                time.sleep(0.1)
    slowest = f"p99 {at(sorted(took), 0.99)} ms, slowest {1000 * max(took):.0f} ms"
    return f"p50 {at(sorted(took), 0.5)} ms, {slowest} over {len(took)} lines (wanted: p99 under 100)"
