"""Stating: in the leader's name, corrected on the same day, and of worth at most three at a time."""

from datetime import timedelta

import pytest

from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.state import state
from ildsjel.actions.undo import undo
from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Ceiling, Goal, Worth
from ildsjel.ledger.stated import stated_of
from tests.cast import NOW, SINCE


def worth(outcome, kroner=100, on=SINCE, **more):
    return Worth(on=on, outcome=outcome, kroner=kroner, **more)


def said(access, kind):
    return [fact for _, fact in stated_of(access) if isinstance(fact, kind)]


def test_only_the_leader_states(cast):
    with pytest.raises(NotAllowed):
        state(by=cast.ola, what=worth("bestilling"), now=NOW)


def test_a_worth_keeps_who_owns_it_and_why(cast):
    state(by=cast.kari, what=worth("bestilling", owner="ola", because="Dekningsbidraget."), now=NOW)
    [kept] = said(cast.kari, Worth)
    assert (kept.owner, kept.because, kept.by) == ("ola", "Dekningsbidraget.", "kari")


def test_a_fourth_outcome_is_refused_and_says_which_three_there_are(cast):
    for name in ("bestilling", "søknad", "spart telefon"):
        state(by=cast.kari, what=worth(name), now=NOW)
    with pytest.raises(Refused) as refused:
        state(by=cast.kari, what=worth("salg"), now=NOW)
    assert refused.value.says.values["names"] == ("bestilling", "spart telefon", "søknad")
    state(by=cast.kari, what=worth("søknad", 0, SINCE + timedelta(days=30)), now=NOW)
    state(by=cast.kari, what=worth("salg", on=SINCE + timedelta(days=30)), now=NOW)
    assert len(said(cast.kari, Worth)) == 5


def test_said_again_for_the_same_day_it_is_a_correction_that_can_be_taken_back(cast):
    first, second = (Ceiling(on=SINCE, initiative="daily", seconds=Seconds(n * 3600)) for n in (10, 12))
    state(by=cast.kari, what=first, now=NOW)
    receipt = state(by=cast.kari, what=second, now=NOW)
    assert [c.seconds for c in said(cast.kari, Ceiling)] == [12 * 3600]
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert [c.seconds for c in said(cast.kari, Ceiling)] == [10 * 3600]


def test_two_goals_on_a_day_are_two(cast):
    for title in ("Flere bestillinger", "Færre telefoner"):
        state(by=cast.kari, what=Goal(on=SINCE, sort="result", title=title), now=NOW)
    assert len(said(cast.kari, Goal)) == 2
