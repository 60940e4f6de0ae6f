"""What do the days go to? What the latest time study found, and what may be ranked."""

import pytest

from ildsjel.insight.privacy import shown_to
from ildsjel.insight.time_study import question
from ildsjel.insight.viewer import Viewer
from tests.insight.conftest import book_of

HOUSE = "now 2026-03-02T12:00\nperiod 2025-12-08..2026-03-01\n"
ABOUT = "people=8 days=10 filled=76 start=2026-02-09 until=2026-02-20"


def studied(activity, minutes, more="", spread=1.1):
    hours = minutes * 8 * 5 / 60
    ends = f"low={minutes / spread:.3f} high={minutes * spread:.3f}"
    return (
        f"2026-02-21 studied {activity} {ABOUT} minutes={minutes} {ends} hours={hours:.3f} id=s:{activity} {more}\n"
    )


PARTS = studied("all", 180) + studied("social", 30) + studied("email", 60) + studied("rest", 90, 'holds="phone,rest"')
WORTH = "2025-12-01 worth bestilling 200 by=kari id=w1\n"
COUNTED = "".join(
    f"2026-{month:02}-{day:02} outcome bestilling {n} channel={channel} id={channel}:{month}:{day}\n"
    for month, day in ((1, 7), (1, 14), (1, 21), (1, 28), (2, 4), (2, 11))
    for channel, n in (("facebook", 60), ("email", 20))
)


def test_hours_a_week_of_everything_and_of_each():
    answer = question(book_of(HOUSE + PARTS))
    assert answer.kind == "answer" and answer.status == "estimated"
    assert answer.figures["hours"].value == 120 and answer.figures["hours"].high == pytest.approx(132, abs=0.01)
    assert [row.key for row in answer.rows] == ["social", "email", "rest"]
    assert answer.rows[0].figures["hours"].value == 20 and "value" not in answer.rows[0].figures


def test_an_hour_is_worth_what_came_of_twelve_weeks_over_the_hours_of_the_study():
    answer = question(book_of(HOUSE + PARTS + WORTH + COUNTED))
    social, email, rest = answer.rows
    assert social.figures["value"].value == pytest.approx(360 * 200 / 12 / 20)
    assert email.figures["value"].value == pytest.approx(120 * 200 / 12 / 40)
    assert social.figures["value"].n == 360 and "value" not in rest.figures
    assert answer.status == "ranked" and answer.order == (("social", "email"),)


def test_what_no_line_brings_by_itself_is_in_the_whole():
    web = "2026-02-04 outcome bestilling 24 channel=web id=web\n"
    found = [question(book_of(HOUSE + PARTS + WORTH + COUNTED + more)) for more in ("", web)]
    assert [answer.figures["value"].n for answer in found] == [480, 504]
    assert found[1].figures["value"].value == pytest.approx(504 * 200 / 12 / 120)
    assert found[0].rows == found[1].rows and found[0].order == found[1].order


def test_what_can_not_be_told_apart_is_not_ranked():
    unsure = studied("all", 180) + studied("social", 30, spread=3) + studied("email", 60, spread=3)
    answer = question(book_of(HOUSE + unsure + WORTH + COUNTED))
    assert answer.status == "not told apart" and answer.order == ()


def test_the_press_and_its_releases_are_one_line_and_only_where_both_are_told():
    came = "".join(f"2026-01-{day:02} outcome omtale 6 channel=press id=p{day}\n" for day in (7, 14, 21))
    worth = "2025-12-01 worth omtale 900 by=kari id=w2\n"
    both = studied("all", 30) + studied("press", 10) + studied("releases", 20)
    press, releases = question(book_of(HOUSE + both + worth + came)).rows
    assert press.figures["value"].value == pytest.approx(18 * 900 / 12 / 20) and "value" not in releases.figures
    one = studied("all", 30) + studied("press", 10) + studied("rest", 20, 'holds="releases,rest"')
    assert all("value" not in row.figures for row in question(book_of(HOUSE + one + worth + came)).rows)


def test_where_few_logged_there_is_an_interval_and_how_many_are_missing():
    about = ABOUT.replace("filled=76", "filled=30")
    few = f"2026-02-21 studied all {about} low=100 high=300 missing=4 id=a\n"
    answer = question(book_of(HOUSE + few))
    assert (answer.kind, answer.status) == ("not_yet", "few")
    assert answer.figures["hours"].value is None and answer.figures["hours"].low == pytest.approx(100 * 8 / 12)
    assert (answer.needs[0].have, answer.needs[0].need) == (4, 8)


def test_where_too_few_logged_to_tell_of_it_says_so():
    none = "2026-02-21 studied all people=3 days=10 filled=0 start=2026-02-09 until=2026-02-20 id=a\n"
    answer = question(book_of(HOUSE + none))
    assert (answer.kind, answer.status, answer.needs) == ("not_yet", "few", ())
    assert "telling on somebody" in answer.says.text and answer.figures["hours"].value is None


def test_before_any_study_it_says_what_to_do():
    answer = question(book_of(HOUSE))
    assert answer.kind == "not_yet" and answer.needs


def test_a_later_study_takes_the_place_of_an_earlier_one():
    later = PARTS.replace("2026-02", "2026-01").replace("minutes=180", "minutes=90").replace("s:", "older:")
    assert question(book_of(HOUSE + later + PARTS)).figures["hours"].value == 120
    before = HOUSE.replace("2026-03-01", "2026-02-01")
    assert question(book_of(before + later + PARTS)).period.end.month == 1


def test_everybody_may_read_it_for_nobody_can_be_worked_out_of_it():
    answer = question(book_of(HOUSE + PARTS + WORTH + COUNTED))
    seen = shown_to(answer, Viewer("amira", frozenset({"colleague"})))
    assert seen.figures == answer.figures and seen.order == answer.order
