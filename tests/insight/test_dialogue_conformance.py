"""What a measure of dialogue must get right: each case is a small ledger, and what must come of it."""

import pytest

from ildsjel.insight.dialogue import question

from .conftest import book_of


def figures(book):
    return {name: figure.value for name, figure in question(book).figures.items()}


def took(book):
    """(clock, working) seconds of each answer, and how many wait, over all days."""
    answers = [(clock, working) for talk in book.talk for _, clock, working in talk.answers]
    return answers, sum(len(talk.waits) for talk in book.talk)


def test_reopened(book):
    """A day of silence after the answer: a new conversation, linked to the old, with a clock of its own.

    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a id=1
    2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a id=2
    2026-03-04T10:00:00+01:00 message in facebook direct "Og på lørdag?" author=a id=3
    2026-03-04T11:00:00+01:00 message out facebook direct "Ja" author=a id=4
    """
    assert took(book) == ([(1800, None), (3600, None)], 0)
    assert (figures(book)["asked"], figures(book)["reopened"]) == (2, 1)


def test_automatic_reply(book):
    """It is neither an answer, nor a side in the conversation, nor one of the replies you wrote.

    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:00:01+01:00 message out facebook direct "Vi svarer snart" author=a automatic=yes
    """
    assert took(book) == ([], 1)
    [talk] = book.talk
    assert (talk.begun, talk.both, talk.replies, talk.spoken) == (1, 0, 0, 0)


def test_first_human_reply_after_an_automatic_one(book):
    """
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:00:01+01:00 message out facebook direct "Vi svarer snart" author=a automatic=yes
    2026-03-02T11:00:00+01:00 message out facebook direct "Ja, til fire" author=a
    """
    assert took(book) == ([(3600, None)], 0)


def test_double_inbound(book):
    """The clock runs from the first of the two, and one answer answers both.

    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:20:00+01:00 message in facebook direct "Hallo?" author=a
    2026-03-02T11:00:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(3600, None)], 0)
    assert figures(book)["asked"] == 1


def test_thanks_first_and_then_a_question(book):
    """The clock runs from the first that needs a reply.

    2026-03-02T09:00:00+01:00 message in facebook comment "Så fint" author=a thread=p id=1
    2026-03-02T10:00:00+01:00 message in facebook comment "Hva koster det?" author=a thread=p id=2
    2026-03-02T10:30:00+01:00 message out facebook comment "40 kr" thread=p reply=2 id=3
    """
    assert took(book) == ([(1800, None)], 0)


def test_thanks_after_the_answer(book):
    """It asks for nothing: nobody waits.

    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a
    2026-03-02T10:40:00+01:00 message in facebook direct "Tusen takk 😊" author=a
    """
    assert took(book) == ([(1800, None)], 0)
    assert (figures(book)["asked"], figures(book)["waiting"]) == (1, 0)


def test_off_hours(book):
    """Asked after closing, answered the next morning: half an hour of working time, and no work outside hours.

    2026-01-01 hours "mon-fri 08:00-16:00"
    2026-03-02T20:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-03T08:30:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(45_000, 1800)], 0)
    assert figures(book)["outside_hours"] == 0


def test_reply_outside_hours(book):
    """No working seconds, and counted as work outside hours.

    2026-01-01 hours "mon-fri 08:00-16:00"
    2026-03-02T20:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T20:30:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(1800, 0)], 0)
    assert figures(book)["outside_hours"] == 1


def test_holiday(book):
    """Wednesday before Easter to Tuesday after: two hours and one, and nothing between.

    2026-01-01 hours "mon-fri 08:00-16:00"
    2026-04-01T14:00:00+02:00 message in facebook direct "Har dere åpent?" author=a
    2026-04-07T09:00:00+02:00 message out facebook direct "Nå har vi det" author=a
    """
    [(_, working)], waiting = took(book)
    assert (working, waiting) == (3 * 3600, 0)


def test_lunch(book):
    """Half an hour of lunch is nobody's working time.

    2026-01-01 hours "mon-fri 08:00-11:30 12:00-16:00"
    2026-03-02T11:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T12:30:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(5400, 3600)], 0)


@pytest.mark.parametrize("channel", ["phone", "chat"])
def test_a_channel_without_hours_of_its_own_takes_those_of_the_firm(channel):
    ledger = f"""
    2026-01-01 hours "mon-fri 08:00-16:00"
    2026-01-01 hours "mon-fri 09:00-10:00" channel=phone
    2026-03-02T08:00:00+01:00 message in {channel} direct "Har dere åpent?" author=a
    2026-03-02T12:00:00+01:00 message out {channel} direct "Ja" author=a
    """
    [(_, working)], _ = took(book_of(ledger))
    assert working == (3600 if channel == "phone" else 4 * 3600)


def test_the_night_the_clock_goes_forward(book):
    """From eleven on Saturday evening to seven on Sunday morning there are seven hours, not eight.

    2026-01-01 hours "mon-sun 00:00-24:00"
    2026-03-28T23:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-29T07:00:00+02:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(7 * 3600, 7 * 3600)], 0)


def test_the_night_the_clock_goes_back(book):
    """
    2026-01-01 hours "mon-sun 00:00-24:00"
    2026-10-24T23:00:00+02:00 message in facebook direct "Har dere åpent?" author=a
    2026-10-25T07:00:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(9 * 3600, 9 * 3600)], 0)


def test_no_schedule(book):
    """There is no working time, and none is made up: it is undefined, not 0.

    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(1800, None)], 0)
    assert figures(book)["working_median"] is None and figures(book)["outside_hours"] is None


def test_asked_before_any_schedule_was_stated(book):
    """
    2026-03-03 hours "mon-fri 08:00-16:00"
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-03T10:00:00+01:00 message out facebook direct "Ja" author=a
    """
    assert took(book) == ([(86_400, None)], 0)


def test_unanswered(book):
    """They stay in the denominator, and the one who has waited longest is told.

    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-03T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=b
    now 2026-03-04T10:00
    """
    assert took(book) == ([], 2)
    assert (figures(book)["asked"], figures(book)["answered"], figures(book)["oldest"]) == (2, 0, 2 * 86_400)


def test_reply_made_outside_the_tool(book):
    """A mail answered by telephone is answered, and the call is no conversation of its own.

    2026-03-02T10:00:00+01:00 message in email mail "Kan dere ringe meg?" author=a thread=t
    2026-03-02T12:00:00+01:00 message out phone call author=a
    """
    assert took(book) == ([(7200, None)], 0)
    assert sum(talk.begun for talk in book.talk) == 1


def test_an_answer_without_headers_is_matched_by_person_and_time(book):
    """
    2026-03-02T10:00:00+01:00 message in email mail "Har dere åpent?" author=a thread=t
    2026-03-03T10:00:00+01:00 message out email mail "Ja" author=a
    """
    assert took(book) == ([(86_400, None)], 0)


def test_a_person_overrules_and_it_is_counted_openly(book):
    """What reads as a question may need no answer, and the other way round; both are said to be ruled.

    2026-03-02T10:00:00+01:00 message in facebook comment "Er ikke dette nydelig?" author=a thread=p needs=no
    2026-03-02T10:00:00+01:00 message in facebook comment "Si fra når brødet er ferdig" author=b thread=p needs=yes
    2026-03-02T10:00:00+01:00 message in facebook comment "Hva koster det?" author=c thread=p
    """
    assert took(book) == ([], 2)
    assert (figures(book)["asked"], figures(book)["ruled"]) == (2, 2)


NINE = "\n".join(
    f'2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a{n}\n'
    f'2026-03-02T10:{10 + n}:00+01:00 message out facebook direct "Ja" author=a{n}'
    for n in range(9)
)
RATES = ("answered_share", "median", "p90", "within_target", "D1", "D2", "D3")


def test_nine_give_no_rate_and_ten_do():
    target = "2026-01-01 target 1h00\nnow 2026-03-04T10:00\nperiod 2026-03-02..2026-03-04\n"
    nine = question(book_of(target + NINE))
    assert nine.kind == "not_yet" and {nine.figures[name].value for name in RATES} == {None}
    tenth = '\n2026-03-02T09:00:00+01:00 message in facebook direct "Har dere åpent?" author=z'
    ten = question(book_of(target + NINE + tenth))
    # D2 rests on the nine replies, and has none yet.
    assert {name for name in RATES if ten.figures[name].value is None} == {"D2"}
    assert ten.figures["within_target"].value == 0.9


def test_the_median_is_kaplan_and_meiers_from_more_than_one_in_ten_open():
    """Ten answered after 10 to 19 minutes; two have waited 15 and 100 minutes, and are at risk as long as that."""
    tenth = '\n2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a9'
    tenth += '\n2026-03-02T10:19:00+01:00 message out facebook direct "Ja" author=a9'
    open_ = '\n2026-03-02T11:25:00+01:00 message in facebook direct "Har dere åpent?" author=y'
    open_ += '\n2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=z'
    at = "now 2026-03-02T11:40\nperiod 2026-03-02..2026-03-02\n"
    found = question(book_of(at + NINE + tenth + open_)).figures
    # At 15 minutes 6 of 12 have an answer: 1/2. Of the five then left 4/5, 3/4, 2/3, 1/2 wait on: 1/10 at the 19th.
    assert (found["median"].value, found["p90"].value) == (15 * 60, 19 * 60)


def test_the_aim_the_leader_has_stated_stands_beside_its_bar(book):
    """
    2026-01-01 aim D1 0.40 by=kari id=m1
    2026-02-01 aim D1 0.60 by=kari id=m2
    2026-01-01 aim D4 0.50 by=kari id=m3
    2026-02-01 aim D4 0 by=kari id=m4
    2026-04-01 aim D1 0.90 by=kari id=m5
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    period 2026-03-02..2026-03-15
    now 2026-03-16T12:00
    """
    bars = {row.key: row.figures for row in question(book).rows}
    assert bars["D1"]["aim"].value == 0.6
    assert not any("aim" in bars[name] for name in ("D2", "D3", "D4"))
