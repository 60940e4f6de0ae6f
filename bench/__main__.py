"""python -m bench [PART ...] [--rows N]: every part, or those named."""

from __future__ import annotations

import argparse

from bench import bring_in, csv_sources, damaged, enough_time, log, readers, review, search
from bench.installation import machine

PARTS = {
    "bring_in": bring_in.measure,
    "log": lambda rows: log.measure(1_000),
    "review": review.measure,
    "enough_time": enough_time.measure,
    "damaged": damaged.measure,
    "readers": readers.measure,
    "csv_sources": csv_sources.measure,
    "search": lambda rows: search.measure(),
}


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all of them if none is named")
    parser.add_argument("--rows", type=int, default=1_000_000, help="how many rows to bring in")
    asked = parser.parse_args()
    for part in asked.parts or PARTS:
        print(f"{part}  ({machine()})", flush=True)
        for name, value in PARTS[part](asked.rows):
            print(f"  {name:20} {value}", flush=True)


if __name__ == "__main__":
    main()
