"""Asking all questions about twelve months, of a small ledger and of a large one, without a cache."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bench import toggl_like
from bench.installation import COMMAND, installation, run

ASK = """
import django; django.setup()
import time
from datetime import date
from django.utils import timezone
from ildsjel.actions.review import review
from ildsjel.facts.period import Period
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation
by, period = installation(Organisation.objects.get()), Period(date(2025, 1, 1), date(2025, 12, 31))
review(by=by, period=period, now=timezone.now())
took = []
for _ in range(5):
    began = time.perf_counter()
    review(by=by, period=period, now=timezone.now())
    took.append(time.perf_counter() - began)
print(f"median {1000 * sorted(took)[2]:.0f}")
"""


def measure(facts: int) -> dict[str, str]:
    """Milliseconds of both, and their ratio."""
    small, large = _asked(10_000), _asked(facts)
    return {
        "10,000 facts": f"{small} ms",
        f"{facts:,} facts": f"{large} ms (wanted: under 150)",
        "ratio": f"{large / small:.1f} times as long (wanted: at most 2)",
    }


def _asked(facts: int) -> int:
    with installation() as environment:
        source = Path(environment["ILDSJEL_DATA"]) / "toggl.csv"
        toggl_like.write(source, facts)
        run(environment, COMMAND, "bring-in", str(source))
        found = re.search(r"median (\d+)", run(environment, sys.executable, "-c", ASK))
    return max(1, int(found[1])) if found else 1
