"""Who may take what back: files those who keep them, a leader's words those who lead, one's own words oneself."""

import pytest

from ildsjel.actions.offer import offer
from ildsjel.actions.state import state
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Ceiling
from tests.cast import NOW
from tests.chartered import drafted

CEILING = Ceiling(on=NOW.date(), initiative="daily", seconds=Seconds(36000))


def nobody_of(people, receipt):
    for who in people:
        with pytest.raises(NothingToUndo):
            undo(by=who, receipt=receipt.pk, now=NOW)


def test_a_key_employee_cannot_take_back_what_a_leader_has_said(cast):
    receipt = state(by=cast.kari, what=CEILING, now=NOW)
    nobody_of((cast.ola, cast.amira, cast.dag, cast.jonas), receipt)
    assert undo(by=cast.kari, receipt=receipt.pk, now=NOW).removed == 1


def test_not_even_the_leader_takes_back_what_others_have_said(cast):
    drafted(cast)
    receipt = offer(by=cast.amira, sort="know", text="Glutenfri baking", now=NOW)
    nobody_of((cast.kari, cast.ola, cast.dag), receipt)
    assert undo(by=cast.amira, receipt=receipt.pk, now=NOW).removed == 1
