"""What makes a goal operational, one rule at a time."""

from dataclasses import replace
from datetime import date

import pytest

from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Backing, Worth
from ildsjel.insight.operational import Known, lacks, warnings
from tests.chartered import LEADERS_OWN, LEARNING, RESULT, TODAY

STATED = [Backing(on=TODAY, who="ola", seconds=Seconds(4 * 3600), by="kari")]
KNOWN = Known(STATED, frozenset({"bestilling"}), frozenset({"kari"}), TODAY)


def rules(goal, known=KNOWN):
    return [lack.rule for lack in lacks(replace(goal, by="kari"), known)]


def test_a_whole_goal_lacks_nothing():
    assert rules(RESULT) == rules(LEARNING) == rules(LEADERS_OWN) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"title": "Flere bestillinger"}, "O1"),
        ({"measure": "smil"}, "O2"),
        ({"baseline": None}, "O3"),
        ({"target": None}, "O4"),
        ({"level": ""}, "O4"),
        ({"until": None}, "O5"),
        ({"owner": ""}, "O6"),
        ({"effort": Seconds(0)}, "O7"),
        ({"effort": Seconds(5 * 3600)}, "O7"),
    ],
)
def test_each_rule_stands_by_itself(change, rule):
    assert rules(replace(RESULT, **change)) == [rule]


def test_whoever_states_a_goal_for_themselves_is_not_its_owner():
    assert [lack.rule for lack in lacks(replace(RESULT, by="ola"), KNOWN)] == ["O6"]


def test_a_learning_goal_is_measured_by_answers():
    assert rules(replace(LEARNING, measure="", baseline=None)) == []
    assert rules(replace(LEARNING, target=None)) == ["O2"]


def test_hours_set_aside_count_while_they_hold():
    later = replace(STATED[0], on=date(2026, 3, 7), seconds=Seconds(0))
    known = Known([*STATED, later], KNOWN.countable, KNOWN.leaders, date(2026, 3, 8))
    assert rules(RESULT, known) == ["O7"]


def test_warnings_stop_nobody():
    assert [w.rule for w in warnings(RESULT, KNOWN)] == ["O8", "O9", "O10"]
    priced = [*STATED, Worth(on=TODAY, outcome="bestilling", kroner=240)]
    thought = replace(RESULT, if_then="Da tar vi tirsdag.", stop="Ingen innen påske.")
    assert warnings(thought, Known(priced, KNOWN.countable, KNOWN.leaders, TODAY)) == ()
