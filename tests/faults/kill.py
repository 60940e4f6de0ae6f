"""Kills those who write, at random moments: `python -m tests.faults.kill --times 50 [--seed 1]`."""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from tests.faults.files import ACKNOWLEDGED
from tests.surfaces.home import Home
from tests.surfaces.place import a_place, started

SOONEST, LATEST, AT_MOST = 0.02, 2.5, 1.0


def kill(home: Home, *, times: int, seed: int) -> dict[str, object]:
    """Kills both writers `times` times, each when the dice say so; gives what the witness saw afterwards.

    The last moment the dice may choose is `LATEST` times what the first file took on this machine.
    """
    dice, folder = random.Random(seed), home.data / "killed"
    folder.mkdir()
    with started(home, "tests.faults.writer", folder) as writer:
        latest = min(AT_MOST, LATEST * _first_file(writer, folder))
        for number in range(1, times + 1):
            _killed(writer, number, [dice.uniform(SOONEST, latest) for _ in range(2)])
        writer.stdin.close()
    with started(home, "tests.faults.witness", folder) as witness:
        return json.loads(witness.stdout.read())


def _first_file(writer: subprocess.Popen, folder: Path) -> float:
    """Waits until a file has been acknowledged before the first kill; gives the seconds it took."""
    start, pids = time.monotonic(), _begun(writer, 0)
    while not _has_file(folder / ACKNOWLEDGED):
        assert time.monotonic() - start < 120, "no file was acknowledged"
        time.sleep(0.01)
    took = time.monotonic() - start
    _kill_each(dict.fromkeys(pids, 0.0))
    _must_be_killed(writer)
    return took


def _has_file(acknowledged: Path) -> bool:
    return acknowledged.exists() and "file " in acknowledged.read_text()


def _killed(writer: subprocess.Popen, number: int, moments: list[float]) -> None:
    _kill_each(dict(zip(_begun(writer, number), moments, strict=True)))
    _must_be_killed(writer)


def _begun(writer: subprocess.Popen, number: int) -> list[int]:
    print(number, file=writer.stdin, flush=True)
    return list(map(int, writer.stdout.readline().split()))


def _must_be_killed(writer: subprocess.Popen) -> None:
    print(file=writer.stdin, flush=True)
    ended = writer.stdout.readline().split()
    assert ended == ["9", "9"], f"a writer ended by itself: {ended}"


def _kill_each(moments: dict[int, float]) -> None:
    start = time.monotonic()
    for pid, moment in sorted(moments.items(), key=lambda one: one[1]):
        time.sleep(max(0.0, start + moment - time.monotonic()))
        os.kill(pid, signal.SIGKILL)


def main() -> None:
    """As a command."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--times", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, a_place(Path(folder) / "data") as home:
        seen = kill(home, times=told.times, seed=told.seed)
        print(json.dumps(seen, indent=2))  # noqa: T201
        print(home.run("check").stdout)  # noqa: T201


if __name__ == "__main__":
    main()
