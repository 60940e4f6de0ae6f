"""A full disk, or one nobody may write to: a sentence, nothing lost, and when it is put right the same act works."""

import json
import os
import shutil
import sqlite3

import pytest

from tests.faults.disk import small_disk
from tests.faults.visit import API_FILE, API_LINE, FILE, LINE, TOGGL, visiting
from tests.surfaces.home import LEADER, SAMPLES, Home

pytestmark = pytest.mark.skipif("DATABASE_URL" in os.environ, reason="test_disk_of_postgresql.py has the same there")
FULL, SHUT = "The disk is full", "Nothing may be written"


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A firm with one line logged."""
    home = Home(tmp_path_factory.mktemp("made") / "data")
    assert home.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input").returncode == 0
    assert home.run("log", "fb 6 først", "--as", LEADER).returncode == 0
    return home


@pytest.fixture
def home(made, disk):
    """The firm, with its facts on a small disk."""
    shutil.copytree(made.data, disk.at / "data")
    return Home(disk.at / "data")


def notes(home):
    told = home.run("facts", "--as", LEADER, "--json")
    return sorted(json.loads(line).get("note") for line in told.stdout.splitlines() if '"time"' in line)


@pytest.mark.parametrize(
    "command",
    [
        ["log", "fb 6 hvisket", "--as", LEADER],
        ["bring-in", TOGGL],
        ["facts", "--load", SAMPLES / "toggl" / "detailed.facts"],
        ["undo", "1", "--as", LEADER],
        ["backup", "BESIDE"],
    ],
    ids=lambda command: command[0],
)
def test_a_command_says_that_the_disk_is_full_and_works_when_there_is_room(command, disk, home):
    command = [disk.at / "backup" if word == "BESIDE" else word for word in command]
    disk.fill()
    assert FULL in home.refusal(*command)
    disk.make_room()
    assert home.run(*command).returncode == 0
    assert ("først" in notes(home)) is (command[0] != "undo")


def test_check_looks_at_a_full_disk_and_is_well_again_afterwards(disk, home):
    disk.fill()
    told = home.run("check")
    assert told.returncode == 1 and told.stderr == "" and "✗ 0 GB are free" in told.stdout
    disk.make_room()
    assert home.run("check").stdout.startswith("✓")


def test_a_backup_on_a_full_disk_leaves_nothing_there(tmp_path, home, disk):
    with small_disk(tmp_path / "elsewhere", "64k") as elsewhere:
        elsewhere.fill()
        assert "no room for a backup" in home.refusal("backup", elsewhere.at / "b")
        assert [path.name for path in elsewhere.at.iterdir()] == ["filler"]


def test_an_installation_begun_on_a_full_disk_begins_well_when_there_is_room(disk):
    disk.fill()
    home = Home(disk.at / "new")
    told = home.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input")
    assert told.returncode == 1 and "Traceback" not in told.stderr
    disk.make_room()
    assert home.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input").returncode == 0


def test_a_page_and_the_api_say_that_the_disk_is_full_and_work_when_there_is_room(disk, home):
    with visiting(home) as ask:
        disk.fill()
        for request in (LINE, FILE):
            page = ask(request)
            assert page["status"] == 507 and FULL in page["text"] and "page.css" in page["text"]
        part = ask(LINE | {"htmx": True})
        assert part["status"] == 507 and FULL in part["text"] and "<html" not in part["text"]
        for request in (API_LINE, API_FILE):
            problem = ask(request)
            assert (problem["status"], problem["type"]) == (507, "application/problem+json")
            assert FULL in json.loads(problem["text"])["detail"]
        disk.make_room()
        assert notes(home) == ["først"]
        assert [ask(request)["status"] for request in (LINE, FILE, API_LINE, API_FILE)] == [302, 302, 201, 201]
    assert notes(home).count("hvisket") == 2
    assert home.run("check").stdout.startswith("✓")


def test_what_was_typed_is_still_there_while_only_reading_works(disk, home):
    with visiting(home) as ask, sqlite3.connect(home.data / "ildsjel.sqlite3") as somebody_reads:
        somebody_reads.execute("SELECT count(*) FROM ledger_time").fetchone()
        disk.fill()
        part = ask(LINE | {"htmx": True})
        assert part["status"] == 507 and FULL in part["text"] and 'value="fb 6 hvisket"' in part["text"]


def test_where_nobody_may_write_it_is_said_and_nothing_is_lost(disk, home):
    with visiting(home) as ask:
        seat = ask.seat
    disk.let_nobody_write()
    assert SHUT in home.refusal("log", "fb 6", "--as", LEADER)
    assert SHUT in home.refusal("bring-in", TOGGL)
    assert "cannot be written to" in home.refusal("backup", disk.at / "b")
    assert SHUT in home.run("check").stdout
    with visiting(home, seat) as ask:
        assert ask(LINE)["status"] == 503
        assert SHUT in ask(LINE)["text"]
        assert ask(API_FILE)["status"] == 503
    disk.let_all_write()
    assert notes(home) == ["først"]
    assert home.run("log", "fb 6 etterpå", "--as", LEADER).returncode == 0
    assert notes(home) == ["etterpå", "først"]
