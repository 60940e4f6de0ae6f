"""PostgreSQL's own programs for copying a database out and in: pg_dump and pg_restore."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from django.db import connection, transaction

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence


def dump(to: Path, count: Callable[[], int]) -> int:
    """Writes the database to `to`; gives what `count` says of the very same moment. Raises Refused."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("SELECT pg_export_snapshot()")
            (moment,) = cursor.fetchone()
        _run("pg_dump", "--format=custom", "--no-owner", f"--snapshot={moment}", f"--file={to}")
        return count()


def load(path: Path) -> None:
    """Fills an empty database from a dump, or leaves it as it was; raises Refused."""
    name = str(connection.get_connection_params()["dbname"])
    connection.close()
    _run("pg_restore", "--no-owner", "--single-transaction", "--exit-on-error", f"--dbname={name}", str(path))


def _run(program: str, *arguments: str) -> None:
    try:
        subprocess.run(
            [program, *arguments],
            env=os.environ | {"LC_ALL": "C"} | _where(),
            capture_output=True,
            text=True,
            check=True,
        )
    except FileNotFoundError:
        says = sentence("{program} is missing. Install PostgreSQL’s client programs.", program=program)
        raise Refused(says) from None
    except subprocess.CalledProcessError as failed:
        why = (failed.stderr or "").strip().splitlines() or ["?"]
        if os.strerror(errno.ENOSPC) in failed.stderr:
            raise OSError(errno.ENOSPC, why[0]) from None
        raise Refused(sentence("{program} stopped: {why}", program=program, why=why[0])) from None


def _where() -> dict[str, str]:
    """Which database, in the environment of PostgreSQL's programs: no password stands in a list of processes."""
    where = connection.get_connection_params()
    names = {"PGHOST": "host", "PGPORT": "port", "PGUSER": "user", "PGPASSWORD": "password", "PGDATABASE": "dbname"}
    return {variable: str(where[name]) for variable, name in names.items() if where.get(name)}
