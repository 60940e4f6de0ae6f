"""Looking behind an answer: who waits stands first, and asks are everybody's to see."""

from datetime import timedelta
from decimal import Decimal

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.look_behind import look_behind
from ildsjel.actions.receive import receive
from ildsjel.facts.period import Period
from ildsjel.facts.text import read
from tests.cast import NOW

PERIOD = Period.weeks_to(NOW.date(), 4)
TALK = """
2026-03-02T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a id=1 needs=yes
2026-03-02T10:30:00+01:00 message out facebook direct "Ja" author=a id=2
2026-03-04T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=b id=3 needs=yes
2026-03-03T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=c id=4 needs=yes
"""


def test_those_who_wait_stand_first_and_the_longest_at_the_top(cast):
    receive(by=cast.kari, facts=list(read(TALK.splitlines())), source="facts", now=NOW)
    rows = look_behind(by=cast.kari, kind="message", period=PERIOD, now=NOW).rows
    assert [began.day for began, *_ in rows] == [3, 4, 2]
    assert [getattr(answer, "text", "") for *_, answer in rows] == ["Waiting", "Waiting", ""]


def test_what_was_asked_for_is_everybodys_to_see(cast):
    ask_for(
        by=cast.ola, text="Løfte innlegget", kroner=Decimal(3000), channel="facebook", now=NOW - timedelta(days=1)
    )
    for access in (cast.kari, cast.amira):
        [row] = look_behind(by=access, kind="ask", period=PERIOD, now=NOW).rows
        assert row[1] == "Løfte innlegget" and row[4].text == "Waiting"


def test_where_one_week_in_four_is_logged_the_hours_say_so(cast):
    def says():
        return look_behind(by=cast.kari, kind="time", period=PERIOD, now=NOW).says.text

    assert "One week in four" not in says()
    chosen = f"{PERIOD.start - timedelta(days=60)} rhythm 4 by=ola id=h1"
    receive(by=cast.kari, facts=list(read([chosen])), source="facts", now=NOW)
    assert "One week in four is logged" in says()
