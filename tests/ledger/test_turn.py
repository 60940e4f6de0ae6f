"""Turns on SQLite: what is written in one is on the disk before we go on, and nobody in line waits for that."""

import pytest

from tests.surfaces.home import Home

WRITES = """
import fcntl, json, os, sys
from datetime import date
from django.db import connection
from ildsjel.ledger.turn import turn
from ildsjel.ledger.use import Use, add_use
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation

seen, real = [], os.fsync
def fsync(number):
    real(number)
    with open(f"{connection.settings_dict['NAME']}.turn", "a") as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    seen.append([os.readlink(f"/proc/self/fd/{number}").rpartition("/")[2], Use.objects.of(access).count()])
os.fsync = fsync
access = installation(Organisation.objects.get())
add_use(access, "overview", 6, opened=1, on=date(2026, 3, 2))
try:
    with turn():
        add_use(access, "today", 6, opened=1, on=date(2026, 3, 2))
        raise ZeroDivisionError
except ZeroDivisionError:
    pass
mode = connection.cursor().execute("PRAGMA synchronous").fetchone()[0]
print(json.dumps([seen, Use.objects.of(access).count(), mode]))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """An organisation on SQLite, whatever the other tests run on."""
    home = Home(tmp_path_factory.mktemp("turn") / "data")
    assert home.run("init", "--org", "Fjordbrød", "--leader", "kari@fjordbrod.example", "--no-input").returncode == 0
    return home


def test_what_is_written_is_on_the_disk_before_we_go_on_and_our_turn_is_over_by_then(home):
    seen, kept, mode = home.python(WRITES)
    assert seen == [["ildsjel.sqlite3-wal", 1]]
    assert kept == 1
    assert mode == 2  # FULL, for whatever is written outside a turn
