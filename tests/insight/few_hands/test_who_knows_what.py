"""Who knows what: the answer, when there is none, and what of it is for whom."""

from dataclasses import replace

import numpy as np
import pytest

from ildsjel.insight.few_hands import question
from ildsjel.insight.few_hands.answering import map_of
from ildsjel.insight.few_hands.cells import share_known_by
from ildsjel.insight.passed_on import passed_on
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .firm import firm, weekly

LEADER = frozenset({"leader"})
KARI = Viewer("kari", LEADER, line=frozenset({"ola", "amira"}))
LARS = Viewer("lars", LEADER)
OLA, AMIRA = Viewer("ola", frozenset({"key_employee"})), Viewer("amira", frozenset({"colleague"}))
ONE = weekly("ola", 5), weekly("amira", 1, "blog", "posting")


def test_one_who_does_nearly_all_of_it_is_a_vulnerable_firm():
    found = question(firm(*ONE))
    assert (found.kind, found.status, found.severity) == ("answer", "vulnerable", 1)
    assert found.figures["share_one"].value == pytest.approx(1.0)
    factor = found.figures["bus_factor"]
    assert (factor.value, factor.low, factor.high) == (1, 1, 1)
    assert (found.figures["cells"].value, found.figures["one_only"].value, found.figures["people"].value) == (2, 2, 2)


def test_the_band_is_what_it_would_be_at_the_other_half_lives():
    share = question(firm(weekly("ola", 5), weekly("amira", 1, "blog", "posting", weeks=14))).figures["share_one"]
    assert share.low == share.value < share.high == 1.0


def test_three_who_all_do_it_share_it():
    found = question(firm(*(weekly(who, 4) for who in ("ola", "amira", "kari"))))
    assert found.status == "shared" and found.figures["bus_factor"].value == 3
    assert found.figures["carriers"].value == pytest.approx(3)
    assert found.says.values["then"].count == 2


def test_what_hangs_in_the_balance_is_not_said():
    found = question(firm(weekly("ola", 5), weekly("amira", 1, weeks=14)))
    assert (found.kind, found.status) == ("not_yet", "cannot say")
    assert found.figures["share_one"].value is not None and found.needs


def test_under_13_weeks_it_is_an_early_sign():
    assert question(firm(weekly("ola", 5, weeks=8), weekly("amira", 1, weeks=8))).status == "early"


def test_a_team_of_one_gets_no_factor_but_the_price_of_a_reserve():
    found = question(firm(weekly("ola", 5)))
    assert found.status == "one_person" and "bus_factor" not in found.figures
    assert found.figures["reserve"].value == 12


def test_more_than_fourteen_who_are_able_get_no_factor_and_the_shares_all_the_same():
    many = [f"p{n}" for n in range(15)]
    house = [f"2025-01-06 member {who} colleague told=yes" for who in many]
    found = question(firm(*house, *(weekly(who, 2) for who in many)))
    assert found.status == "many" and "bus_factor" not in found.figures
    assert found.figures["share_one"].value == 0


def test_off_or_empty_says_what_it_takes():
    assert question(replace(firm(*ONE), doing=None)).status == "off"
    assert (question(firm()).kind, question(firm()).status) == ("not_yet", "cannot")


def test_names_nobody_is_matched_to_are_counted_and_left_out():
    files = [
        '2026-06-15 time - 4h00 facebook dialogue by="Ola N"',
        '2026-06-15 time - 4h00 facebook dialogue by="A L"',
    ]
    found = question(firm(*files))
    assert found.kind == "not_yet" and found.says.values["n"] == 2
    assert question(firm(*ONE, *files)).figures["unmatched"].value == 2


def test_a_later_week_changes_no_earlier_answer_and_the_order_of_lines_does_not_matter():
    assert question(firm(*ONE)) == question(firm(*ONE[::-1]))


def test_rows_count_and_never_name():
    found = question(firm(*ONE))
    assert [row.key for row in found.rows] == ["facebook:dialogue", "blog:posting"]
    assert {name for row in found.rows for name in row.figures} == {"alone", "helped"}
    assert not any(row.person for row in found.rows)


def test_a_row_is_for_those_whose_own_line_it_tells_of():
    """T17."""
    found = question(firm(*ONE))
    assert [row.key for row in shown_to(found, KARI).rows] == ["facebook:dialogue", "blog:posting"]
    assert shown_to(found, LARS).rows == ()
    assert [row.key for row in shown_to(found, OLA).rows] == ["facebook:dialogue"]
    assert [row.key for row in shown_to(found, AMIRA).rows] == ["blog:posting"]
    assert passed_on(found, [KARI, LARS, OLA]).rows == ()
    for viewer in (KARI, LARS, OLA, AMIRA):
        shown = shown_to(found, viewer)
        assert shown.figures["share_one"] == found.figures["share_one"]
        assert not any(row.tells_of for row in shown.rows)


def test_the_map_says_who_can_with_the_most_done_first():
    first, second = map_of(firm(*ONE, "2026-06-01 skill amira dialogue help by=kari"))
    assert (first.cell, first.alone, first.helped) == (("facebook", "dialogue"), ("ola",), ("amira",))
    assert second.alone == ("amira",) and first.heads == {"ola", "amira"}


def test_the_share_is_of_the_weight():
    able = np.array([[1, 1, 0], [0, 1, 0]], dtype=bool)
    shares = [share_known_by(n, able, np.array([5.0, 1.0, 2.0])) for n in (0, 1, 2)]
    assert shares == [2 / 8, 5 / 8, 1 / 8]
