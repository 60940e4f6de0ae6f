"""Plans for handing over: made by the nearest leader, done by the two it concerns, read by nobody else."""

import pytest
from django.utils import timezone

from ildsjel.actions.export import export
from ildsjel.actions.forget import forget
from ildsjel.actions.hand_over import plan_handover, say_handed
from ildsjel.actions.right import Refused
from ildsjel.actions.see_move import tell_move
from ildsjel.actions.switch_on import switch_off
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.hands import PAIRING, TEACH_BACK
from ildsjel.ledger.handovers import handovers_of
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import installation
from ildsjel.people.look import Look
from tests.surfaces.knowing import knowing, work

HOME = "/fjordbrod/hands/"


@pytest.fixture
def known(cast):
    """Amira has begun to answer on Facebook too, and Ola has been told."""
    knowing(cast)
    work(cast, "amira", "facebook", hours=1, weeks=5)
    tell_move(by=cast.kari, who="ola", now=timezone.now())
    return cast


def plan_of(access):
    [plan] = handovers_of(access, timezone.localdate())
    return plan


def make(known):
    plan_handover(by=known.kari, who="ola", now=timezone.now())
    return plan_of(known.kari)


def address(plan, *more) -> str:
    return HOME + "/".join(("handovers", plan.handover.key, *more)) + "/"


def test_one_tap_makes_a_plan_with_hours_and_a_teach_back(known, sit):
    assert "Make a plan for handing over" in sit(known.kari).get(HOME + "of/ola/").content.decode()
    page = sit(known.kari).post(HOME + "of/ola/handovers/", follow=True).content.decode()
    plan = plan_of(known.kari)
    assert [(t.sort, t.to, t.seconds // 3600) for t in plan.tasks] == [
        (PAIRING, "amira", 9),
        (TEACH_BACK, "amira", 0),
    ]
    assert "Ola and Amira do it together for 9 h." in page and "who says whether it held" in page
    assert {look.person.key for look in Look.objects.filter(what="handover")} == {"ola", "amira"}
    for who in (known.ola, known.amira):
        assert address(plan) in sit(who).get("/fjordbrod/today/").content.decode()
        assert sit(who).get(address(plan)).status_code == 200
    again = sit(known.kari).post(HOME + "of/ola/handovers/", follow=True).content.decode()
    assert "There is a plan already." in again


def test_it_is_there_for_nobody_else(known, sit):
    plan = make(known)
    [lars, per] = known.more("lars", role="leader") + known.more("per")
    for who in (lars, per, known.jonas):
        assert sit(who).get(address(plan)).status_code == 404
    assert sit(known.berit).get(address(plan)).status_code == 403
    assert not handovers_of(lars, timezone.localdate())


def test_the_hours_are_either_ones_to_say_and_that_it_held_is_for_the_one_who_listened(known, sit):
    plan = make(known)
    together, back = (task.key for task in plan.tasks)
    sit(known.amira).post(address(plan, "tasks", together, "completion"))
    sit(known.amira).post(address(plan, "tasks", back, "completion"))
    assert [task.done for task in plan_of(known.ola).tasks] == [True, False]
    page = sit(known.ola).post(address(plan, "tasks", back, "completion"), follow=True).content.decode()
    assert "All of it is handed over." in page
    sit(known.ola).post(address(plan, "tasks", together, "completion"), {"back": "yes"})
    assert [task.done for task in plan_of(known.ola).tasks] == [False, True]
    with pytest.raises(Refused):
        say_handed(by=known.kari, handover=plan.handover.key, task=back, done=True, now=timezone.now())


def test_the_leader_can_choose_another_and_call_it_off(known, sit):
    plan = make(known)
    first = plan.tasks[0].key
    sit(known.kari).post(address(plan, "tasks", first, "taker"), {"to": "kari"})
    assert {task.to for task in plan_of(known.kari).tasks} == {"kari"}
    for to in ("ola", "jonas", ""):
        page = sit(known.kari).post(address(plan, "tasks", first, "taker"), {"to": to}, follow=True).content.decode()
        assert "Choose somebody in your own line, or yourself." in page
    assert sit(known.ola).post(address(plan, "tasks", first, "taker"), {"to": "ola"}).status_code == 403
    assert sit(known.ola).post(address(plan, "ending")).status_code == 403
    sit(known.kari).post(address(plan, "ending"))
    assert handovers_of(known.kari, timezone.localdate()) == ()


def test_a_plan_can_be_undone_by_the_one_who_made_it(known):
    receipt = plan_handover(by=known.kari, who="ola", now=timezone.now())
    with pytest.raises(NothingToUndo):
        undo(by=known.ola, receipt=receipt.pk, now=timezone.now())
    undo(by=known.kari, receipt=receipt.pk, now=timezone.now())
    assert handovers_of(known.kari, timezone.localdate()) == ()


def test_without_having_told_or_with_nothing_to_hand_over_there_is_no_plan(known):
    with pytest.raises(Refused, match="Tell the one"):
        plan_handover(by=known.kari, who="amira", now=timezone.now())
    tell_move(by=known.kari, who="berit", now=timezone.now())
    with pytest.raises(Refused, match="Nothing needs a plan"):
        plan_handover(by=known.kari, who="berit", now=timezone.now())


def test_switched_off_it_is_not_shown(known, sit):
    plan = make(known)
    switch_off(by=known.kari, feature="few_hands", now=timezone.now())
    assert sit(known.kari).get(address(plan)).status_code == 404


def test_whoever_is_forgotten_is_in_no_line_of_it(known):
    make(known)
    forget(by=known.kari, who="amira", now=timezone.now())
    lines = "\n".join(Statement.objects.of(known.kari).values_list("line", flat=True))
    assert "amira" not in lines and "ola" in lines


def test_written_out_it_names_nobody(known):
    """T17: the leader gets none of it; whoever takes care of the installation gets pseudonyms."""
    make(known)
    now, keys = timezone.now(), {"kari", "ola", "amira"}
    kinds = ("line", "moving", "handover", "handovertask")
    assert [fact for kind in kinds for fact in export(by=known.kari, kind=kind, now=now)] == []
    found = [fact for kind in kinds for fact in export(by=installation(known.organisation), kind=kind, now=now)]
    named = {getattr(fact, name, "") for fact in found for name in ("who", "to", "leader", "by")}
    assert len(found) == 4 and not named & keys
