"""An installation of its own for what is going to be killed, filled up or damaged."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

from tests.surfaces.home import LEADER, Home


@contextmanager
def a_place(folder: Path) -> Iterator[Home]:
    """A firm and its leader: in SQLite, or in a database of its own where the tests run on PostgreSQL."""
    with _database() as url:
        home = Home(folder, url)
        told = home.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input")
        assert told.returncode == 0, told.stderr
        yield home


@contextmanager
def _database() -> Iterator[str]:
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield ""
        return
    name = f"place_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
