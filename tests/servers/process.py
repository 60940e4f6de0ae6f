"""Servers as processes of their own: started, waited for, and ended by their own id."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import httpx

PATIENCE = 90


@contextmanager
def running(command: list[str], log: Path, **surroundings: str):
    """The process, until it is left; what it says is in `log`."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **surroundings}, cwd=log.parent
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def answers(asked: str | Callable[[], object]) -> None:
    """Waits until an address answers, or a call succeeds."""
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            return _tried(asked)
        except (httpx.HTTPError, subprocess.CalledProcessError, OSError):
            if time.monotonic() > ends:
                raise
            time.sleep(0.2)


def _tried(asked: str | Callable[[], object]) -> None:
    if isinstance(asked, str):
        httpx.get(asked, timeout=20)
    else:
        asked()
