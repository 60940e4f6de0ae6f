"""Commitment: asked of two sides, off until discussed, and each one's own until they share it."""

from datetime import timedelta

import pytest

from ildsjel.actions.answer_commitment import answer_commitment, share_commitment
from ildsjel.actions.export import export
from ildsjel.actions.forget import forget
from ildsjel.actions.leave import leave
from ildsjel.actions.log_time import log_time
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.actions.tidy import tidy
from ildsjel.insight.commitment import ITEMS
from ildsjel.ledger.commitment import Commitment, effort_of, own_commitments, shared_commitments
from tests.cast import NOW
from tests.chartered import HOUR, KEY, ready_to_start

DAY = timedelta(days=1)
GOOD = dict.fromkeys(ITEMS, 4)
RECORD = Record(need="a", consequences="b", purpose="c", design="d", duration="e", discussed_on=NOW.date())


@pytest.fixture
def discussed(cast):
    """An initiative with an owner, and the questions switched on."""
    ready_to_start(cast)
    switch_on(by=cast.kari, feature="commitment", record=RECORD, now=NOW)
    return cast


def test_it_is_off_until_it_has_been_discussed(cast):
    ready_to_start(cast)
    with pytest.raises(Refused):
        answer_commitment(by=cast.ola, initiative=KEY, answers=GOOD, now=NOW)


def test_it_is_asked_of_the_owner_and_the_leader_alone(discussed):
    answer_commitment(by=discussed.ola, initiative=KEY, answers=GOOD, now=NOW)
    answer_commitment(by=discussed.kari, initiative=KEY, answers=GOOD, now=NOW)
    for who in (discussed.amira, *discussed.more("mads")):
        with pytest.raises(NotAllowed):
            answer_commitment(by=who, initiative=KEY, answers=GOOD, now=NOW)
    with pytest.raises(NotAllowed):
        answer_commitment(by=discussed.kari, initiative="nothing", answers=GOOD, now=NOW)


@pytest.mark.parametrize("wrong", [{}, GOOD | {"cares": 6}, GOOD | {"cares": 0}, GOOD | {"more": 3}])
def test_each_of_the_four_is_one_to_five(discussed, wrong):
    with pytest.raises(Refused):
        answer_commitment(by=discussed.ola, initiative=KEY, answers=wrong, now=NOW)


def test_answered_again_the_same_day_is_a_correction(discussed):
    for answers, now in ((GOOD, NOW), (GOOD | {"cares": 2}, NOW), (GOOD, NOW + DAY)):
        answer_commitment(by=discussed.ola, initiative=KEY, answers=answers, now=now)
    assert [row.answers for row in own_commitments(discussed.ola, KEY)] == [(4, 4, 4, 4), (4, 2, 4, 4)]


def test_it_is_ones_own_until_shared_and_again_when_taken_back(discussed):
    answer_commitment(by=discussed.ola, initiative=KEY, answers=GOOD, now=NOW)
    assert own_commitments(discussed.kari, KEY) == shared_commitments(discussed.kari, KEY, ["ola"]) == []
    share_commitment(by=discussed.ola, initiative=KEY, is_shared=True)
    answer_commitment(by=discussed.ola, initiative=KEY, answers=GOOD | {"cares": 3}, now=NOW + DAY)
    assert [row.answers for row in shared_commitments(discussed.kari, KEY, ["ola"])] == [(4, 3, 4, 4)]
    share_commitment(by=discussed.ola, initiative=KEY, is_shared=False)
    assert shared_commitments(discussed.kari, KEY, ["ola"]) == []


def test_what_was_pledged_stands_beside_what_was_logged(discussed):
    later = NOW + timedelta(weeks=5)
    log_time(by=discussed.ola, line="fb 60 #rugbrod", now=NOW + timedelta(weeks=2))
    found = effort_of(discussed.ola, discussed.ola.person, KEY, later.date())
    assert (found.pledged, found.logged) == (4 * HOUR - 2 * HOUR // 5, HOUR)  # Two of the days are Easter.


def test_it_is_in_no_export(discussed):
    answer_commitment(by=discussed.ola, initiative=KEY, answers=GOOD, now=NOW)
    share_commitment(by=discussed.ola, initiative=KEY, is_shared=True)
    for by in (discussed.kari, discussed.ola, discussed.dag):
        assert not [fact for fact in export(by=by, now=NOW) if "Commitment" in type(fact).__name__]


@pytest.mark.parametrize(
    "gone",
    [
        lambda cast: leave(by=cast.kari, person="ola", now=NOW),
        lambda cast: forget(by=cast.kari, who="ola", now=NOW),
        lambda cast: tidy(now=NOW + 367 * DAY),
    ],
    ids=["left", "forgotten", "a year old"],
)
def test_it_goes_with_the_person_and_with_the_year(discussed, gone):
    answer_commitment(by=discussed.ola, initiative=KEY, answers=GOOD, now=NOW)
    gone(discussed)
    assert not Commitment.objects.of(discussed.kari).exists()
