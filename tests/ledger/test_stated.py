"""Of two statements of one day about the same thing, the last one said holds."""

from datetime import timedelta

import pytest

from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.holding import holding
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Ceiling
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.stated import stated_of
from tests.cast import NOW


@pytest.mark.django_db
def test_the_last_said_of_a_day_holds_on_every_page(cast):
    on = NOW.date()
    for n, hours in enumerate((5, 9, 7, 8, 3)):
        said = Ceiling(on=on, initiative="daily", seconds=Seconds(hours * 3600))
        state(by=cast.kari, what=said, now=NOW + timedelta(seconds=n))
    held = holding([fact for _, fact in stated_of(cast.kari)], on)
    book = open_book(cast.kari, Period(on, on), now=NOW)
    assert [fact.seconds for fact in held] == [3 * 3600]
    assert book.holds(Ceiling, initiative="daily").seconds == 3 * 3600
