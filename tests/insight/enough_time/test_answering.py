"""From a book to an answer: which weeks, whose figures, and what is missing before anything can be said."""

import re
from datetime import date, timedelta
from random import Random

import pytest

from ildsjel.insight.enough_time import question
from ildsjel.insight.enough_time.gather import gathered, terms_of
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.questions import ask_about
from ildsjel.insight.viewer import Viewer

from ..conftest import book_of

KARI, SIV = Viewer("kari", frozenset({"leader"})), Viewer("siv")
FIRST = date(2025, 3, 3)
STATED = """
2025-01-01 channel blog "Blogg" en=Blog initiative=blog
2025-01-01 initiative blog "Bloggen"
2025-01-01 ceiling blog 40h00
2025-01-01 rate operator 600
2025-01-01 worth bestilling 500
"""


def ledger(weeks: int, *, each: float, people=("ola", "amira", "per", "nils"), alike: bool = False) -> str:
    """So many weeks in which an hour brings `each` orders, little by little fewer of them."""
    dice, lines = Random(4), [f"2025-01-01 member {who} operator" for who in people]
    for week in range(weeks):
        on, hours = FIRST + timedelta(weeks=week), 8 if alike else dice.choice([2, 4, 8, 12, 16])
        lines += [f"{on} time {who} {hours // 4}h{60 * (hours % 4) // 4:02} blog dialogue" for who in people]
        orders = round(20 * each * (1 - 2.718 ** (-hours / 8)) + dice.random() * 2 + 4)
        lines.append(f"{on + timedelta(days=1)} outcome bestilling {orders} channel=blog id=o{week}")
    last = FIRST + timedelta(weeks=weeks)
    return STATED + "\n".join([*lines, f"period {last - timedelta(days=28)}..{last}", f"now {last}T12:00"])


def test_hours_that_bring_nothing_do_not_pay():
    answer = question(book_of(ledger(60, each=0)))
    assert (answer.kind, answer.status, answer.about) == ("answer", "less", "blog")
    assert answer.figures["worth_high"].value < 600
    assert [row.key for row in answer.rows] == ["blog"]
    assert (answer.period.start, len(answer.period)) == (FIRST, 60 * 7)


def test_hours_that_bring_much_pay():
    answer = question(book_of(ledger(60, each=8)))
    assert answer.status in ("more", "answer")
    assert answer.figures["enough"].value > 8


def test_the_week_that_is_not_over_is_left_out():
    whole = question(book_of(ledger(20, each=2)))
    more = ledger(20, each=2).replace("period", f"{FIRST + timedelta(weeks=20)} time ola 20h00 blog\nperiod")
    assert question(book_of(more)).figures == whole.figures


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        ("2025-01-01 worth bestilling 500", "one of something is worth"),
        ("2025-01-01 rate operator 600", "an hour costs"),
    ],
)
def test_what_must_be_stated_is_named(gone, says):
    answer = question(book_of(ledger(20, each=2).replace(gone, "")))
    assert answer.kind == "not_yet"
    assert says in answer.needs[0].what.text


def test_under_eight_weeks_it_says_how_many_are_missing():
    answer = question(book_of(ledger(6, each=2)))
    assert (answer.kind, answer.needs[0].have, answer.needs[0].need) == ("not_yet", 6, 8)


def test_hours_that_are_alike_get_a_plan_those_may_see_who_may_see_the_hours():
    answer = question(book_of(ledger(20, each=2, alike=True)))
    assert (answer.kind, answer.status) == ("not_yet", "cannot")
    seen = shown_to(answer, SIV)
    assert [seen.figures[name].value for name in ("few", "usual", "many")] == [3, 8, 17.5]
    alone = shown_to(question(book_of(ledger(20, each=2, alike=True, people=("ola", "amira")))), KARI)
    assert not {"few", "usual", "many", "hours_now"} & set(alone.figures)
    assert "levels" not in alone.says.values["says"].values


@pytest.mark.parametrize(
    ("days", "tail", "values"),
    [
        (0, "begins on {day}.", {"day": FIRST + timedelta(weeks=21)}),
        (19, "Week {week} of {weeks}", {"week": 3, "weeks": 12}),
    ],
)
def test_a_plan_that_runs_is_in_the_answer(days, tail, values):
    last = FIRST + timedelta(weeks=20)
    plan = f'{last - timedelta(days=days)} plan blog 8h00 blocks="3h00,8h00,17h30"\n'
    says = question(book_of(plan + ledger(20, each=2, alike=True))).says
    assert tail in says.text and values.items() <= says.values.items()


def test_a_plan_that_is_over_is_not_in_it():
    plan = f'{FIRST} plan blog 8h00 blocks="3h00,8h00"\n'
    assert "plan" not in question(book_of(plan + ledger(20, each=2, alike=True))).says.text


def test_how_long_it_takes_is_told_in_buckets_alone():
    (need,) = question(book_of(ledger(20, each=2, alike=True))).needs
    assert need.need - need.have in (8, 13, 26, 52, 104)


def test_of_two_people_only_the_state_is_shown():
    answer = question(book_of(ledger(60, each=0, people=("ola", "amira"))))
    seen = shown_to(answer, KARI)
    assert seen.status == answer.status
    assert set(seen.figures) == {"cost", "weeks"}
    assert seen.says.values["says"].values == {}


def test_protected_time_changes_nothing():
    more = ledger(20, each=2).replace("period", f"{FIRST} time ola 20h00 blog protected=yes\nperiod")
    assert question(book_of(more)) == question(book_of(ledger(20, each=2)))


def test_what_has_changed_begins_the_count_anew():
    day = FIRST + timedelta(weeks=10, days=2)
    answer = question(book_of(f'{day} break blog "Ny plattform"\n' + ledger(20, each=2)))
    assert answer.figures["weeks"].value == 9
    assert answer.period.start == FIRST + timedelta(weeks=11)
    before = ledger(20, each=2).replace("period", f'{FIRST + timedelta(weeks=30)} break blog "Senere"\nperiod')
    assert question(book_of(before)) == question(book_of(ledger(20, each=2)))


def test_what_was_said_before_it_changed_stands():
    day = FIRST + timedelta(weeks=40)
    before = question(book_of(ledger(40, each=0)))
    after = question(book_of(f'{day} break blog "Ny plattform"\n' + ledger(52, each=0)))
    assert after.past[: len(before.past)] == before.past and len(before.past) == 33
    assert [said.shown for said in after.past[33:40]] == ["changed"] * 7
    assert after.past[40].week == day + timedelta(weeks=7)


def test_it_can_be_asked_about_one_initiative():
    other = '2025-01-01 channel x "X" en=X initiative=x\n2025-01-01 initiative x "X"\n'
    other += f"{FIRST} time ola 2h00 x\n{FIRST} outcome bestilling 3 channel=x id=x1\n"
    book = book_of(other + ledger(20, each=0))
    assert question(book).about == "blog" and question(book, "x").about == "x"
    assert {row.key for row in question(book, "x").rows} == {"blog", "x"}
    assert ask_about(book, "enough_time", "x") and ask_about(book, "enough_time", "nobody") is None
    assert ask_about(book, "balance", "x") is None


def test_weeks_in_which_nobody_logged_anything_are_not_nought():
    silent = {f"{FIRST + timedelta(weeks=week)}" for week in (12, 13, 14)}
    lines = ledger(40, each=2).splitlines()
    kept = [line for line in lines if not (line[:10] in silent and " time " in line)]
    (worked,) = gathered(book_of("\n".join(kept)))
    assert len(worked.mondays) == 37 and min(worked.weeks.hours) > 0
    assert {f"{week}" for week in worked.left_out} == silent
    answer = question(book_of("\n".join(kept)))
    assert any("not nought" in need.what.text for need in answer.needs)


def test_for_eight_weeks_after_it_the_answer_is_that_something_has_changed():
    day = FIRST + timedelta(weeks=14)
    changed = f'{day} break blog "Ny plattform"\n'
    answer = question(book_of(changed + ledger(20, each=2)))
    assert (answer.kind, answer.status, answer.severity) == ("not_yet", "changed", 0)
    assert answer.says.values["says"].values | {"day": day} == {
        "day": day,
        "because": "Ny plattform",
        "have": 6,
        "need": 8,
    }
    assert (answer.needs[0].have, answer.needs[0].need) == (6, 8) and answer.decide == ()
    assert question(book_of(changed + ledger(22, each=2))).status != "changed"


def test_what_is_planned_is_what_was_stated_by_the_eighth_week():
    def planned(text):
        book = book_of(text)
        (worked,) = gathered(book)
        return terms_of(book, worked).planned

    own, eighth = planned(ledger(20, each=2)), FIRST + timedelta(weeks=7, days=6)
    assert own != 30
    assert planned(f"{eighth} plan blog 30h00\n" + ledger(20, each=2)) == 30
    assert planned(f"{eighth + timedelta(days=1)} plan blog 30h00\n" + ledger(20, each=2)) == own
    assert planned(f"2025-01-01 plan blog 30h00\n{eighth} plan blog 0h00\n" + ledger(20, each=2)) == own


def test_an_hour_that_costs_nothing_is_an_hour_nobody_has_priced():
    for rate in ("2025-01-01 rate operator 0", "2025-01-01 rate nobody 600"):
        answer = question(book_of(ledger(20, each=2).replace("2025-01-01 rate operator 600", rate)))
        assert [need.what.text for need in answer.needs] == ["State what an hour costs."]


def test_looking_back_sees_nothing_of_what_came_later():
    then = f"period {FIRST - timedelta(weeks=8)}..{FIRST - timedelta(weeks=4)}\nnow"
    text = ledger(20, each=2)
    answer = question(book_of(text[: text.index("period")] + then + text[text.rindex(" 20") :]))
    assert (answer.kind, answer.rows) == ("not_yet", ())


def test_too_few_hours_are_said_without_saying_how_many():
    text = ledger(9, each=2, people=("ola", "amira"))
    few = re.sub(r"(time \w+) \dh\d\d", lambda m: f"{m[1]} 0h{6 + m.start() % 3:02}", text)
    answer = question(book_of(few))
    assert (answer.status, answer.needs[0].have, answer.needs[0].need) == ("cannot", 0, 1)


def test_how_urgent_it_is_is_a_number():
    assert type(question(book_of(ledger(60, each=0))).severity) is int


def test_of_an_initiative_that_has_rested_no_more_is_shown_than_of_a_running_one():
    text = ledger(60, each=0, people=("ola", "amira"))
    later = FIRST + timedelta(weeks=90)
    rested = text[: text.index("period")] + f"period {later - timedelta(days=28)}..{later}\nnow {later}T12:00"
    seen = shown_to(question(book_of(rested)), KARI)
    assert not {"enough", "worth_low", "worth_high", "regret"} & set(seen.figures)
