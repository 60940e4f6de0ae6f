"""Keeps what later releases are held against: `python -m tests.upgrade.dump 0.2.0`, on the code of that release.

Makes the firm on SQLite and on PostgreSQL, and puts a backup of each beside the review both gave.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.on_postgresql import a_server


def main(version: str) -> None:
    """Writes `tests/upgrade/VERSION/`."""
    folder = Path(__file__).parent / version
    folder.mkdir()
    without = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    _keep(folder, "sqlite", without)
    with a_server() as environment:
        _keep(folder, "postgresql", environment)


def _keep(folder: Path, engine: str, environment: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as data:
        there = environment | {"ILDSJEL_DATA": data, "DJANGO_SETTINGS_MODULE": "ildsjel.config.settings"}
        make = [sys.executable, "-m", "tests.upgrade.firm", "make"]
        review = subprocess.run(make, env=there, check=True, stdout=subprocess.PIPE).stdout
        (folder / "review.json").write_bytes(review)
        backup = [str(Path(sys.executable).with_name("ildsjel")), "backup", str(folder / f"{engine}.backup")]
        subprocess.run(backup, env=there, check=True)


if __name__ == "__main__":
    main(sys.argv[1])
