"""What is asked of a visitor (`visitor.py`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from tests.surfaces.home import SAMPLES, Home
from tests.surfaces.place import started

TOGGL = SAMPLES / "toggl" / "detailed.csv"
LINE = {"path": "/fjordbrod/entries/", "data": {"line": "fb 6 hvisket"}}
FILE = {"path": "/fjordbrod/uploads/", "file": TOGGL.read_text()}
API_LINE = {"path": "/api/v1/fjordbrod/entries", "data": {"line": "fb 6 hvisket"}}
API_FILE = {"path": "/api/v1/fjordbrod/files", "file": TOGGL.read_text()}


@contextmanager
def visiting(home: Home, seat: dict[str, str] | None = None) -> Iterator:
    """`ask(request)` of a visitor; `ask.seat` is where they sit."""
    with started(home, "tests.faults.visitor", *([json.dumps(seat)] if seat else [])) as visitor:

        def ask(request: dict) -> dict:
            print(json.dumps(request), file=visitor.stdin, flush=True)
            return json.loads(visitor.stdout.readline())

        ask.seat = json.loads(visitor.stdout.readline())
        yield ask
        visitor.stdin.close()
