"""Kills those who write, at random moments: `python -m tests.faults.kill --times 50 [--seed 1]`."""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import tempfile
import time
from pathlib import Path

from tests.faults.place import a_place, started
from tests.surfaces.home import Home

SOONEST, LATEST = 0.02, 0.45


def kill(home: Home, *, times: int, seed: int) -> dict[str, object]:
    """Kills both writers `times` times, each when the dice say so; gives what the witness saw afterwards."""
    dice, folder = random.Random(seed), home.data / "killed"
    folder.mkdir()
    with started(home, "tests.faults.writer", folder) as writer:
        for number in range(times):
            print(number, file=writer.stdin, flush=True)
            pids = list(map(int, writer.stdout.readline().split()))
            _kill_each({pid: dice.uniform(SOONEST, LATEST) for pid in pids})
            print(file=writer.stdin, flush=True)
            ended = writer.stdout.readline().split()
            assert ended == ["9", "9"], f"a writer ended by itself: {ended}"
        writer.stdin.close()
    with started(home, "tests.faults.witness", folder) as witness:
        return json.loads(witness.stdout.read())


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
