"""Asking all questions about twelve months, of few entries and of many, beside what others make of the same
entries."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

from bench import firm, peers
from bench.installation import installation, run, served, session

FROM, TO = "2025-01-01", "2025-12-31"
FEW, MESSAGES_A_FACT = 10_000, 0.1
ASK = f"""
import django; django.setup()
import time
from datetime import date
from django.utils import timezone
from ildsjel.actions.review import review
from ildsjel.facts.period import Period
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation
by = installation(Organisation.objects.get())
period = Period(date.fromisoformat("{FROM}"), date.fromisoformat("{TO}"))
review(by=by, period=period, now=timezone.now())
took = []
for _ in range(7):
    began = time.perf_counter()
    review(by=by, period=period, now=timezone.now())
    took.append(time.perf_counter() - began)
print(f"median {{1000 * sorted(took)[3]:.0f}}")
"""


def measure(facts: int) -> Iterator[tuple[str, str]]:
    """Milliseconds of both and their ratio, of the page as it is served, and of the others."""
    messages = int(facts * MESSAGES_A_FACT)
    with installation() as environment:
        firm.settle(environment, FEW, messages)
        small = _asked(environment)
    with installation() as environment:
        hours = firm.settle(environment, facts, messages)
        large, page = _asked(environment), _page(environment)
        yield from {
            f"{FEW:,} entries, {messages:,} messages": f"{small} ms",
            f"{facts:,} entries, as many messages": f"{large} ms (wanted: under 150)",
            "ratio": f"{large / small:.1f} times as long (wanted: at most 2)",
            "the page, served": f"{page:.0f} ms (wanted: under 300)",
        }.items()
        folder = Path(environment["ILDSJEL_DATA"])
        for name, took in peers.reports(hours, folder, FROM, TO).items():
            yield name, _beside(took, large)


def _asked(environment: dict[str, str]) -> int:
    found = re.search(r"median (\d+)", run(environment, sys.executable, "-c", ASK))
    return max(1, int(found[1])) if found else 1


def _page(environment: dict[str, str]) -> float:
    """Milliseconds of the leader's overview of the twelve months, the median of eleven."""
    cookie = session(environment)
    with served(environment) as running:
        url = f"http://127.0.0.1:{running.port}/fjordbrod/overview/?from={FROM}&to={TO}"
        took = []
        for _ in range(15):
            began = time.perf_counter()
            urlopen(Request(url, headers={"Cookie": cookie}), timeout=60).read()
            took.append(time.perf_counter() - began)
    return 1000 * sorted(took[4:])[5]


def _beside(took: float | None, ours: int) -> str:
    """What another took, in milliseconds, and what we take beside it."""
    return "not here" if took is None else f"{took:.0f} ms; all our questions take {ours / took:.2f} times as long"
