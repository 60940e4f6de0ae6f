"""Plans for handing over, as they stand."""

from ildsjel.facts.hands import Handover, HandoverTask
from ildsjel.facts.text import read
from ildsjel.insight.few_hands.handing_over import plans

SAID = """
2026-04-16 handover h1 ola by=kari id=a
2026-04-16 handovertask h1 t1 pairing facebook dialogue amira seconds=9h00 by=kari id=b
2026-04-16 handovertask h1 t2 teach_back facebook dialogue amira by=kari id=c
2026-04-16 handovertask h1 t3 pairing blog posting mads seconds=3h00 by=kari id=d
"""


def standing(more=""):
    facts = list(read((SAID + more).strip().splitlines()))
    by_kind = [[fact for fact in facts if isinstance(fact, kind)] for kind in (Handover, HandoverTask)]
    return plans(*by_kind)


def test_the_newest_that_was_said_of_a_piece_holds():
    [plan] = standing(
        "2026-04-20 handovertask h1 t1 pairing facebook dialogue amira seconds=9h00 done=yes by=ola id=e"
    )
    assert [task.done for task in plan.tasks] == [True, False, False]
    assert plan.seconds_left == 3 * 3600 and not plan.is_done
    assert [cell for cell, _ in plan.cells] == [("facebook", "dialogue"), ("blog", "posting")]


def test_called_off_it_is_gone():
    assert standing("2026-04-20 handover h1 ola off=yes by=kari id=f") == ()


def test_who_takes_over_sees_what_is_with_them():
    [plan] = standing()
    assert plan.concerns == {"ola", "amira", "mads"}
    assert [task.key for task in plan.only("mads").tasks] == ["t3"] and plan.only("per").tasks == ()
