"""A small disk of its own, which can be filled and made read-only."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Disk:
    """A mounted file system of a few megabytes."""

    at: Path

    def fill(self) -> None:
        """Writes until there is no room for a byte more."""
        with (self.at / "filler").open("ab", buffering=0) as filler:
            for size in (1024**2, 4096, 1):
                _until_full(filler, bytes(size))

    def make_room(self) -> None:
        """There is room again."""
        (self.at / "filler").unlink()

    def let_nobody_write(self) -> None:
        """Whoever is root writes through permissions, but not here."""
        _run("mount", "-o", "remount,ro", str(self.at))

    def let_all_write(self) -> None:
        """As before."""
        _run("mount", "-o", "remount,rw", str(self.at))


@contextmanager
def small_disk(at: Path, size: str = "6m") -> Iterator[Disk]:
    """The disk, mounted; a test that may not mount is skipped, but never in CI."""
    at.mkdir(parents=True, exist_ok=True)
    try:
        _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at))
    except (OSError, subprocess.CalledProcessError) as why:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"a small disk cannot be mounted here: {why}")
    try:
        yield Disk(at)
    finally:
        _run("umount", "-l", str(at))


def _until_full(file, some: bytes) -> None:
    try:
        while True:
            file.write(some)
    except OSError as why:
        if why.errno != errno.ENOSPC:
            raise


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)
