"""Can this log be trusted? Working days with something in the log, and how soon it came there."""

from datetime import date

from ildsjel.insight.coverage import question


def test_two_who_log_every_other_day(book):
    """
    period 2026-03-02..2026-03-15
    2026-01-01 member ola operator
    2026-01-01 member amira operator
    2026-01-01 member kari leader logs=no
    2026-03-02..2026-03-13 time ola 1h00 - - logged=2026-03-13T20:00:00+01:00
    2026-03-14 time ola 1h00
    """
    answer = question(book)
    assert answer.kind == "answer"
    covered = answer.figures["covered"]
    assert (covered.value, covered.n) == (0.5, 20)
    assert answer.figures["missing"].value == 1
    assert answer.figures["same_day"].value == 0.1
    assert answer.figures["lag"].value == (3 * 24 + 20 + 6 * 24 + 20) / 2 * 3600  # the middle two of ten days


def test_ten_protected_hours_count_here(book):
    """
    period 2026-03-02..2026-03-15
    2026-01-01 member ola operator
    2026-03-02..2026-03-13 time ola 1h00 - - protected=yes
    2026-03-16 time ola 1h00
    """
    assert question(book).figures["covered"].value == 1


def test_a_holiday_is_not_expected(book):
    """
    period 2026-03-23..2026-04-10
    2026-01-01 member ola operator
    2026-03-23..2026-04-01 time ola 1h00
    2026-04-07..2026-04-10 time ola 1h00
    now 2026-04-11T12:00
    """
    covered = question(book).figures["covered"]
    assert (covered.value, covered.n) == (1, 12)


def test_a_member_is_expected_from_the_first_day(book):
    """
    period 2026-03-02..2026-03-20
    2026-03-09 member ola operator
    2026-03-10 time ola 1h00
    now 2026-03-21T12:00
    """
    assert question(book).figures["covered"].n == 10


def test_who_comes_and_who_goes_is_expected_while_they_are_here(book):
    """
    period 2026-03-02..2026-03-20
    2026-01-01 member ola operator
    2026-01-01 member nils operator until=2026-03-04
    2026-03-18 member amira operator
    2026-03-02..2026-03-06 time ola 1h00
    2026-03-02..2026-03-06 time nils 1h00
    2026-03-18 time amira 1h00
    now 2026-03-21T12:00
    """
    covered = question(book).figures["covered"]
    assert (covered.n, covered.value) == (15 + 3 + 3, (5 + 3 + 1) / 21)
    assert covered.pieces == (frozenset({"ola", "nils"}), frozenset({"ola"}), frozenset({"ola", "amira"}))


def test_nobody_expected_says_nothing_yet(book):
    """
    2026-03-02..2026-03-20 time ola 1h00
    """
    assert question(book).kind == "not_yet"


def test_nothing_logged_says_nothing_yet(book):
    """
    period 2026-03-02..2026-03-20
    2026-01-01 member ola operator
    now 2026-03-21T12:00
    """
    assert question(book).kind == "not_yet"


def test_under_ten_person_days_there_is_no_share(book):
    """
    period 2026-03-02..2026-03-06
    2026-01-01 member ola operator
    2026-03-02 time ola 1h00
    now 2026-03-07T12:00
    """
    answer = question(book)
    assert (answer.kind, answer.needs[0].have, answer.needs[0].need) == ("not_yet", 5, 10)
    assert answer.period.start == date(2026, 3, 2)


def test_of_one_week_in_four_only_that_week_is_expected(book):
    """
    period 2026-04-20..2026-05-24
    2026-01-01 member ola operator
    2026-01-01 member amira operator
    2026-01-01 member per operator
    2026-03-10 rhythm 4
    2026-05-11..2026-05-15 time ola 1h00 - - logged=2026-05-15T20:00:00+02:00
    2026-05-18..2026-05-22 time ola 1h00
    2026-05-18..2026-05-22 time amira 1h00
    2026-04-20..2026-04-24 time per 1h00 - - logged=2026-05-24T20:00:00+02:00
    now 2026-05-25T12:00
    """
    answer = question(book)
    covered = answer.figures["covered"]
    assert (covered.value, covered.n) == (14 / 27, 27)
    assert answer.figures["missing"].value == 1
    assert answer.figures["lag"].n == 4  # Ascension Day is no working day
    assert "one week in four" in answer.needs[0].what.text


def test_before_one_week_in_four_is_chosen_every_day_is_expected(book):
    """
    period 2026-03-02..2026-03-15
    2026-01-01 member ola operator
    2026-03-10 rhythm 4
    2026-03-02..2026-03-13 time ola 1h00
    now 2026-03-16T12:00
    """
    answer = question(book)
    assert (answer.figures["covered"].n, answer.needs) == (10, ())
