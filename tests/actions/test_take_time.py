"""Saying that time which was set aside went to something else; and a leader owning up to a joke."""

from datetime import timedelta

import pytest

from ildsjel.actions.look_in_mirror import look_in_mirror
from ildsjel.actions.own_up import own_up
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.state import state
from ildsjel.actions.take_time import take_time
from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Backing
from tests.cast import NOW

HOUR = 3600


@pytest.fixture
def backed(cast):
    """Ola has four hours a week."""
    on = (NOW - timedelta(days=30)).date()
    state(by=cast.kari, what=Backing(on=on, who="ola", seconds=Seconds(4 * HOUR)), now=NOW)
    return cast


def taken(access):
    return answer_to(by=access, key="backing", period=usual_period(access, NOW), now=NOW).figures["taken"].value


def test_the_one_whose_time_it_is_says_so_and_all_who_work_here_see_it(backed):
    take_time(by=backed.ola, who="ola", seconds=2 * HOUR, because="Styremøte", decided="kari", now=NOW)
    assert [taken(who) for who in (backed.kari, backed.ola, backed.amira)] == [2, 2, 2]
    assert look_in_mirror(by=backed.kari, now=NOW).taken == 2 * HOUR


def test_others_do_not_say_it_for_them_but_the_leader_may(backed):
    with pytest.raises(Refused):
        take_time(by=backed.amira, who="ola", seconds=HOUR, now=NOW)
    take_time(by=backed.kari, who="ola", seconds=HOUR, decided="kari", now=NOW)
    with pytest.raises(NotAllowed):
        take_time(by=backed.berit, who="ola", seconds=HOUR, now=NOW)


@pytest.mark.parametrize(
    "wrong", [{"seconds": 0}, {"seconds": 90_000}, {"decided": "nobody"}, {"on": (NOW + timedelta(days=1)).date()}]
)
def test_what_cannot_be_is_refused_with_a_sentence(backed, wrong):
    with pytest.raises(Refused):
        take_time(by=backed.ola, now=NOW, **{"who": "ola", "seconds": HOUR} | wrong)


def test_nothing_is_taken_of_what_was_not_set_aside(cast):
    with pytest.raises(Refused):
        take_time(by=cast.amira, who="amira", seconds=HOUR, now=NOW)


def test_a_joke_is_a_leaders_own_to_tell_and_owed_at_once(cast):
    own_up(by=cast.kari, now=NOW)
    assert look_in_mirror(by=cast.kari, now=NOW).owed == 15 * 60
    with pytest.raises(NotAllowed):
        own_up(by=cast.ola, now=NOW)


def test_a_mirror_is_looked_in_by_its_leader_alone(cast):
    for other in (cast.ola, cast.amira, cast.berit, cast.dag):
        with pytest.raises(NotAllowed):
            look_in_mirror(by=other, now=NOW)
