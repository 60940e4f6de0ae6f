"""A PostgreSQL whose disk is full, that takes no writes, or that is not there: the same sentences."""

import json
import os
import shutil
from pathlib import Path
from unittest.mock import patch

import psycopg
import pytest

from tests.faults.disk import small_disk
from tests.faults.visit import API_LINE, FILE, LINE, visiting
from tests.on_postgresql import a_server
from tests.surfaces.home import LEADER, SAMPLES
from tests.surfaces.place import a_place

pytestmark = pytest.mark.skipif("DATABASE_URL" not in os.environ, reason="for the run on PostgreSQL")
LARGE = 40_000


@pytest.fixture(scope="module", autouse=True)
def own_server():
    """A server of its own: one whose disk is full can write down nothing, and drops no database of others either."""
    with a_server() as environment, patch.dict(os.environ, environment):
        yield


@pytest.fixture
def tablespace():
    """The name of a place on a small disk where PostgreSQL may put a database."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        (data,) = server.execute("SHOW data_directory").fetchone()
        beside = Path(data).with_name("small")
        with small_disk(beside, "40m") as disk:
            shutil.chown(disk.at, Path(data).stat().st_uid, Path(data).stat().st_gid)
            server.execute(f"CREATE TABLESPACE small LOCATION '{disk.at}'")
            yield disk
            server.execute("DROP TABLESPACE small")


def test_a_full_disk_is_said_and_with_room_the_same_act_works(tablespace, tmp_path):
    with a_place(tmp_path / "data", "TABLESPACE small") as home, visiting(home) as ask:
        large = tmp_path / "large.facts"
        large.write_text("".join(f"2026-01-05 time kari 0h06 facebook id=t:{n}\n" for n in range(LARGE)))
        tablespace.fill()
        assert "The disk is full" in home.refusal("bring-in", large)
        problem = ask({"path": "/api/v1/fjordbrod/files", "file": large.read_text()})
        assert problem["status"] == 507 and "The disk is full" in json.loads(problem["text"])["detail"]
        tablespace.make_room()
        (told,) = home.json("bring-in", large)
        assert told["new"] == LARGE
        assert home.run("check").returncode == 0


def test_a_database_that_takes_no_writes_is_said_and_loses_nothing(tmp_path):
    with a_place(tmp_path / "data") as home:
        with visiting(home) as ask:
            seat = ask.seat
        _set(home.database, "on")
        assert "Nothing may be written" in home.refusal("log", "fb 6", "--as", LEADER)
        assert "Nothing may be written" in home.refusal("bring-in", SAMPLES / "toggl" / "detailed.csv")
        with visiting(home, seat) as ask:
            for request in (LINE, FILE, API_LINE):
                answer = ask(request)
                assert answer["status"] == 503 and "Nothing may be written" in answer["text"]
        _set(home.database, "off")
        with visiting(home, seat) as ask:
            assert ask(API_LINE)["status"] == 201


def test_a_database_that_is_not_there_is_said(tmp_path):
    with a_place(tmp_path / "data") as home, visiting(home) as ask:
        seat = ask.seat
    with visiting(home, seat) as ask:
        for request in (LINE, API_LINE):
            answer = ask(request)
            assert answer["status"] == 503 and "cannot be reached" in answer["text"]
    assert "cannot be reached" in home.refusal("log", "fb 6", "--as", LEADER)


def _set(url: str, value: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET default_transaction_read_only = off")
        (name,) = connection.execute("SELECT current_database()").fetchone()
        connection.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = {value}')
