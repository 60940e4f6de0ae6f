"""The pulse: four taps of at least five, by nobody; and a leader who must answer before asking again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ildsjel.actions.answer_pulse import answer_pulse
from ildsjel.actions.close_pulse import close_pulse
from ildsjel.actions.export import export
from ildsjel.actions.leave import leave
from ildsjel.actions.open_pulse import open_pulse
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.say_heard import say_heard
from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.ledger.pulse import PulseAnswer, PulseSeat, last_pulse_of
from ildsjel.people.access import installation
from tests.cast import NOW

DAY = timedelta(days=1)
GOOD = {"aim": 4, "backing": 3, "learning": 5, "joy": 4}
RECORD = Record(
    need="Vi vet ikke.", consequences="Ett minutt.", purpose="Å ta bort det som er i veien.", design="Fire spørsmål.",
    duration="Et halvt år.", discussed_on=NOW.date(),
)  # fmt: skip


@pytest.fixture
def team(cast):
    """Six beside the leader, and the pulse switched on."""
    switch_on(by=cast.kari, feature="pulse", record=RECORD, now=NOW)
    return [cast.ola, cast.amira, *cast.more("mads", "ingrid", "sindre", "eva")]


def answered(cast, team, *, joys=(4, 3, 5, 4, 2), now=NOW):
    """A round, answered by some of the team and closed."""
    open_pulse(by=cast.kari, now=now)
    for who, joy in zip(team, joys, strict=False):
        answer_pulse(by=who, answers=GOOD | {"joy": joy}, now=now)
    later = now + 8 * DAY
    assert close_pulse(installation(cast.organisation), now=later)
    return answer_to(by=cast.ola, key="joy", period=usual_period(cast.ola, later), now=later)


def test_it_is_off_until_it_has_been_discussed(cast):
    cast.more("mads", "ingrid", "sindre")
    with pytest.raises(Refused):
        open_pulse(by=cast.kari, now=NOW)


def test_five_answers_are_told_in_halves(cast, team):
    answer = answered(cast, team)
    assert (answer.kind, answer.figures["joy"].value) == ("answer", 3.5)
    assert "backing" not in answer.figures  # all five said the same, which would say what each did
    assert PulseAnswer.objects.of(cast.kari).count() == 0


def test_four_answers_are_told_of_not_at_all(cast, team):
    assert answered(cast, team[:4]).kind == "not_yet"
    assert PulseAnswer.objects.of(cast.kari).count() == 0


def test_nothing_is_told_while_it_is_open(cast, team):
    open_pulse(by=cast.kari, now=NOW)
    for who in team:
        answer_pulse(by=who, answers=GOOD, now=NOW)
    access = installation(cast.organisation)
    assert not close_pulse(access, now=NOW + 7 * DAY)
    assert answer_to(by=cast.kari, key="joy", period=usual_period(cast.kari, NOW), now=NOW).kind == "not_yet"


def test_an_answer_leads_to_nobody(cast, team):
    open_pulse(by=cast.kari, now=NOW)
    for who, joy in zip(team, (1, 2, 3, 4, 5, 5), strict=True):
        answer_pulse(by=who, answers=GOOD | {"joy": joy}, now=NOW)
    names = {field.name for field in PulseAnswer._meta.get_fields()}
    assert names == {"id", "organisation", "round", "aim", "backing", "learning", "joy"}
    assert {field.name for field in PulseSeat._meta.get_fields()} == {
        "id",
        "organisation",
        "round",
        "person",
        "has_answered",
    }
    orders = set()
    for _ in range(3):
        orders.add(tuple(PulseAnswer.objects.of(cast.kari).values_list("joy", flat=True)))
    assert len(orders) == 1 and sorted(*orders) == [1, 2, 3, 4, 5, 5]


def test_each_answers_once_and_only_those_who_were_here(cast, team):
    open_pulse(by=cast.kari, now=NOW)
    answer_pulse(by=cast.ola, answers=GOOD, now=NOW)
    with pytest.raises(Refused):
        answer_pulse(by=cast.ola, answers=GOOD, now=NOW)
    with pytest.raises(NotAllowed):
        answer_pulse(by=cast.kari, answers=GOOD, now=NOW)
    [new] = cast.more("ny")
    with pytest.raises(NotAllowed):
        answer_pulse(by=new, answers=GOOD, now=NOW)
    for wrong in ({"joy": 4}, GOOD | {"joy": 6}, GOOD | {"joy": 0}):
        with pytest.raises(Refused):
            answer_pulse(by=cast.amira, answers=wrong, now=NOW)


def test_below_five_there_is_a_talk_instead(cast):
    switch_on(by=cast.kari, feature="pulse", record=RECORD, now=NOW)
    with pytest.raises(Refused) as refused:
        open_pulse(by=cast.kari, now=NOW)
    assert refused.value.says.count == 2
    say_heard(by=cast.kari, text="Mandagsmøtet går ut.", now=NOW)


def test_the_next_refuses_to_open_before_the_leader_has_answered(cast, team):
    answered(cast, team)
    later = NOW + 40 * DAY
    with pytest.raises(Refused):
        open_pulse(by=cast.kari, now=later)
    with pytest.raises(Refused):
        say_heard(by=cast.kari, text="Det blir for mye på mandager.", now=later)
    say_heard(by=cast.kari, text="Det blir for mye på mandager.", because="Mandagsmøtet går ut.", now=later)
    assert last_pulse_of(cast.kari).heard
    open_pulse(by=cast.kari, now=later)


def test_at_most_once_a_month(cast, team):
    answered(cast, team)
    say_heard(by=cast.kari, text="Mye.", because="Mindre.", now=NOW + 9 * DAY)
    with pytest.raises(Refused):
        open_pulse(by=cast.kari, now=NOW + 27 * DAY)
    open_pulse(by=cast.kari, now=NOW + 28 * DAY)


def test_one_who_left_is_not_found_by_the_difference(cast, team):
    answered(cast, team)
    say_heard(by=cast.kari, text="Mye.", because="Mindre.", now=NOW + 9 * DAY)
    leave(by=cast.kari, person="eva", now=NOW + 10 * DAY)
    later = answered(cast, team, joys=(1, 1, 1, 1, 2), now=NOW + 30 * DAY)
    assert later.figures["joy"].value == 3.5  # still the round before
    assert not last_pulse_of(cast.kari).told


def test_no_answer_is_in_any_export(cast, team):
    open_pulse(by=cast.kari, now=NOW)
    answer_pulse(by=cast.ola, answers=GOOD, now=NOW)
    for by in (cast.kari, cast.ola, replace(cast.dag)):
        assert not [fact for fact in export(by=by, now=NOW) if type(fact).__name__ in ("Pulse", "PulseAnswer")]
