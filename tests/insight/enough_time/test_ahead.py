"""How long until we know: looked up where it was worked out of the same weeks, and worked out where it was not."""

from dataclasses import replace

import pytest

from ildsjel.facts.book import Ahead
from ildsjel.insight.enough_time import ahead, question
from tests.insight.conftest import book_of
from tests.insight.enough_time.test_answering import ledger


@pytest.fixture
def unsaid():
    """Of twenty weeks all alike nothing can be said."""
    return book_of(ledger(20, each=2, alike=True))


def test_what_was_worked_out_is_what_is_told(unsaid):
    [(digest, found)] = ahead.all_ahead(unsaid).items()
    assert len(digest) == 64 and found.as_now >= found.by_plan > 0
    other = Ahead(found.as_now, 104)
    assert question(replace(unsaid, ahead={digest: other})).needs[0] != question(unsaid).needs[0]
    assert question(replace(unsaid, ahead={digest: found})).needs == question(unsaid).needs


def test_it_is_not_worked_out_again_and_not_of_other_weeks(unsaid, monkeypatch):
    kept = replace(unsaid, ahead=ahead.all_ahead(unsaid))
    monkeypatch.setattr(ahead, "as_now", lambda *_: pytest.fail("worked out again"))
    assert question(kept).kind == "not_yet"
    monkeypatch.setattr(ahead, "as_now", lambda *_: 26)
    longer = book_of(ledger(21, each=2, alike=True))
    assert not ahead.all_ahead(longer).keys() & kept.ahead.keys()


def test_nothing_is_worked_out_where_something_can_be_said_or_it_is_too_soon():
    assert ahead.all_ahead(book_of(ledger(60, each=0))) == {}
    assert ahead.all_ahead(book_of(ledger(6, each=2))) == {}
