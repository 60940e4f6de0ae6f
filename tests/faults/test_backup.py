"""Backups that are whole come back to the last digit; what was cut off or damaged never does."""

import json
import os
import signal
import sqlite3
import subprocess
import time

import pytest

from ildsjel.actions.back_up import UNFINISHED
from tests.faults import files
from tests.surfaces.home import COMMAND, LEADER
from tests.surfaces.place import a_place, an_empty_place, started

PLACES = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A firm with some thousand entries, and one taken back."""
    with a_place(tmp_path_factory.mktemp("home") / "data") as made:
        made.json("bring-in", files.write(made.data, files.EVERY - 1))
        made.json("undo", made.json("log", "fb 6", "--as", LEADER)["receipt"], "--as", LEADER)
        yield made


@pytest.fixture(scope="module")
def backup(home):
    """Its backup."""
    home.json("backup", home.data / "b")
    return home.data / "b"


def everything(home):
    """Every row of every table, as the database itself writes them out."""
    if not home.database:
        with sqlite3.connect(home.data / "ildsjel.sqlite3") as connection:
            return list(connection.iterdump())
    command = ["pg_dump", "--data-only", "--inserts", home.database]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line for line in told.splitlines() if not line.startswith(("\\", "--"))]


def test_every_row_comes_back_as_it_was(home, backup, tmp_path):
    with an_empty_place(tmp_path / "elsewhere") as elsewhere:
        assert elsewhere.run("restore", backup).returncode == 0
        rows = everything(home)
        assert len(rows) > files.LARGE and everything(elsewhere) == rows


def test_a_backup_killed_half_way_is_not_there(home, tmp_path):
    for moment in range(5):
        command = [str(COMMAND), "backup", str(tmp_path / "b")]
        process = subprocess.Popen(command, env=home.environment(), stdout=subprocess.DEVNULL)
        _until_begun(tmp_path, moment + 1)
        time.sleep(moment / 100)
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL and not (tmp_path / "b").exists()
    with an_empty_place(tmp_path / "elsewhere") as elsewhere:
        for left in (path for folder in tmp_path.glob(f"{UNFINISHED}*") for path in folder.iterdir()):
            assert elsewhere.refusal("restore", left)
    assert home.run("backup", tmp_path / "b").returncode == 0


def test_one_that_is_cut_short_or_has_a_bit_turned_is_refused(backup, tmp_path):
    content, damaged = backup.read_bytes(), tmp_path / "damaged"
    with an_empty_place(tmp_path / "elsewhere") as elsewhere, started(elsewhere, "tests.faults.door") as door:
        for place in (int(len(content) * part) for part in PLACES):
            turned = bytes([content[place] ^ 4])
            for bad in (content[:place], content[: -place // 99], content[:place] + turned + content[place + 1 :]):
                damaged.write_bytes(bad)
                print(json.dumps(["restore", str(damaged)]), file=door.stdin, flush=True)
                told = json.loads(door.stdout.readline())
                assert told["code"] == 1 and told["said"].count("\n") == 1, (place, told)
        door.stdin.close()
        assert elsewhere.run("restore", backup).returncode == 0


def _until_begun(folder, times):
    for _ in range(30_000):
        if len(list(folder.glob(f"{UNFINISHED}*"))) == times:
            return
        time.sleep(0.001)
    raise AssertionError("no backup was begun")
