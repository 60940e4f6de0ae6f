"""Published figures: never two with a series break between."""

from datetime import date

from ildsjel.insight.published import editions
from ildsjel.insight.sign_words import stands_in_table

END = date(2026, 12, 31)


def only(book):
    [edition] = editions(book, "t:fb", END)
    return edition


def test_the_newest_stands_beside_the_one_before(book):
    """
    2026-02-05 published t:fb "Facebook" m.2022=61 m.2023=59
    """
    says = stands_in_table(only(book), "")
    assert (says.values["value"], says.values["was"], says.values["earlier"]) == (59, 61, "2022")


def test_a_break_between_two_points_is_no_comparison_and_says_why(book):
    """T15.
    2026-02-05 published t:fb "Facebook" note="Ny metode." breaks="2022" m.2021=68 m.2022=61
    """
    says = stands_in_table(only(book), "")
    assert "was" not in says.values["says"].values
    assert says.values["says"].values["turned"] == "2022"
    assert says.values["note"] == "Ny metode."


def test_a_break_a_person_states_counts_as_the_publishers(book):
    """
    2026-01-01 seriesbreak t:fb "De spør på en annen måte."
    2026-02-05 published t:fb "Facebook" m.2025M12=68 m.2026M01=61 m.2026M02=60
    """
    edition = only(book)
    assert edition.break_between("2025M12", "2026M02") == "2026M01"
    assert edition.break_between("2026M01", "2026M02") == ""


def test_a_break_in_a_period_without_a_figure_is_at_the_next(book):
    """
    2026-02-05 published t:fb "Facebook" breaks="2022" m.2021=68 m.2023=61
    """
    assert only(book).break_between("2021", "2023") == "2023"


def test_the_last_of_two_breaks_is_named(book):
    """
    2026-02-05 published t:fb "Facebook" breaks="2021,2023" m.2020=70 m.2021=68 m.2022=66 m.2023=61
    """
    assert only(book).break_between("2020", "2023") == "2023"
    assert only(book).break_between("2018", "2022") == "2021"


def test_editions_stand_beside_each_other_and_empty_ones_say_nothing(book):
    """
    2026-02-05 published t:fb "Facebook" id=a m.2022=61
    2026-03-05 published t:fb "Facebook" id=b m.2022=61 m.2023=59
    2026-04-05 published t:fb "Facebook" id=c
    2026-03-05 published t:li "LinkedIn" id=d m.2022=9
    """
    assert [one.newest for one in editions(book, "t:fb", END)] == [("2022", 61), ("2023", 59)]
    assert len(editions(book, "t:fb", date(2026, 3, 4))) == 1
