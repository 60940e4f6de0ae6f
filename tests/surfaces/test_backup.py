"""Backup and restore: what comes out of one place and goes into another is the same to the last digit."""

import json
import sqlite3
import threading

import pytest

from tests.surfaces.home import LEADER, PERIOD, Home


def test_what_is_restored_answers_the_same(home, tmp_path):
    made_of = home.json("backup", tmp_path / "fjordbrod.backup")
    assert set(made_of) == {"facts", "sha256"} and made_of["facts"] > 40
    elsewhere = Home(tmp_path / "elsewhere")
    assert elsewhere.json("restore", tmp_path / "fjordbrod.backup") == made_of
    assert elsewhere.json("review", *PERIOD) == home.json("review", *PERIOD)
    everything = home.run("facts", "--with-names").stdout
    assert everything and elsewhere.run("facts", "--with-names").stdout == everything
    assert "secret.key" not in (tmp_path / "fjordbrod.backup").read_bytes().decode("latin-1")


def test_a_backup_is_taken_while_people_log(home, tmp_path):
    lines = threading.Thread(target=lambda: [home.run("log", "fb 6", "--as", LEADER) for _ in range(4)])
    lines.start()
    assert home.json("backup", tmp_path / "b")["facts"] > 40
    lines.join()


def test_nothing_is_written_over(home, tmp_path):
    there = tmp_path / "there"
    there.write_text("noe")
    assert "there already" in home.refusal("backup", there)
    assert there.read_text() == "noe"
    home.json("backup", tmp_path / "b")
    assert "installation here already" in home.refusal("restore", tmp_path / "b")


@pytest.mark.parametrize("damage", ["cut", "changed", "text", "missing"])
def test_a_damaged_backup_is_refused_and_puts_nothing_in_place(damage, home, tmp_path):
    file = tmp_path / "b"
    home.json("backup", file)
    content = file.read_bytes()
    match damage:
        case "cut":
            file.write_bytes(content[: len(content) // 2])
        case "changed":
            file.write_bytes(content[:2000] + bytes([content[2000] ^ 1]) + content[2001:])
        case "text":
            file.write_text("hei")
        case "missing":
            file.unlink()
    elsewhere = Home(tmp_path / "elsewhere")
    assert elsewhere.refusal("restore", file)
    place = tmp_path / "elsewhere" / "ildsjel.sqlite3"
    assert not place.exists() or not sqlite3.connect(place).execute("select * from sqlite_master").fetchall()


def test_a_folder_that_cannot_be_written_to_is_a_sentence(home, tmp_path):
    assert "cannot be written to" in home.refusal("backup", tmp_path / "nowhere" / "b")


def test_check_says_what_it_saw(home, empty):
    checks = home.json("check")
    assert [c["name"] for c in checks] == ["database", "migrations", "workers", "clock", "mail", "disk"]
    assert all(c["ok"] and c["says"].endswith(".") for c in checks)
    told = empty.run("check", "--json")
    assert told.returncode == 1
    assert {c["name"]: c["ok"] for c in json.loads(told.stdout)}["migrations"] is False
    lost = home.run("check", DATABASE_URL="postgres://nobody@127.0.0.1:1/nothing")
    assert lost.returncode == 1 and "cannot be opened" in lost.stdout and "Traceback" not in lost.stderr
