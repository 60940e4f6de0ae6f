"""The weekly ten minutes are kept once a week, with one change as a decision, or none."""

from datetime import timedelta

import pytest

from ildsjel.actions.hold_weekly import Chosen, hold_weekly
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.state import state
from ildsjel.actions.take_time import take_time
from ildsjel.actions.write_lesson import Lines, write_lesson
from ildsjel.facts.happened import Seconds
from ildsjel.facts.leading import Weekly
from ildsjel.facts.learning import Spread
from ildsjel.facts.stated import Backing
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.lessons import to_teach
from ildsjel.ledger.statements import facts_of
from tests.cast import NOW

WEEK = timedelta(weeks=1)


@pytest.fixture
def taken(cast):
    """Half of Ola's protected time has been taken."""
    on = (NOW - 4 * WEEK).date()
    state(by=cast.kari, what=Backing(on=on, who="ola", seconds=Seconds(3600)), now=NOW)
    take_time(by=cast.ola, who="ola", seconds=2 * 3600, decided="kari", now=NOW)


def test_the_one_change_is_decided_for_a_week(cast, taken):
    chosen = Chosen("backing", "Gi tiden tilbake")
    hold_weekly(by=cast.kari, taught=" Folk spør om gluten. ", chosen=chosen, minutes=9, now=NOW)
    [held] = facts_of(cast.ola, Weekly)
    assert (held.change, held.question, held.taught, held.minutes) == (
        "Gi tiden tilbake",
        "backing",
        "Folk spør om gluten.",
        9,
    )
    [decision] = decisions_of(cast.kari)
    assert (decision.choice, decision.because, decision.again) == ("change", "Gi tiden tilbake", (NOW + WEEK).date())


def test_that_the_leader_was_taught_a_lesson_is_kept_with_it(cast):
    write_lesson(by=cast.ola, lines=Lines("Folk spør før helga."), now=NOW)
    write_lesson(by=cast.kari, lines=Lines("Lederens egen."), now=NOW)
    (lesson,) = to_teach(cast.kari, 5)
    hold_weekly(by=cast.kari, lesson=lesson, now=NOW)
    assert facts_of(cast.kari, Weekly)[0].taught == "Folk spør før helga."
    (spread,) = facts_of(cast.kari, Spread)
    assert (spread.step, spread.who, spread.by, spread.lesson) == ("taught", "ola", "kari", lesson.id)
    assert to_teach(cast.kari, 5) == []


def test_the_newest_lessons_are_offered_first(cast):
    for n in range(3):
        write_lesson(by=cast.ola, lines=Lines(f"Nummer {n}."), now=NOW + n * WEEK)
    assert [one.text for one in to_teach(cast.kari, 2)] == ["Nummer 2.", "Nummer 1."]


def test_none_is_an_answer_too(cast):
    hold_weekly(by=cast.kari, now=NOW)
    assert (facts_of(cast.kari, Weekly)[0].change, decisions_of(cast.kari)) == ("", [])


def test_once_a_week(cast):
    hold_weekly(by=cast.kari, now=NOW)
    with pytest.raises(Refused):
        hold_weekly(by=cast.kari, now=NOW)
    hold_weekly(by=cast.kari, happened="partly", now=NOW + WEEK)
    assert [held.happened for held in facts_of(cast.kari, Weekly)] == ["", "partly"]


@pytest.mark.parametrize("wrong", [{"happened": "maybe"}, {"chosen": Chosen("nothing", "Noe")}])
def test_what_cannot_be_answered_keeps_nothing(cast, wrong):
    with pytest.raises(Refused):
        hold_weekly(by=cast.kari, now=NOW, **wrong)
    assert facts_of(cast.kari, Weekly) == []


def test_it_is_the_leaders_to_keep(cast):
    for other in (cast.ola, cast.amira, cast.berit):
        with pytest.raises(NotAllowed):
            hold_weekly(by=other, now=NOW)
    assert facts_of(cast.jonas, Weekly) == []
