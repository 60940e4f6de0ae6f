"""Double standards: what a yes takes on each side, and what has to be approved."""

import pytest

from ildsjel.insight.privacy import shown_to
from ildsjel.insight.regime import question
from ildsjel.insight.regime_words import card
from ildsjel.insight.viewer import Viewer
from ildsjel.surfaces.show.speaker import Speaker

from .conftest import book_of

KARI = Viewer("kari", frozenset({"leader"}))
PERIOD = "period 2026-05-04..2026-05-31\nnow 2026-06-01T12:00\n"


def said(says, lang="nb"):
    """A sentence as it stands on the page."""
    return Speaker(lang).say(says).replace("\xa0", " ")


def asks(channel: str, *took: tuple[int, str, int], name: str = "s", first: str = "2026-03-02") -> str:
    """Asks on one day, each with kroner, the day of its yes and the meetings it took."""
    return "".join(
        f'{first} ask {channel or "-"} "Noe" kroner={kroner} by=ola id={name}{n}\n'
        f"{day} reply {name}{n} yes meetings={meetings} by=kari id=r{name}{n}\n"
        for n, (kroner, day, meetings) in enumerate(took)
    )


SOCIAL = asks("facebook", (3000, "2026-03-27", 2), (1000, "2026-03-03", 0), (2000, "2026-04-30", 4))
REST = asks("ads", (1_200_000, "2026-03-02", 0), (90_000, "2026-03-02", 0), (9_000, "2026-03-03", 1), name="a")


def test_working_days_and_meetings_for_a_thousand_kroner():
    answer = question(book_of(PERIOD + SOCIAL + REST))
    # From 2 March: 19 working days to the 27th, 1 to the 3rd; to 30 April 43 weekdays less Easter's three.
    assert answer.figures["social_days"].value == pytest.approx((19 + 1 + 40) / 6)
    assert answer.figures["social_meetings"].value == pytest.approx(6 / 6)
    assert answer.figures["rest_days"].value == pytest.approx(1 / 1299)
    assert (answer.figures["social_days"].n, answer.status, answer.severity) == (3, "stricter on social", 1)


def test_the_middle_ask_of_each_side_is_what_is_said():
    says = question(book_of(PERIOD + SOCIAL + REST)).says
    assert said(says, "en") == "3,000 kr for facebook: 19 working days and two meetings. 90,000 kr for ads: one nod."
    assert said(says) == "3 000 kr til facebook: 19 arbeidsdager og to møter. 90 000 kr til annonser: ett nikk."


@pytest.mark.parametrize(
    ("kroner", "nb"), [(1_200_000, "1,2 millioner kroner"), (1_000_000, "1 million kroner"), (999_000, "999 000 kr")]
)
def test_millions_are_said_as_millions(kroner, nb):
    rest = asks("", *[(kroner, "2026-03-02", 0)] * 3, name="a")
    says = question(book_of(PERIOD + SOCIAL + rest)).says
    assert said(says.values["rest"]) == f"{nb} til annet: ett nikk."


@pytest.mark.parametrize(
    ("day", "meetings", "nb"),
    [
        ("2026-03-03", 0, "1 arbeidsdag"),
        ("2026-03-02", 1, "samme dag og ett møte"),
        ("2026-03-04", 12, "2 arbeidsdager og 12 møter"),
    ],
)
def test_what_it_took_is_said_as_people_say_it(day, meetings, nb):
    rest = asks("ads", *[(1000, day, meetings)] * 3, name="a")
    says = question(book_of(PERIOD + SOCIAL + rest)).says
    assert said(says.values["rest"].values["took"]) == nb


def test_those_that_wait_and_those_that_got_a_no_are_counted_beside():
    more = '2026-05-01 ask facebook "Mer" kroner=500 by=ola id=w\n'
    more += '2026-05-01 ask facebook "Noe annet" kroner=500 by=ola id=n\n'
    more += '2026-05-02 reply n no "For dyrt." by=kari id=rn\n'
    [social, *_] = question(book_of(PERIOD + SOCIAL + REST + more)).rows
    assert [social.figures[name].value for name in ("asks", "waiting", "refused")] == [3, 1, 1]


def test_an_ask_without_an_amount_is_on_neither_side():
    more = '2026-05-01 ask facebook "Kan jeg svare på kvelden?" by=ola id=w\n2026-05-02 reply w yes by=kari id=rw\n'
    assert question(book_of(PERIOD + SOCIAL + REST + more)) == question(book_of(PERIOD + SOCIAL + REST))


def test_the_first_answer_is_the_one_that_counts():
    again = "2026-05-20 reply s0 yes meetings=9 by=kari id=z\n"
    assert question(book_of(PERIOD + SOCIAL + REST + again)) == question(book_of(PERIOD + SOCIAL + REST))


def test_a_later_answer_changes_nothing_that_was_said_earlier():
    later = asks("facebook", (100, "2026-06-30", 9), name="l", first="2026-06-01")
    then = PERIOD.replace("now 2026-06-01", "now 2026-07-15")
    assert question(book_of(then + SOCIAL + REST + later)).figures == question(book_of(then + SOCIAL + REST)).figures


def test_what_was_answered_more_than_a_year_ago_is_left_out():
    old = "2025-05-01 ask facebook Gammelt kroner=1 by=ola id=o\n2025-05-30 reply o yes by=kari id=ro\n"
    assert question(book_of(PERIOD + SOCIAL + REST + old)).figures["social_days"].n == 3


def test_under_three_on_a_side_it_says_how_many_are_missing_where():
    two = asks("ads", (1000, "2026-03-02", 0), (1000, "2026-03-02", 0), name="a")
    answer = question(book_of(PERIOD + SOCIAL + two))
    assert answer.kind == "not_yet"
    assert [(said(n.what), n.have, n.need) for n in answer.needs[:1]] == [
        ("1 beløp til som får ja, til noe annet.", 2, 3)
    ]
    both = question(book_of(PERIOD))
    assert [need.have for need in both.needs] == [0, 0, 0] and card(both) is None


def test_the_card_has_two_lines_and_the_number_behind_each():
    found = card(shown_to(question(book_of(PERIOD + SOCIAL + REST)), Viewer()))
    assert [said(line) for line in found.lines] == [
        "3 000 kr til facebook: 19 arbeidsdager og to møter.",
        "90 000 kr til annonser: ett nikk.",
    ]
    assert "3 beløp" in said(found.small[0]) and "10 arbeidsdager" in said(found.small[0])


HOUSE = """
    2026-01-01 workkind posting running "Publisering" en=Posting
    2026-01-01 workkind advertising running "Annonsering" en=Advertising
    2026-01-01 workkind dialogue running "Dialog" en=Dialogue
    2026-01-01 regime time posting approved by=kari id=g1
    2026-01-01 regime money social_ads approved by=kari id=g2
    2026-01-01 regime money other_ads done by=kari id=g3
    2026-04-21 spend 3000 NOK facebook advertising
    2026-04-21 spend 90000 NOK press advertising
    2026-04-21 spend 500 NOK - posting
    period 2026-04-20..2026-05-17
    now 2026-05-18T12:00
"""
CREW = "".join(
    f"2026-01-01 member {who} operator\n2026-04-20..2026-05-15 time {who} 0h30 - posting\n"
    f"2026-04-20..2026-05-15 time {who} 0h30 - dialogue\n"
    for who in ("ola", "amira", "mads", "ingrid")
)


def classes(answer):
    return {row.key: {n: f.value for n, f in row.figures.items()} for row in answer.rows if "kroner" in row.figures}


def test_hours_and_kroner_by_what_they_had_to_go_through():
    assert classes(question(book_of(HOUSE + CREW))) == {
        "approved": {"hours": 40, "kroner": 3000},
        "done": {"hours": 0, "kroner": 90000},
    }


def test_the_latest_statement_holds_and_a_later_one_is_not_read_back():
    newer = (
        "2026-02-01 regime time posting done by=kari id=g4\n2026-06-01 regime time posting justified by=kari id=g5\n"
    )
    assert classes(question(book_of(HOUSE + CREW + newer)))["done"]["hours"] == 40


def test_hours_rest_on_three_others_in_the_class_and_in_what_is_left():
    assert "hours" in classes(shown_to(question(book_of(HOUSE + CREW)), KARI))["approved"]
    few = CREW.replace("time ola 0h30 - dialogue", "time ola 0h00 - posting")
    few = few.replace("time mads 0h30 - dialogue", "time mads 0h00 - posting")
    assert "hours" not in classes(shown_to(question(book_of(HOUSE + few)), KARI))["approved"]


def test_where_something_is_said_of_all_work_the_total_must_be_safe_too():
    all_said = "2026-01-01 regime time dialogue done by=kari id=g6\n"
    alone = "2026-04-20..2026-05-15 time per 0h30 - dialogue initiative=blogg\n"
    assert "hours" in classes(shown_to(question(book_of(HOUSE + CREW + all_said)), KARI))["done"]
    assert "hours" not in classes(shown_to(question(book_of(HOUSE + CREW + all_said + alone)), KARI))["done"]


def test_ten_protected_hours_change_nothing():
    more = "2026-04-21 time ola 10h00 - posting protected=yes"
    assert question(book_of(HOUSE + CREW + more)) == question(book_of(HOUSE + CREW))
