"""Whole weeks only, and what is missing is not zero."""

from datetime import date

from ildsjel.insight.weekly_values import weekly_values

END = date(2026, 3, 31)


def levels(book, measure, end=END):
    return [(week.isoformat(), value) for week, value in weekly_values(book, measure, end).levels]


def test_a_count_is_summed_by_week_and_weeks_that_may_be_cut_are_left_out(book):
    """
    2026-01-01 signpost a s own measure=bestilling
    2026-03-04 outcome bestilling 9
    2026-03-09 outcome bestilling 2
    2026-03-10 outcome bestilling 3
    2026-03-23 outcome bestilling 4
    now 2026-03-31T12:00
    """
    assert levels(book, "bestilling") == [("2026-03-09", 5), ("2026-03-16", 0)]
    assert weekly_values(book, "bestilling", END).counts


def test_a_week_is_over_on_its_sunday(book):
    """
    2026-01-01 signpost a s own measure=bestilling
    2026-03-02 outcome bestilling 1
    2026-03-13 outcome bestilling 2
    now 2026-03-31T12:00
    """
    assert levels(book, "bestilling", date(2026, 3, 14)) == [("2026-03-02", 1)]
    assert levels(book, "bestilling", date(2026, 3, 15)) == [("2026-03-02", 1), ("2026-03-09", 2)]


def test_followers_are_the_last_reading_and_what_a_week_brought(book):
    """
    2026-01-01 signpost a s own measure=facebook:followers
    2026-03-03 audience facebook followers 100 id=a
    2026-03-05 audience facebook followers 110 id=b
    2026-03-10 audience facebook followers 130 id=c
    2026-03-25 audience facebook followers 200 id=d
    2026-03-25 audience linkedin followers 7 id=e
    now 2026-03-31T12:00
    """
    found = weekly_values(book, "facebook:followers", END)
    assert [value for _, value in found.levels] == [110, 130, 200]
    assert found.moves == ((date(2026, 3, 9), 20.0),)
    assert not found.counts


def test_other_readings_are_the_middle_of_the_week(book):
    """
    2026-01-01 signpost a s own measure=web:sessions
    2026-03-02 audience web sessions 10 id=a
    2026-03-03 audience web sessions 900 id=b
    2026-03-04 audience web sessions 12 id=c
    now 2026-03-31T12:00
    """
    assert levels(book, "web:sessions") == [("2026-03-02", 12)]


def test_nothing_is_nothing(book):
    """
    2026-01-01 signpost a s own measure=bestilling
    """
    assert levels(book, "bestilling") == []
