"""TimeTagger, a peer: one entry added over HTTP with a token, and the records of twelve months fetched.

Its report is made of those records in the browser, so what it takes is more than what is measured here.
"""

from __future__ import annotations

import csv
import http.client
import importlib.util
import json
import os
import sys
import time
from base64 import b64encode
from datetime import UTC, datetime
from pathlib import Path

from bench.installation import running
from tests.free_port import free_port

AT_ONCE = 1000


def add(folder: Path, entries: int) -> list[float] | None:
    """Seconds each of so many entries took, one after another; None where it is not installed."""
    with _served(folder) as port:
        if port is None:
            return None
        talk = _Talk(port)
        return [talk.put([_record(f"k{n}", 1_700_000_000 + 400 * n, 360, "fb svarte")]) for n in range(entries)]


def report(hours: Path, folder: Path, start: str, end: str) -> float | None:
    """Milliseconds to fetch what its report of the days is made of."""
    with _served(folder) as port:
        if port is None:
            return None
        # Before it is talked to: it hangs up on a connection that is silent for a few seconds.
        records = _records(hours, start, end)
        talk = _Talk(port)
        for first in range(0, len(records), AT_ONCE):
            talk.put(records[first : first + AT_ONCE])
        since, until = (int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()) for day in (start, end))
        return 1000 * min(talk.get(f"/timetagger/api/v2/records?timerange={since}-{until}") for _ in range(3))


class _Talk:
    """A connection, logged in the way TimeTagger lets one in on the same machine."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        asked = b64encode(json.dumps({"method": "localhost"}).encode()).decode()
        answer = self._ask("POST", "/timetagger/api/v2/bootstrap_authentication", asked, {})
        self._headers = {"authtoken": json.loads(answer)["token"]}

    def put(self, records: list[dict]) -> float:
        """Seconds to keep the records."""
        began = time.perf_counter()
        answer = json.loads(self._ask("PUT", "/timetagger/api/v2/records", json.dumps(records), self._headers))
        assert len(answer["accepted"]) == len(records), answer
        return time.perf_counter() - began

    def get(self, path: str) -> float:
        """Seconds to fetch and read what is there."""
        began = time.perf_counter()
        json.loads(self._ask("GET", path, None, self._headers))
        return time.perf_counter() - began

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> bytes:
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        told = answer.read()
        assert answer.status == 200, (answer.status, told)
        return told


class _served:
    """TimeTagger on a free port, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._running = folder, None

    def __enter__(self) -> int | None:
        if importlib.util.find_spec("timetagger") is None:
            return None
        port = free_port()
        own = {"TIMETAGGER_BIND": f"127.0.0.1:{port}", "TIMETAGGER_DATADIR": str(self._folder / "timetagger")}
        command = [sys.executable, "-m", "timetagger"]
        self._running = running(os.environ | own, command, f"http://127.0.0.1:{port}/timetagger/")
        self._running.__enter__()
        return port

    def __exit__(self, *why: object) -> None:
        if self._running:
            self._running.__exit__(None, None, None)


def _records(hours: Path, start: str, end: str) -> list[dict]:
    found = []
    with hours.open(encoding="utf-8", newline="") as file:
        for n, row in enumerate(csv.DictReader(file)):
            if start <= row["Start date"] <= end:
                began = datetime.fromisoformat(f"{row['Start date']} {row['Start time']}").replace(tzinfo=UTC)
                ended = datetime.fromisoformat(f"{row['End date']} {row['End time']}").replace(tzinfo=UTC)
                took = int((ended - began).total_seconds())
                what = f"{row['Description']} #{row['Project']}"
                found.append(_record(f"r{n}", int(began.timestamp()), took, what))
    return found


def _record(key: str, start: int, seconds: int, what: str) -> dict:
    return {"key": key, "mt": start, "t1": start, "t2": start + seconds, "ds": what}
