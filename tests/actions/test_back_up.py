"""Backing up, on SQLite and on PostgreSQL: every fact of one moment, or a sentence and no file."""

import pytest
from django.db import connection

from ildsjel.actions.back_up import back_up, read_manifest
from ildsjel.actions.log_time import log_time
from ildsjel.actions.right import Refused
from ildsjel.actions.undo import undo
from ildsjel.ledger.count import count_facts
from tests.cast import NOW

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_backup_says_how_many_facts_count_and_of_which_engine_it_is(cast, tmp_path):
    receipts = [log_time(by=cast.ola, line=f"fb {n}", now=NOW).receipt for n in (6, 12, 30)]
    undo(by=cast.ola, receipt=receipts[0].pk, now=NOW)
    made = back_up(to=tmp_path / "b")
    assert (made.facts, made.engine) == (2, connection.vendor) and count_facts() == 2
    assert read_manifest(tmp_path / "b") == made
    assert list(tmp_path.iterdir()) == [tmp_path / "b"]


def test_where_it_cannot_be_written_nothing_is_left(cast, tmp_path):
    with pytest.raises(Refused, match="cannot be written to"):
        back_up(to=tmp_path / "nowhere" / "b")
    assert list(tmp_path.iterdir()) == []
