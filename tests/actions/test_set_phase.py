"""Starting an initiative, and going on with it: not before all is in place, and what is missing is said at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ildsjel.actions.accept_initiative import accept_initiative
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.set_phase import set_phase
from ildsjel.actions.state import state
from ildsjel.actions.undo import undo
from ildsjel.actions.write_charter import draft, write_charter
from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Backing, Ceiling
from ildsjel.ledger.initiatives import standing_of, standings
from tests.cast import NOW
from tests.chartered import CHARTER, KEY, LEARNING, RESULT, TODAY, drafted, ready_to_go_on, ready_to_start


def start(cast, now=NOW):
    return set_phase(by=cast.kari, initiative=KEY, phase="early", now=now)


def test_an_empty_draft_is_told_everything_that_is_missing_at_once(cast):
    draft(by=cast.kari, name="Rugbrød", now=NOW)
    with pytest.raises(Refused) as refused:
        start(cast)
    says = refused.value.says
    assert says.count == len(says.values["things"]) == 6
    assert [thing.text for thing in says.values["things"]] == [
        "what you shall learn",
        "what the leader shall learn",
        "a ceiling",
        "who does it",
        "time set aside for it",
        "what it brings in your own currency, or a day you shall have found that by",
    ]


def test_it_starts_when_all_is_in_place(cast):
    ready_to_start(cast)
    start(cast)
    found = standing_of(cast.amira, KEY, NOW)
    assert (found.phase, found.since, found.to_start) == ("early", TODAY, ())


@pytest.mark.parametrize(
    ("what", "missing"),
    [
        (replace(LEARNING, owner="kari"), "what you shall learn"),
        (Ceiling(on=TODAY, initiative=KEY, seconds=Seconds(0)), "a ceiling"),
        (Backing(on=TODAY, who="ola", seconds=Seconds(0)), "time a leader sets aside for {owner}"),
    ],
)
def test_each_thing_alone_stops_it(cast, what, missing):
    ready_to_start(cast)
    state(by=cast.kari, what=what, now=NOW)
    with pytest.raises(Refused) as refused:
        start(cast)
    assert [thing.text for thing in refused.value.says.values["things"]] == [missing]


def test_nobody_says_yes_for_the_owner(cast):
    drafted(cast)
    for other in (cast.kari, cast.amira):
        with pytest.raises(Refused):
            accept_initiative(by=other, initiative=KEY, now=NOW)
    accept_initiative(by=cast.ola, initiative=KEY, now=NOW)
    with pytest.raises(Refused):
        accept_initiative(by=cast.ola, initiative=KEY, now=NOW)


def test_a_yes_is_not_handed_over_with_the_initiative(cast):
    ready_to_start(cast)
    write_charter(by=cast.kari, charter=replace(CHARTER, owner="amira"), now=NOW)
    missing = [thing.text for thing in standing_of(cast.kari, KEY, NOW).to_start]
    assert missing == ["a yes from {owner}", "time a leader sets aside for {owner}"]


def test_a_leader_cannot_back_the_leaders_own_initiative(cast):
    ready_to_start(cast)
    write_charter(by=cast.kari, charter=replace(CHARTER, owner="kari"), now=NOW)
    state(by=cast.kari, what=Backing(on=TODAY, who="kari", seconds=Seconds(3600)), now=NOW)
    accept_initiative(by=cast.kari, initiative=KEY, now=NOW)
    assert [thing.text for thing in standing_of(cast.kari, KEY, NOW).to_start] == [
        "time a leader sets aside for {owner}"
    ]


def test_a_dated_promise_stands_in_for_a_measure_until_its_day(cast):
    ready_to_start(cast)
    promised = replace(CHARTER, measure="", promised=TODAY + timedelta(days=30))
    write_charter(by=cast.kari, charter=promised, now=NOW)
    assert not standing_of(cast.kari, KEY, NOW).to_start
    assert standing_of(cast.kari, KEY, NOW + timedelta(days=31)).to_start


def test_it_does_not_go_on_past_the_early_phase_without_operational_goals(cast):
    ready_to_start(cast)
    start(cast)
    with pytest.raises(Refused) as refused:
        set_phase(by=cast.kari, initiative=KEY, phase="running", now=NOW)
    assert [thing.text for thing in refused.value.says.values["things"]] == ["what you shall achieve"]
    ready_to_go_on(cast)
    state(by=cast.kari, what=replace(RESULT, measure="smil", until=None), now=NOW)
    with pytest.raises(Refused) as refused:
        set_phase(by=cast.kari, initiative=KEY, phase="launch", now=NOW)
    [about] = refused.value.says.values["things"]
    assert [lack.text for lack in about.values["things"]] == [
        "a measure that is counted here",
        "a day it shall be done by",
    ]
    state(by=cast.kari, what=RESULT, now=NOW)
    set_phase(by=cast.kari, initiative=KEY, phase="running", now=NOW)
    assert standing_of(cast.kari, KEY, NOW).phase == "running"


def test_after_eight_weeks_it_is_late_but_not_before(cast):
    ready_to_start(cast)
    start(cast)
    assert not standing_of(cast.kari, KEY, NOW + timedelta(days=55)).is_late
    assert standing_of(cast.kari, KEY, NOW + timedelta(days=56)).is_late


def test_phases_follow_each_other_and_are_taken_back(cast):
    ready_to_start(cast)
    with pytest.raises(Refused):
        set_phase(by=cast.kari, initiative=KEY, phase="running", now=NOW)
    receipt = start(cast)
    with pytest.raises(Refused):
        start(cast)
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert standing_of(cast.kari, KEY, NOW).phase == "draft"


def test_who_may_do_what(cast):
    ready_to_start(cast)
    for other in (cast.ola, cast.amira, cast.berit, cast.dag):
        with pytest.raises(NotAllowed):
            set_phase(by=other, initiative=KEY, phase="early", now=NOW)
        with pytest.raises(NotAllowed):
            draft(by=other, name="Noe", now=NOW)
    for other in (cast.amira, cast.berit, cast.dag):
        with pytest.raises(NotAllowed):
            write_charter(by=other, charter=CHARTER, now=NOW)
    assert KEY not in {one.key for one in standings(cast.jonas, NOW)}
    with pytest.raises(Refused):
        set_phase(by=cast.jonas, initiative=KEY, phase="early", now=NOW)


def test_a_draft_needs_a_name_of_its_own(cast):
    draft(by=cast.kari, name="Rugbrød", now=NOW)
    for name in ("  ", "rugbrød"):
        with pytest.raises(Refused):
            draft(by=cast.kari, name=name, now=NOW)


def test_the_default_one_runs_without_having_been_started(cast):
    [daily] = standings(cast.kari, NOW)
    assert (daily.key, daily.phase, daily.since) == ("daily", "running", None)
