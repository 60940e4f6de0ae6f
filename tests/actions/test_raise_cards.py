"""From the day a finding is for the leader to decide about, it waits; and no longer than it is there."""

from datetime import timedelta

import pytest

from ildsjel.actions.decide import decide
from ildsjel.actions.look_in_mirror import look_in_mirror
from ildsjel.actions.raise_cards import raise_cards
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.state import state
from ildsjel.actions.take_time import take_time
from ildsjel.actions.undo import undo
from ildsjel.facts.happened import Seconds
from ildsjel.facts.leading import Card
from ildsjel.facts.stated import Backing
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import installation
from tests.cast import NOW

DAY = timedelta(days=1)


@pytest.fixture
def taken(cast):
    """Half of Ola's protected time has been taken, which is for Kari to decide about."""
    state(by=cast.kari, what=Backing(on=(NOW - 30 * DAY).date(), who="ola", seconds=Seconds(3600)), now=NOW)
    return take_time(by=cast.ola, who="ola", seconds=2 * 3600, decided="kari", now=NOW)


def cards(cast):
    return facts_of(cast.kari, Card)


def raised(cast, now=NOW):
    raise_cards(installation(cast.organisation), now=now)
    return cards(cast)


def test_a_card_is_raised_once(cast, taken):
    [card] = raised(cast)
    assert (card.question, card.on) == ("backing", NOW.date())
    assert raised(cast, NOW + DAY) == [card]


def test_it_is_gone_with_the_finding(cast, taken):
    raised(cast)
    undo(by=cast.ola, receipt=taken.pk, now=NOW)
    assert raised(cast, NOW + DAY) == []


def test_a_decision_within_thirty_days_is_seen_in_the_mirror(cast, taken):
    raised(cast)
    later = NOW + 10 * DAY
    answer = answer_to(by=cast.kari, key="backing", period=usual_period(cast.kari, later), now=later)
    decide(by=cast.kari, answer=answer, choice="change", because="", again=None, now=later)
    raised(cast, later)
    found = look_in_mirror(by=cast.kari, now=later).decided
    assert (found.done, found.of) == (1, 1)


def test_nothing_is_raised_where_nothing_is_urgent(cast):
    assert raised(cast) == []
