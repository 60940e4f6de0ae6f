"""python -m bench.validate [--times N]: writes docs/validation.md; ends with 1 where something does not hold."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "validation.md"
TOP = """# How often is it false?

Ildsjel says how sure it is. Here that is held against made worlds in which the truth is known: {times} for each row
of the first table and the last, {more} for the others. The dice are the same every time, so `make validate` gives the
same page again; it took {minutes:.0f} minutes. Ildsjel’s part in a simulation is the very code an installation runs.
"""


def main() -> None:
    """Simulates, writes the page, and tells what does not hold."""
    asked = argparse.ArgumentParser(prog="python -m bench.validate", description=__doc__)
    asked.add_argument("--times", type=int, default=400, help="made worlds a row")
    times = asked.parse_args().times
    # One thread each: two processes share two cores.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from bench.validate.table import failures
    from bench.validate.tables import tables

    began = time.monotonic()
    found = tables(times)
    minutes = (time.monotonic() - began) / 60
    parts = [TOP.format(times=times, more=f"{10 * times:,}", minutes=minutes)]
    for table in found:
        lines = [table.heads, ("---",) * len(table.heads), *table.rows]
        parts.append(f"## {table.title}\n\n{table.says}\n\n" + "".join(f"| {' | '.join(row)} |\n" for row in lines))
    PAGE.write_text("\n".join(parts), "utf-8")
    print(PAGE.read_text("utf-8"))
    if wrong := failures(found):
        raise SystemExit("Does not hold:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
