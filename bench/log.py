"""Logging one line over HTTP with a token: one after another, by sixteen at once, and beside TimeTagger."""

from __future__ import annotations

import http.client
import json
import math
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench import timetagger
from bench.installation import installation, served, token
from bench.memory import web_processes

LONG = 15
"""Seconds of sixteen at once. All of them last as long: were it so many entries each, those who share a process with
fewer others would be done first, and its core would stand idle."""
BODY = json.dumps({"line": "fb 6 svarte på spørsmål"}).encode()


def measure(entries: int) -> Iterator[tuple[str, str]]:
    """Milliseconds of the median and of the slowest hundredth; entries a second; memory; the peer."""
    with installation() as environment:
        secret = token(environment)
        with served(environment) as running:
            log(running.port, secret, 50)
            alone = sorted(log(running.port, secret, entries))
            before = web_processes(running.process)
            until = time.perf_counter() + LONG
            with ThreadPoolExecutor(16) as pool:
                lots = pool.map(lambda _: log(running.port, secret, sys.maxsize, until), range(16))
                together = sorted(second for lot in lots for second in lot)
            rate = len(together) / LONG
            after = web_processes(running.process)
        peer = timetagger.add(Path(environment["ILDSJEL_DATA"]), entries)
    yield from {
        "one after another": f"p50 {at(alone, 0.5)} ms, p99 {at(alone, 0.99)} ms (wanted: p50 at most 10)",
        "sixteen at once": f"{rate:.0f} entries/s, p99 {at(together, 0.99)} ms (wanted: 400, at most 250)",
        "web processes": f"{before} MB, and {after} MB {len(together):,} entries later (wanted: under 250, flat)",
        "TimeTagger": _beside(peer, alone),
    }.items()


def log(port: int, secret: str, entries: int, until: float = math.inf) -> list[float]:
    """Seconds each of so many entries took, or of as many as there was time for."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    seconds: list[float] = []
    while len(seconds) < entries and (began := time.perf_counter()) < until:
        connection.request("POST", "/api/v1/fjordbrod/entries", BODY, headers)
        answer = connection.getresponse()
        answer.read()
        seconds.append(time.perf_counter() - began)
        assert answer.status == 201, answer.status
    return seconds


def at(seconds: list[float], share: float) -> str:
    """The quantile of sorted seconds, in milliseconds."""
    return f"{1000 * seconds[int(share * (len(seconds) - 1))]:.1f}"


def _beside(peer: list[float] | None, ours: list[float]) -> str:
    if peer is None:
        return "not here"
    median, own = sorted(peer)[len(peer) // 2], ours[len(ours) // 2]
    return f"p50 {1000 * median:.1f} ms to add a record; ours takes {own / median:.2f} times as long"
