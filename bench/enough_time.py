"""How much time is enough, read anew: one initiative of 150 weeks, and a hundred of them, on one thread; and one
whose followers are counted, which doubles the curves."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

from bench.installation import run

WEEKS, INITIATIVES = 150, 100
ASK = f"""
import time
from dataclasses import replace
import numpy as np
from ildsjel.insight.enough_time.forecast import as_now, by_plan
from ildsjel.insight.enough_time.path import Terms, Weeks, path

def made(seed, height):
    dice = np.random.default_rng(seed)
    hours = np.round(6 * np.exp(dice.uniform(-1.2, 1.0, {WEEKS})), 2)
    value = np.maximum(4000 + height * -np.expm1(-hours / 6) + 1500 * dice.standard_normal({WEEKS}), 0)
    return Weeks(hours=tuple(map(float, hours)), value=tuple(map(float, value)))

terms = Terms(cost=600, planned=6, ceiling=24)
path(made(999, 9000), terms)  # The Cholesky factors are kept from here on.
took, followed = [], []
followers = tuple(np.linspace(100, 600, {WEEKS}).tolist())
for n in range({INITIATIVES}):
    weeks = made(n, 200 * n)
    for times, each in ((followed, replace(weeks, followers=followers)), (took, weeks)):
        began = time.process_time()
        found = path(each, terms)
        times.append(time.process_time() - began)
began = time.process_time()
as_now(weeks, terms)
by_plan(weeks, terms, found.plan)
ahead = time.process_time() - began
one, grown = (1000 * sorted(times)[{INITIATIVES} // 2] for times in (took, followed))
print("one", one, "grown", grown, "all", 1000 * sum(took), "ahead", 1000 * ahead)
"""


def measure(_rows: int) -> Iterator[tuple[str, str]]:
    """Milliseconds of the processor, the factors kept; every week from the eighth is read."""
    told = run(os.environ | {"OPENBLAS_NUM_THREADS": "1"}, sys.executable, "-c", ASK)
    one, grown, together, ahead = (
        float(re.search(rf"{name} ([\d.]+)", told)[1]) for name in ("one", "grown", "all", "ahead")
    )
    yield from {
        f"{WEEKS} weeks": f"{one:.0f} ms (wanted: under 20)",
        "with followers": f"{grown:.0f} ms",
        f"{INITIATIVES} initiatives": f"{together / 1000:.1f} s (wanted: under 3)",
        "how long it takes": f"{ahead:.0f} ms, once a week",
    }.items()
