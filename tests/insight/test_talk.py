"""Days of talk: what dialogue reads in place of every conversation."""

from datetime import date

from ildsjel.facts.sums import TalkSum

MONDAY = date(2026, 3, 2)
TEN = 1772442000  # 10:00 on that Monday in Oslo


def test_a_day_on_a_channel_is_one_sum(book):
    """
    2026-01-01 hours "mon-fri 08:00-16:00"
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a
    2026-03-02T10:40:00+01:00 message in facebook direct "Takk" author=a
    2026-03-02T10:00:00+01:00 message in facebook direct "Når åpner dere?" author=b
    2026-03-02T17:00:00+01:00 message out facebook direct "Vi har nye boller" author=c
    2026-03-02T10:00:00+01:00 message in mail mail "Hva koster det?" author=d thread=t
    """
    facebook, mail = book.talk
    assert facebook == TalkSum(
        on=MONDAY,
        channel="facebook",
        begun=3,
        both=1,
        long=1,
        spoken=2,
        replies=1,
        outside_hours=1,
        answers=((TEN, 1800, 1800),),
        waits=(TEN,),
    )
    assert mail == TalkSum(on=MONDAY, channel="mail", begun=1, waits=(TEN,))


def test_of_the_days_before_what_is_held_against_time_only_those_who_still_wait_are_seen(book):
    """
    period 2026-05-11..2026-05-17
    2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a
    2026-03-02T10:00:00+01:00 message in facebook direct "Takk" author=b
    2026-03-03T10:00:00+01:00 message in facebook direct "Takk" author=c
    2026-03-24T10:00:00+01:00 message in facebook direct "Takk" author=d
    """
    assert book.talk == (
        TalkSum(on=MONDAY, channel="facebook", waits=(TEN,)),
        TalkSum(on=date(2026, 3, 24), channel="facebook", begun=1),
    )
