"""Several processes that run as one: what ends by itself is started again, and all end together."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ildsjel.facts.sentence import sentence
from ildsjel.surfaces.cli.acting import says
from ildsjel.surfaces.cli.parent import end_with_parent

LOOK = 0.2
GRACE = 10.0
STEADY, LONGEST_PAUSE = 60.0, 30.0


@dataclass
class Part:
    """One process: what it is called, what is run, and what is done when it has ended with us.

    One that does not end when all its own processes are interrupted at once is kept `apart`: it is told by us alone.
    """

    called: str
    command: Sequence[str]
    ended: Callable[[], object] = lambda: None
    apart: bool = False
    process: subprocess.Popen | None = field(default=None, init=False)
    begun: float = field(default=0.0, init=False)
    pause: float = field(default=0.5, init=False)
    again: float = field(default=0.0, init=False)

    def begin(self) -> None:
        """Starts the process."""
        self.begun = time.monotonic()
        group = 0 if self.apart else None
        self.process = subprocess.Popen(self.command, preexec_fn=end_with_parent, process_group=group)

    def look(self, lang: str) -> None:
        """Starts the process again if it has ended: soon the first time, less and less soon if it goes on."""
        if self.process is None:
            if time.monotonic() >= self.again:
                self.begin()
        elif self.process.poll() is not None:
            self.process = None
            self.pause = 1.0 if time.monotonic() - self.begun > STEADY else min(2 * self.pause, LONGEST_PAUSE)
            self.again = time.monotonic() + self.pause
            told = {"part": self.called, "n": round(self.pause)}
            says(sentence("“{part}” stopped by itself, and starts again in {n} s.", **told), lang, err=True)

    def end(self, deadline: float) -> None:
        """Waits until the process is done with what it is at, but no longer than the deadline."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.ended()


def run_together(parts: Sequence[Part], lang: str = "") -> None:
    """Keeps the parts running until somebody stops us; then ends them all.

    They end with us even when we are killed.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        for part in parts:
            part.begin()
        while True:
            time.sleep(LOOK)
            for part in parts:
                part.look(lang)
    except KeyboardInterrupt:
        pass
    finally:
        _end(parts)


def _end(parts: Sequence[Part]) -> None:
    for part in parts:
        if part.process:
            part.process.terminate()
    deadline = time.monotonic() + GRACE
    for part in parts:
        part.end(deadline)
