"""What is in the way is recognised from what the disk and the database say, and nothing else is taken for it."""

import errno
import sqlite3

import pytest
from django.db import OperationalError

from ildsjel.ledger.hindrance import Kind, hindrance


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, Kind.FULL),
        (errno.EDQUOT, Kind.FULL),
        (errno.EROFS, Kind.READ_ONLY),
        (errno.EACCES, Kind.READ_ONLY),
    ],
)
def test_the_disk_says_it_by_number(number, kind):
    found = hindrance(OSError(number, "said in some language"))
    assert found and found.kind == kind and found.says.text.endswith(".")


def test_a_database_others_write_to_is_busy(tmp_path):
    with sqlite3.connect(tmp_path / "a") as one, sqlite3.connect(tmp_path / "a", timeout=0) as other:
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as busy:
            other.execute("BEGIN IMMEDIATE")
    wrapped = OperationalError("as Django tells it")
    wrapped.__cause__ = busy.value
    assert hindrance(wrapped).kind == Kind.BUSY


def test_a_mistake_of_ours_is_no_hindrance(tmp_path):
    with sqlite3.connect(tmp_path / "a") as one, pytest.raises(sqlite3.OperationalError) as mistake:
        one.execute("SELECT nothing FROM nowhere")
    for why in (mistake.value, ValueError("a"), OSError(errno.ENOENT, "a"), None):
        assert hindrance(why) is None
