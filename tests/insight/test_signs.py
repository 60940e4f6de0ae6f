"""What signposts tell, on the day it could be known, and where they keep silent."""

import random
from datetime import date, timedelta

from ildsjel.insight.assumptions import outside_of

from .conftest import book_of

MONDAY = date(2025, 1, 6)


def weeks(values, start=MONDAY):
    """Outcomes of so many whole weeks, one row on the Monday and one on the Friday of each."""
    for n, value in enumerate(values):
        day = start + timedelta(weeks=n)
        yield f"{day} outcome bestilling {value} id=o{n}"
        yield f"{day + timedelta(days=4)} outcome bestilling 0 id=p{n}"


def readings(text, day=None):
    book = book_of(text)
    found = outside_of(book, day or book.today)
    return [one for standing in found.standings for one in standing.readings]


def own(values, signpost, *more):
    said = ["2025-01-06 assumption a Kjernen", f"2025-01-06 signpost a s own {signpost}", *more, *weeks(values)]
    end = MONDAY + timedelta(weeks=len(values))
    return "\n".join([*said, f"now {end}T12:00"])


def steady(n, level=100):
    dice = random.Random(7)
    return [level + dice.randint(-8, 8) for _ in range(n)]


def test_ten_weeks_give_no_verdict_of_what_is_usual():
    """T8."""
    [one] = readings(own([100] * 5 + [900] * 5, "measure=bestilling"))
    assert (one.status, one.signs) == ("few", ())
    assert one.says.values == {"have": 10, "need": 13}


def test_what_moves_tells_on_the_monday_after_and_says_since_when():
    [one] = readings(own(steady(26) + [170] * 4, "measure=bestilling"))
    [sign] = one.signs
    assert sign.on.weekday() == 0
    assert sign.says.values["since"] == MONDAY + timedelta(weeks=26)
    assert "higher" in sign.says.text


def test_what_was_known_before_it_was_set_up_is_no_sign():
    text = own(steady(26) + [170] * 14, "measure=bestilling").replace("2025-01-06 signpost", "2025-09-01 signpost")
    assert readings(text)[0].signs == ()


def test_a_stated_break_splits_the_weeks():
    split = f"{MONDAY + timedelta(weeks=26)} seriesbreak bestilling Kassen"
    [one] = readings(own(steady(26) + [170] * 4, "measure=bestilling", split))
    assert (one.status, one.signs) == ("few", ())
    assert one.says.values["have"] == 4


def test_a_limit_tells_each_time_it_is_passed_and_once_each_time():
    [one] = readings(own([50, 50, 20, 10, 50, 20], "measure=bestilling below=30"))
    assert [sign.on - MONDAY for sign in one.signs] == [timedelta(weeks=3), timedelta(weeks=6)]
    assert one.status == "told"


def test_what_is_beyond_when_it_is_set_tells_that_day():
    text = own([50, 50, 50, 20], "measure=bestilling below=30").replace("2025-01-06 signpost", "2025-02-04 signpost")
    [one] = readings(text.replace("now 2025-02-03", "now 2025-02-05"))
    assert [sign.on for sign in one.signs] == [date(2025, 2, 4)]


def test_a_limit_from_before_a_break_is_held_against_nothing_after_it():
    split = f"{MONDAY + timedelta(weeks=2)} seriesbreak bestilling Kassen"
    [one] = readings(own([50, 50, 5, 5], "measure=bestilling below=30", split))
    assert (one.status, one.signs) == ("broken", ())
    later = own([50, 50, 5, 5], "measure=bestilling below=30", split)
    later = later.replace("2025-01-06 signpost", "2025-01-21 signpost")
    assert readings(later)[0].status == "told"


TABLE = """
    2026-01-01 assumption a Kjernen
    2026-03-01 signpost a s table measure=t:fb below=60
    2026-02-05 published t:fb "Facebook" id=a m.2024=63 m.2025=61
    2027-02-05 published t:fb "Facebook" id=b m.2024=63 m.2025=61 m.2026=58
"""


def test_a_table_tells_on_the_day_it_is_published():
    [one] = readings(TABLE)
    assert [sign.on for sign in one.signs] == [date(2027, 2, 5)]
    assert readings(TABLE, date(2027, 2, 4))[0].signs == ()


def test_a_table_with_a_break_since_the_limit_was_set_tells_nothing_and_why():
    """T15."""
    [one] = readings(TABLE.replace("id=b", 'note="Ny metode." breaks="2026" id=b'))
    assert (one.status, one.signs) == ("broken", ())
    assert one.says.values["note"] == "Ny metode."


def test_a_break_from_before_the_limit_was_set_is_no_hindrance():
    [one] = readings(TABLE.replace("id=", 'breaks="2024" id='))
    assert one.status == "told"


def test_a_signpost_that_is_taken_down_tells_no_more_and_what_it_told_stays():
    text = TABLE + "2027-03-01 signpost a s table off=yes\n"
    book = book_of(
        text + "2028-02-05 published t:fb Facebook id=c m.2027=70\n2029-02-05 published t:fb F id=d m.2028=5"
    )
    found = outside_of(book, book.today)
    assert found.standings[0].readings == ()
    assert [one.sign.on for one in found.seen] == [date(2027, 2, 5)]


def test_where_nothing_has_come_in_it_says_so():
    [one] = readings("2026-01-01 assumption a Kjernen\n2026-01-01 signpost a s own measure=bestilling")
    assert one.status == "nothing"
