"""Messages to conversations: what belongs together, and who waited for whom."""

from datetime import date

import pytest

from ildsjel.facts.happened import Message
from ildsjel.facts.stated import Hours
from ildsjel.insight.conversations import conversations


@pytest.fixture
def talk(facts):
    """The conversations of the test's ledger."""
    hours, messages = ([f for f in facts if isinstance(f, kind)] for kind in (Hours, Message))
    return conversations(messages, hours=hours, initiative_for=lambda channel: "daily")


def test_a_question_and_its_answer(talk):
    """
    2026-01-01 hours "mon-fri 08:00-16:00"
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a
    """
    [found] = talk
    assert (found.clock, found.working, found.turns, found.needs) == (1800, 1800, 2, "yes")
    assert (found.inbound, found.outbound, found.outside_hours) == (1, 1, False)


def test_a_day_of_silence_reopens(talk):
    """
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a id=1
    2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a
    2026-03-03T10:31:00+01:00 message in facebook direct "Også i dag?" author=a
    """
    first, second = talk
    assert (first.reopens, second.reopens) == ("", "1")


def test_a_reminder_does_not_restart_the_clock(talk):
    """
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T11:00:00+01:00 message in facebook direct "Hallo?" author=a
    2026-03-04T10:00:00+01:00 message in facebook direct "Noen der?" author=a
    2026-03-04T12:00:00+01:00 message out facebook direct "Ja" author=a
    """
    [found] = talk
    assert found.clock == 50 * 3600
    assert found.turns == 2


def test_an_automatic_reply_is_no_answer(talk):
    """
    2026-03-02T10:00:00+01:00 message in mail mail "Har dere åpent?" author=a thread=t
    2026-03-02T10:00:05+01:00 message out mail mail "Vi svarer snart" thread=t automatic=yes
    2026-03-02T12:00:00+01:00 message out mail mail "Ja" thread=t
    """
    [found] = talk
    assert (found.clock, found.outbound, found.turns) == (7200, 1, 2)


def test_a_reply_out_of_hours_is_counted_as_that(talk):
    """
    2026-01-01 hours "mon-fri 08:00-11:30 12:00-16:00"
    2026-03-02T17:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T20:00:00+01:00 message out facebook direct "Ja" author=a
    """
    [found] = talk
    assert (found.clock, found.working, found.outside_hours) == (3 * 3600, 0, True)


def test_without_hours_there_is_no_working_time(talk):
    """
    2026-03-02T17:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T20:00:00+01:00 message out facebook direct "Ja" author=a
    """
    assert (talk[0].working, talk[0].outside_hours) == (None, False)


def test_a_mail_answered_by_phone_is_answered(talk):
    """
    2026-03-02T10:00:00+01:00 message in mail mail "Kan dere ringe?" author=a thread=t
    2026-03-02T13:00:00+01:00 message out phone call author=a
    """
    [found] = talk
    assert (found.channel, found.clock) == ("mail", 3 * 3600)


def test_thanks_opens_nothing_that_waits(talk):
    """
    2026-03-02T10:00:00+01:00 message in facebook direct "Takk!" author=a
    """
    assert (talk[0].needs, talk[0].asked) == ("no", None)


def test_one_authors_comments_under_one_root_are_one_conversation(talk):
    """
    2026-03-02T10:00:00+01:00 message in facebook comment "Er det gluten i?" author=a thread=p id=1
    2026-03-02T10:05:00+01:00 message in facebook comment "Hva koster det?" author=b thread=p id=2
    2026-03-02T11:00:00+01:00 message out facebook comment "Nei" thread=p reply=1 id=3
    2026-03-02T11:05:00+01:00 message in facebook comment "Så fint" author=a thread=p reply=3 id=4
    2026-03-02T12:00:00+01:00 message out facebook comment "40 kr" thread=p
    """
    first, second = talk
    assert (first.inbound, first.turns, first.clock) == (2, 4, 3600)
    assert (second.inbound, second.answered) == (1, None)


def test_a_date_without_a_clock_gives_no_response_time(talk):
    """
    2026-03-02 message in mail mail "Har dere åpent?" author=a thread=t
    2026-03-03 message out mail mail "Ja" thread=t
    """
    [found] = talk
    assert found.answered.date() == date(2026, 3, 3)
    assert found.clock is None
