"""Planning for when it matters: what is refused, what is decided with it, and that all of it can be undone."""

from datetime import date, timedelta

import pytest

from ildsjel.actions.forget import forget
from ildsjel.actions.move_launch import call_off, move_launch
from ildsjel.actions.plan_launch import plan_launch
from ildsjel.actions.plan_work import add_work, cut_work, say_done
from ildsjel.actions.reserve_hours import reserve_hours, say_skill
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import undo
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.launches import launching_of, plan_of, plans_of, readings_of
from tests.cast import NOW

TODAY, DAY, UNTIL, HOUR = NOW.date(), date(2026, 4, 1), date(2026, 4, 10), 3600
WANTED = {
    "title": " Påskekurvene ",
    "sort": "launch",
    "day": DAY,
    "until": UNTIL,
    "dialogue": 4 * HOUR,
    "answers": "Svare dem som spør",
}
FILM = {
    "title": "Film",
    "seconds": 10 * HOUR,
    "kind": "posting",
    "first": date(2026, 3, 23),
    "last": date(2026, 3, 27),
}


@pytest.fixture
def launch(cast):
    """The key of a launch with a film to make, which Ola can make, with six hours for it."""
    key, _ = plan_launch(by=cast.kari, now=NOW, **WANTED)
    add_work(by=cast.kari, launch=key, now=NOW, **FILM)
    say_skill(by=cast.kari, who="ola", kind="posting", level="alone", now=NOW)
    reserve_hours(by=cast.kari, who="ola", seconds=6 * HOUR, first=TODAY, last=UNTIL, now=NOW)
    return key


def film(cast, launch):
    return next(one for one in plan_of(cast.kari, launch, TODAY).work if one.title == "Film")


def reading(cast):
    return readings_of(cast.kari, TODAY)[0]


def test_a_launch_begins_with_the_dialogue_afterwards(cast):
    key, receipt = plan_launch(by=cast.kari, now=NOW, **WANTED)
    [plan] = plans_of(cast.amira, TODAY)
    assert (plan.launch.key, plan.launch.title, plan.launch.by) == (key, "Påskekurvene", "kari")
    [answers] = plan.work
    assert (answers.kind, answers.first, answers.last, answers.seconds) == ("dialogue", DAY, UNTIL, 4 * HOUR)
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert plans_of(cast.kari, TODAY) == () == plans_of(cast.jonas, TODAY)


def test_everything_that_is_missing_is_said_at_once(cast):
    nothing = {"title": " ", "sort": "party", "day": TODAY - timedelta(days=1), "until": None, "dialogue": 0}
    with pytest.raises(Refused) as refused:
        plan_launch(by=cast.kari, now=NOW, answers="", **nothing)
    assert len(refused.value.says.values["missing"]) == 5
    with pytest.raises(Refused) as refused:
        plan_launch(by=cast.kari, now=NOW, **WANTED | {"until": DAY - timedelta(days=1)})
    assert len(refused.value.says.values["missing"]) == 1


def test_so_it_is_for_work_hours_and_skills(cast, launch):
    nothing = {"title": "", "seconds": 0, "kind": "juggling", "first": DAY, "last": TODAY - timedelta(days=1)}
    for act, wanted, n in (
        (add_work, {"launch": launch, **nothing}, 5),
        (reserve_hours, {"who": "nobody", "seconds": 61 * HOUR, "first": None, "last": TODAY - timedelta(days=1)}, 4),
        (say_skill, {"who": "jonas", "kind": "", "level": "well"}, 3),
    ):
        with pytest.raises(Refused) as refused:
            act(by=cast.kari, now=NOW, **wanted)
        assert len(refused.value.says.values["missing"]) == n


def test_what_fits_is_read_back(cast, launch):
    assert (reading(cast).readiness, reading(cast).missing) == (6 / 14, 8 * 60)


def test_only_the_leader_plans(cast, launch):
    for act, wanted in (
        (plan_launch, WANTED),
        (add_work, {"launch": launch, **FILM}),
        (cut_work, {"launch": launch, "work": film(cast, launch).key}),
        (move_launch, {"launch": launch, "day": UNTIL}),
        (call_off, {"launch": launch}),
        (reserve_hours, {"who": "ola", "seconds": HOUR, "first": TODAY, "last": UNTIL}),
        (say_skill, {"who": "ola", "kind": "posting", "level": "alone"}),
    ):
        for access in (cast.ola, cast.berit, cast.dag):
            with pytest.raises(NotAllowed):
                act(by=access, now=NOW, **wanted)


def test_whoever_did_it_says_so_and_can_take_it_back(cast, launch):
    key = film(cast, launch).key
    said = say_done(by=cast.amira, launch=launch, work=key, now=NOW)
    assert film(cast, launch).done and reading(cast).needed == 4 * 60
    undo(by=cast.amira, receipt=said.pk, now=NOW)
    assert not film(cast, launch).done
    say_done(by=cast.ola, launch=launch, work=key, now=NOW)
    say_done(by=cast.ola, launch=launch, work=key, done=False, now=NOW + timedelta(days=1))
    assert not plan_of(cast.kari, launch, TODAY + timedelta(days=1)).work[0].done
    for access in (cast.berit, cast.dag):
        with pytest.raises(NotAllowed):
            say_done(by=access, launch=launch, work=key, now=NOW)
    with pytest.raises(Refused):
        say_done(by=cast.jonas, launch=launch, work=key, now=NOW)


def test_to_cut_is_a_decision(cast, launch):
    receipt = cut_work(
        by=cast.kari, launch=launch, work=film(cast, launch).key, because="Vi rekker det ikke.", now=NOW
    )
    assert [one.title for one in plan_of(cast.kari, launch, TODAY).work] == ["Svare dem som spør"]
    [decided] = decisions_of(cast.kari)
    assert (decided.question, decided.choice, decided.initiative, decided.status) == (
        "launch",
        "change",
        launch,
        "short",
    )
    assert (decided.because, str(dict(decided.m)["readiness"])) == ("Vi rekker det ikke.", "0.428571")
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert film(cast, launch) and decisions_of(cast.kari) == []


def test_what_is_left_moves_with_the_date(cast, launch):
    receipt = move_launch(by=cast.kari, launch=launch, day=DAY + timedelta(days=7), now=NOW)
    plan, answers = plan_of(cast.kari, launch, TODAY), plan_of(cast.kari, launch, TODAY).work[1]
    assert (plan.launch.day, plan.last) == (date(2026, 4, 8), date(2026, 4, 17))
    assert (film(cast, launch).first, film(cast, launch).last) == (date(2026, 3, 23), date(2026, 4, 3))
    assert (answers.first, answers.last) == (date(2026, 4, 8), date(2026, 4, 17))
    assert reading(cast).missing == 4 * 60 and len(decisions_of(cast.kari)) == 1
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert plan_of(cast.kari, launch, TODAY).launch.day == DAY
    for day in (DAY, TODAY - timedelta(days=1)):
        with pytest.raises(Refused):
            move_launch(by=cast.kari, launch=launch, day=day, now=NOW)


def test_hours_that_are_freed_for_it_are_a_decision(cast, launch):
    freed = {"who": "ola", "seconds": 10 * HOUR, "first": TODAY, "last": UNTIL}
    reserve_hours(by=cast.kari, launch=launch, because="Mads tar disken.", now=NOW, **freed)
    assert reading(cast).missing == 4 * 60
    assert [one.because for one in decisions_of(cast.kari)] == ["Mads tar disken."]


def test_called_off_it_asks_for_nothing_any_more(cast, launch):
    receipt = call_off(by=cast.kari, launch=launch, because="Ovnen er ute.", now=NOW)
    assert plans_of(cast.kari, TODAY) == () == readings_of(cast.kari, TODAY)
    with pytest.raises(Refused):
        move_launch(by=cast.kari, launch=launch, day=UNTIL, now=NOW)
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert plan_of(cast.kari, launch, TODAY)


def test_one_who_is_forgotten_is_in_no_plan(cast, launch):
    forget(by=cast.dag, who="ola", now=NOW)
    named = {fact.who for _, fact in launching_of(cast.kari, TODAY) if hasattr(fact, "who")}
    assert len(named) == 1 and not named & {"ola"}
