"""When it matters: what fits, what is in the way, who may read whose name, and the days of warning."""

import pytest

from ildsjel.insight.launch import question
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

KARI, OLA, AMIRA = Viewer("kari", frozenset({"leader"})), Viewer("ola"), Viewer("amira")
HOUSE = """
    2026-01-01 workkind posting running "Publisering" en=Posting
    2026-01-01 workkind dialogue running "Dialog" en=Dialogue
    2026-01-01 workkind design building "Design" en=Design
"""
ONE = (
    HOUSE
    + """
    2026-10-05 launch jul launch 2026-11-30 "Julekurvene" until=2026-12-18
    2026-10-05 must jul film 10h00 posting 2026-11-23 2026-11-27 "Film om kurvene"
    2026-10-05 skill ola posting alone
    2026-10-05 reserve ola 6h00 2026-11-16 2026-12-20
"""
)


def on(day: str, *more: str, ledger: str = ONE):
    return question(book_of("\n".join((ledger, *more, f"now {day}T08:00"))))


def test_a_task_of_ten_hours_and_six_of_the_one_who_can():
    """T7."""
    found = on("2026-10-06")
    assert (found.kind, found.status, found.about) == ("answer", "short", "jul")
    assert (found.figures["readiness"].value, found.figures["missing"].value) == (0.6, 4)
    assert found.says.values["stands"].values["then"].values["who"].key == "ola"
    assert [(row.key, row.status) for row in found.rows] == [("film", "short"), ("ola", "")]


def test_nothing_planned_and_nothing_to_do_are_not_answers_yet():
    assert on("2026-10-06", ledger="").kind == "not_yet"
    empty = on("2026-10-06", ledger='2026-10-05 launch jul launch 2026-11-30 "Julekurvene"')
    assert (empty.kind, empty.about) == ("not_yet", "jul")
    assert on("2026-12-19").kind == "not_yet"
    assert on("2026-10-06", '2026-10-06 launch jul launch 2026-11-30 "Julekurvene" off=yes').kind == "not_yet"


def test_work_that_is_done_or_cut_counts_no_more():
    more = '2026-10-06 must jul film {} posting 2026-11-23 2026-11-27 "Film om kurvene"{}'
    done = on("2026-10-07", more.format("10h00", " done=yes"))
    assert (done.status, done.figures["readiness"].value, done.severity) == ("done", None, 0)
    assert on("2026-10-07", more.format("0h00", "")).kind == "not_yet"


@pytest.mark.parametrize(
    "day, minutes", [("2026-11-22", 360), ("2026-11-23", 360), ("2026-11-25", 216), ("2026-11-28", 0)]
)
def test_of_a_week_that_has_begun_the_working_days_that_are_left_count(day, minutes):
    assert on(day).figures["readiness"].value == pytest.approx(minutes / 600)


def test_a_week_away_goes_before_what_is_said_of_many_weeks():
    away = "2026-10-05 reserve ola 0h00 2026-11-23 2026-11-29"
    assert on("2026-10-07", away).figures["readiness"].value == 0
    again = "2026-10-06 reserve ola 9h00 2026-11-16 2026-12-20"
    assert on("2026-10-07", away, again).figures["readiness"].value == 0
    assert on("2026-10-07", again).figures["readiness"].value == 0.9


def test_one_who_has_left_has_no_hours():
    gone = "2026-01-01 member ola key_employee until=2026-11-20"
    assert on("2026-10-07", gone).figures["readiness"].value == 0


def test_help_alone_is_not_enough():
    assert on("2026-10-07", "2026-10-06 skill ola posting help").figures["readiness"].value == 0


NOBODY = '2026-10-06 must jul skilt 2h00 design 2026-11-23 2026-11-27 "Skilt"'
AMIRAS = ("2026-10-06 skill amira posting alone", "2026-10-06 reserve amira 1h00 2026-11-16 2026-12-20")
LONG = '2026-10-06 must jul film 30h00 posting 2026-11-16 2026-11-27 "Film om kurvene"'
LATE = '2026-10-06 must jul tekst 1h00 posting 2026-11-16 2026-11-20 "Tekster"'


@pytest.mark.parametrize(
    "day, more, of",
    [
        ("2026-10-07", (), "It hangs on {who} alone."),
        ("2026-10-07", AMIRAS, "It is in week {week} that the hours are too few."),
        ("2026-10-07", (*AMIRAS, LONG), "{kind} has too few hours."),
        ("2026-10-07", (NOBODY,), "{kind} is work nobody can take alone yet."),
        ("2026-11-23", (LATE,), "“{work}” should have been done by {day}."),
    ],
)
def test_what_is_in_the_way_is_named(day, more, of):
    assert on(day, *more).says.values["stands"].values["then"].text == of


def test_launches_share_the_hours_and_the_first_gets_them_first():
    other = (
        '2026-10-06 launch uke launch 2026-11-29 "Brødets uke"',
        '2026-10-06 must uke bilder 4h00 posting 2026-11-23 2026-11-27 "Bilder"',
    )
    found = on("2026-10-07", *other)
    assert (found.about, found.figures["missing"].value) == ("jul", 8)
    assert {row.key: row.figures for row in found.rows}["uke"]["readiness"].value == 1
    about = question(book_of("\n".join((ONE, *other, "now 2026-10-07T08:00"))), "uke")
    assert (about.about, about.status) == ("uke", "ready")


def test_under_half_for_answering_and_running_is_said():
    building = '2026-10-06 must jul skilt 12h00 design 2026-10-12 2026-11-27 "Skilt"'
    hands = ("2026-10-06 skill amira design alone", "2026-10-06 reserve amira 6h00 2026-10-12 2026-11-27")
    found = on("2026-10-07", building, *hands)
    assert found.figures["running"].value == pytest.approx(10 / 22)
    assert (
        found.says.values["stands"].values["then"].text == "Under half of the hours go to answering and running it."
    )


@pytest.mark.parametrize(
    "day, severity", [("2026-11-08", 1), ("2026-11-09", 2), ("2026-11-22", 2), ("2026-11-23", 2), ("2026-12-01", 1)]
)
def test_the_leader_is_asked_21_days_ahead(day, severity):
    assert on(day).severity == severity


@pytest.mark.parametrize("day, severity", [("2026-11-16", 1), ("2026-11-22", 1), ("2026-11-23", 2)])
def test_a_decision_is_an_answer_until_the_seventh_day_ahead(day, severity):
    decided = '2026-11-10 decision launch unknown "Vi ser det an." initiative=jul'
    assert on(day, decided).severity == severity
    other = '2026-11-10 decision launch unknown "Vi ser det an." initiative=uke'
    assert on(day, other).severity == 2


@pytest.mark.parametrize("viewer, names", [(KARI, True), (OLA, True), (AMIRA, False)])
def test_only_the_leader_and_the_person_meet_the_name(viewer, names):
    shown = shown_to(on("2026-10-07"), viewer)
    assert ("ola" in {row.key for row in shown.rows}) == names
    assert ("reserved" in shown.figures) == viewer.leads
    assert ("who" in shown.says.values["stands"].values["then"].values) == viewer.leads
    assert shown.figures["readiness"].value == 0.6 and shown.status == "short"


def test_where_all_fits_it_is_said_what_would_without_the_one_it_would_miss_most():
    ready = on("2026-10-07", "2026-10-06 reserve ola 10h00 2026-11-16 2026-12-20")
    assert (ready.status, ready.severity, ready.figures["robust"].value) == ("ready", 0, 0)
    assert ready.says.values["stands"].values["then"].text == "Without {who}, {share} would fit."
    assert (
        shown_to(ready, AMIRA).says.values["stands"].values["then"].text == "Without one of you, {share} would fit."
    )
