"""An installation of its own, on the database the tests are run on: to serve, to kill, to fill up, to damage."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

from tests.surfaces.home import LEADER, Home


@contextmanager
def a_place(folder: Path, where: str = "") -> Iterator[Home]:
    """A firm and its leader: in SQLite, or in a database of its own where the tests run on PostgreSQL."""
    with an_empty_place(folder, where) as home:
        told = home.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input")
        assert told.returncode == 0, told.stderr
        yield home


@contextmanager
def an_empty_place(folder: Path, where: str = "") -> Iterator[Home]:
    """A folder, and on PostgreSQL a database, in which nothing has been made; `where` says how it is created."""
    with _database(where) as url:
        yield Home(folder, url)


def started(home: Home, module: str, *arguments: object) -> subprocess.Popen:
    """A module of ours as a process on that installation, spoken with line by line."""
    environment = home.environment(DJANGO_SETTINGS_MODULE="ildsjel.config.settings")
    command = [sys.executable, "-m", module, *map(str, arguments)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    return subprocess.Popen(command, env=environment, **pipes)


@contextmanager
def _database(where: str) -> Iterator[str]:
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield ""
        return
    name = f"place_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" {where}')
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
