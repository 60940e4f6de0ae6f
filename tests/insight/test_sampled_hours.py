"""One week in four stands for the whole block: hours are scaled up in one place, money and outcomes never."""

import re
from datetime import date, timedelta

import pytest

from ildsjel.facts.period import WEEK, Period
from ildsjel.facts.text import read_line
from ildsjel.insight import balance, bought, progress, regime, spend, worth
from ildsjel.insight.blocks import block_of
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.sampled_hours import apart, design, left_out, spread, whole_crew, whole_work
from ildsjel.insight.viewer import Viewer

from .conftest import book_of

KARI = Viewer("kari", frozenset({"leader"}))
FIRST = block_of(date(2025, 9, 1)).start
RHYTHM = f"{FIRST - timedelta(days=3)} rhythm 4 by=ola"
LOGGED = LoggedWeeks.of([read_line(RHYTHM)])
PEOPLE = ("ola", "amira", "per", "nils")
STATED = """
2025-01-01 workkind texts running "Tekster" en=Texts
2025-01-01 workkind design building "Design" en=Design
2025-01-01 rate operator 600
2025-01-01 worth bestilling 500
2025-01-01 regime time texts approved
"""


def ledger(blocks, *, rhythm=True):
    """Everybody works as much every week; what is not to be logged is not there."""
    lines = [f"2025-01-01 member {who} operator" for who in PEOPLE] + [RHYTHM] * rhythm
    for week in range(4 * blocks):
        on = FIRST + week * WEEK
        if not rhythm or LOGGED.is_logged(on):
            lines += [f"{on} time {who} 3h00 facebook texts" for who in PEOPLE]
            lines += [f"{on} time {who} 1h00 email design" for who in PEOPLE]
        lines.append(f"{on + timedelta(days=1)} outcome bestilling {10 + week % 2} channel=facebook id=o{week}")
        lines.append(f"{on + timedelta(days=2)} spend 1000 NOK - texts id=s{week}")
    last = FIRST + 4 * blocks * WEEK
    return STATED + "\n".join([*lines, f"period {last - 4 * WEEK}..{last - timedelta(days=1)}", f"now {last}T12:00"])


def over(blocks):
    return block_of(FIRST + (4 * blocks - 1) * WEEK)


def beside(text, blocks, who="ola", hours="5h00"):
    """The ledger with something logged in a week of its last block that was not to be."""
    week = next(week for week in over(blocks).weeks() if not LOGGED.is_logged(week))
    return text.replace("period", f"{week} time {who} {hours} facebook texts\nperiod", 1)


def test_one_logged_week_counts_as_the_four_it_stands_for():
    some, every = book_of(ledger(3)), book_of(ledger(3, rhythm=False))
    assert whole_work(some, over(3)) == whole_work(every, over(3))
    assert sum(c.seconds for c in whole_crew(some, over(3))) == sum(c.seconds for c in whole_crew(every, over(3)))


def test_where_every_week_is_logged_nothing_is_changed():
    book, period = book_of(ledger(3, rhythm=False)), over(3)
    assert whole_work(book, period) == [w for w in book.work if w.block in period]
    assert left_out(book, period, []).spread == 0 and design(book, period) == () == apart(book, period)


def test_what_is_logged_in_the_other_weeks_is_not_scaled_up():
    book, more = book_of(ledger(3)), book_of(beside(ledger(3), 3))
    total = sum(w.seconds for w in whole_work(book, over(3)))
    assert sum(w.seconds for w in whole_work(more, over(3))) == pytest.approx(total, abs=10)
    assert whole_crew(more, over(3)) == whole_crew(book, over(3))


def test_an_initiative_without_a_logged_week_is_left_out():
    text = beside(ledger(3), 3).replace("5h00 facebook texts\n", "5h00 facebook texts initiative=blog\n")
    assert not [w for w in whole_work(book_of(text), over(3)) if w.initiative == "blog"]


def test_a_block_that_is_logged_in_part_is_scaled_by_what_is_left_out():
    later = f"{over(4).start + timedelta(days=2)} rhythm 4"
    weeks = LoggedWeeks.of([read_line(later)])
    n = sum(map(weeks.is_logged, over(4).weeks()))
    book = book_of(ledger(4, rhythm=False).replace("period", f"{later}\nperiod", 1))
    emails = {c.week: c.seconds for c in whole_crew(book, over(4)) if c.channel == "email"}
    assert 1 < n < 4 and set(emails.values()) == {4 * 3600 * 4 / n}
    assert list(emails) == [week for week in over(4).weeks() if weeks.is_logged(week)]


def test_how_sure_it_is_follows_from_how_weeks_differ():
    few, many = book_of(ledger(3)), book_of(ledger(6))
    assert spread(few, over(3), whole_crew(few, over(3)), "") == pytest.approx(0.5 * 0.75**0.5)
    alike = spread(many, over(6), whole_crew(many, over(6)), "")
    assert 0.10 * 0.75**0.5 < alike < 0.2
    dice = iter((2, 5, 3, 4, 1, 3))
    swings = book_of(re.sub(r"ola 3h00", lambda m: f"ola {4 * next(dice)}h00", ledger(6)))
    assert spread(swings, over(6), whole_crew(swings, over(6)), "") > alike
    assert left_out(many, over(6), whole_work(many, over(6))).share == 0.75


def test_balance_is_the_same_and_less_sure():
    every, some = (balance.question(book_of(ledger(6, rhythm=rhythm))) for rhythm in (False, True))
    exact, sampled = every.figures["B"], some.figures["B"]
    assert sampled.value == pytest.approx(exact.value)
    assert exact.low == exact.high and sampled.low < exact.value < sampled.high
    assert some.figures["hard_low"].value < exact.value < some.figures["hard_high"].value
    assert any("one week in four" in need.what.text for need in some.needs) and every.needs == ()


def test_where_balance_cannot_be_said_nobody_is_asked_to_log_who_does():
    answer = balance.question(book_of(ledger(3)))
    assert answer.kind == "not_yet"
    assert not any("Let more of those" in need.what.text for need in answer.needs)


def test_an_hour_is_worth_the_same_and_less_sure():
    every, some = (worth.question(book_of(ledger(6, rhythm=rhythm))) for rhythm in (False, True))
    for name in ("facebook", "all"):
        exact, sampled = every.figures[name], some.figures[name]
        assert sampled.value == pytest.approx(exact.value)
        assert sampled.low < exact.low and sampled.high > exact.high
    assert any("one week in four" in need.what.text for need in some.needs)


@pytest.mark.parametrize(
    ("question", "names"), [(bought, ("investment", "own", "bought")), (spend, ("own_hours", "worth_all"))]
)
def test_money_is_held_against_all_the_hours(question, names):
    every, some = (question.question(book_of(ledger(6, rhythm=rhythm))) for rhythm in (False, True))
    for name in names:
        assert some.figures[name].value == pytest.approx(every.figures[name].value)
        assert some.figures[name].low < some.figures[name].value < some.figures[name].high
    assert any("one week in four" in need.what.text for need in some.needs)


def test_hours_by_what_they_had_to_go_through_are_scaled_too():
    every, some = (regime.question(book_of(ledger(6, rhythm=rhythm))) for rhythm in (False, True))
    of = [next(row for row in found.rows if row.key == "approved").figures["hours"] for found in (every, some)]
    assert of[0].value == of[1].value == 48
    assert any("one week in four" in need.what.text for need in some.needs)


def test_what_an_owner_gave_is_held_against_what_was_pledged():
    until = "baseline=0 target=500 until=2026-12-01"
    goal = f'{FIRST} goal result "Nye" measure=bestilling {until} owner=ola effort=4h00\n'
    given = [
        progress.question(book_of(goal + ledger(6, rhythm=rhythm))).rows[0].figures["given"].value
        for rhythm in (False, True)
    ]
    assert given[0] == pytest.approx(given[1])


def test_what_one_alone_logged_in_the_other_weeks_cannot_be_worked_out():
    for question, name in ((balance, "B"), (worth, "all"), (bought, "own"), (spend, "own_hours")):
        assert name in shown_to(question.question(book_of(ledger(6))), KARI).figures
        assert name not in shown_to(question.question(book_of(beside(ledger(6), 6))), KARI).figures
    assert apart(book_of(ledger(6)), Period(over(6).start, over(6).end)) == (frozenset(PEOPLE),)
