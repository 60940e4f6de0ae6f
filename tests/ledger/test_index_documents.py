"""The documents and the ledger, in step."""

from datetime import timedelta

import pytest
from django.db import connection

from ildsjel.actions.index import index, index_for_all
from ildsjel.actions.log_time import log_time
from ildsjel.actions.receive import receive
from ildsjel.actions.undo import undo
from ildsjel.facts.happened import Post
from ildsjel.ledger.document import Document
from ildsjel.ledger.index_documents import catch_up, erase
from ildsjel.ledger.indexed import say_changed, say_read, unread
from ildsjel.ledger.post import Post as Row
from ildsjel.ledger.version import next_version
from tests.cast import NOW


def posted(by, n, first=0):
    facts = [
        Post(on=NOW.date() - timedelta(days=each), channel="facebook", text=f"tekst{each}", id=f"p{each}")
        for each in range(first, first + n)
    ]
    return receive(by=by, facts=facts, source="facebook_insights", now=NOW)


def keys(by):
    return set(Document.objects.of(by).values_list("key", flat=True))


def test_the_newest_are_read_first_and_the_rest_is_counted(cast):
    posted(cast.kari, 5)
    assert catch_up(cast.kari, 2) == 3 and keys(cast.kari) == {"p0", "p1"}
    assert catch_up(cast.kari, 2) == 1
    assert catch_up(cast.kari, 2) == 0 and len(keys(cast.kari)) == 5


def test_what_is_taken_back_goes_and_another_organisation_keeps_its_own(cast):
    posted(cast.jonas, 2)
    receipt = posted(cast.kari, 3)
    index_for_all.call(NOW.isoformat())
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert catch_up(cast.kari, 0) == 0 and keys(cast.kari) == set()
    assert keys(cast.jonas) == {"p0", "p1"}


def test_a_post_without_words_is_read_once(cast):
    receive(by=cast.kari, facts=[Post(on=NOW.date(), text="🥖", id="p")], source="facebook_insights", now=NOW)
    index(cast.kari)
    say_changed(cast.kari, next_version(cast.kari))
    assert catch_up(cast.kari, 0) == 0 and keys(cast.kari) == {"p"}


@pytest.mark.parametrize("text", ["", "noe annet"])
def test_a_text_that_was_erased_is_another(cast, text):
    posted(cast.kari, 1)
    index(cast.kari)
    Row.objects.of(cast.kari).update(text=text)
    assert erase(cast.kari, next_version(cast.kari)) == 1 and keys(cast.kari) == set()
    index(cast.kari)
    assert list(Document.objects.of(cast.kari).values_list("said", flat=True)) == [text] * bool(text)


def test_to_log_time_changes_nothing_that_is_searched(cast):
    posted(cast.kari, 1)
    index(cast.kari)
    log_time(by=cast.ola, line="fb 6 svarte", now=NOW)
    assert unread(cast.kari) is None
    posted(cast.kari, 1, first=1)
    assert unread(cast.kari) is not None


def test_what_changes_while_it_is_read_is_read_the_next_time(cast):
    posted(cast.kari, 1)
    version = unread(cast.kari)
    posted(cast.kari, 1, first=1)
    say_read(cast.kari, version)
    assert catch_up(cast.kari, 9) == 0 and keys(cast.kari) == {"p0", "p1"}


def test_once_many_have_been_read_the_database_knows_how_many(cast, monkeypatch):
    monkeypatch.setattr("ildsjel.actions.index.MANY", 2)
    posted(cast.kari, 5)
    index(cast.kari)
    assert len(keys(cast.kari)) == 5
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'ledger_document'")
            assert cursor.fetchone() == (5,)
            cursor.execute("SHOW jit")
            assert cursor.fetchone() == ("off",)
