"""Logging one line over HTTP with a token: one after another, then by sixteen at once."""

from __future__ import annotations

import http.client
import json
import time
from concurrent.futures import ThreadPoolExecutor

from bench.installation import installation, served, token

BODY = json.dumps({"line": "fb 6 svarte på spørsmål"}).encode()


def measure(entries: int) -> dict[str, str]:
    """Milliseconds of the median and of the slowest hundredth; entries a second."""
    with installation() as environment:
        secret = token(environment)
        with served(environment) as port:
            _log(port, secret, 50)
            alone = sorted(_log(port, secret, entries))
            began = time.perf_counter()
            with ThreadPoolExecutor(16) as pool:
                lots = pool.map(lambda _: _log(port, secret, entries // 4), range(16))
                together = sorted(second for lot in lots for second in lot)
            rate = len(together) / (time.perf_counter() - began)
    return {
        "one after another": f"p50 {_at(alone, 0.5)} ms, p99 {_at(alone, 0.99)} ms (wanted: p50 at most 10)",
        "sixteen at once": f"{rate:.0f} entries/s, p99 {_at(together, 0.99)} ms (wanted: 400, at most 250)",
    }


def _log(port: int, secret: str, entries: int) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    seconds = []
    for _ in range(entries):
        began = time.perf_counter()
        connection.request("POST", "/api/v1/fjordbrod/entries", BODY, headers)
        answer = connection.getresponse()
        answer.read()
        seconds.append(time.perf_counter() - began)
        assert answer.status == 201, answer.status
    return seconds


def _at(seconds: list[float], share: float) -> str:
    return f"{1000 * seconds[int(share * (len(seconds) - 1))]:.1f}"
