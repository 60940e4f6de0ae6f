"""What the database counts of posts, conversations and followers is what plain facts come to."""

from datetime import date

import pytest

from ildsjel.actions.receive import receive
from ildsjel.facts.period import Period
from ildsjel.facts.text import read
from ildsjel.insight.gather import gather
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.open_house import open_house
from tests.cast import NOW
from tests.sums import OSLO

FACTS = """2025-11-03 worth bestilling 240 id=w1
2025-11-03 post facebook Bilde "Kneipp" id=facebook:1
2025-11-09 post blog Tekst "Rugbrød" initiative=blogg id=blog:1
2026-02-03 post facebook Bilde "Kneipp" id=facebook:2
2025-11-10T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a id=m:1
2025-11-10T10:05:00+01:00 message out facebook direct "Ja." author=a id=m:2
2025-11-10 audience facebook followers 4120 read=2025-11-10 id=a1
2025-11-12 audience facebook followers 4130 read=2025-11-12 id=a2
2025-11-12 audience facebook reach 90 read=2025-11-12 id=a3"""


@pytest.mark.django_db
@pytest.mark.parametrize("has_worth", [True, False])
def test_the_book_of_the_ledger_is_the_book_of_its_facts(cast, has_worth):
    facts = list(read(FACTS.splitlines()[0 if has_worth else 1 :]))
    receive(by=cast.kari, facts=facts, source="facts", now=NOW)
    period = Period(date(2026, 2, 7), date(2026, 3, 6))
    house = open_house(cast.kari)
    things = [*house.initiatives, *house.channels, *house.kinds, *house.members]
    told = gather([*things, *facts], now=NOW.astimezone(OSLO), period=period)
    kept = open_book(cast.kari, period, now=NOW)
    assert (kept.traffic, kept.followers) == (told.traffic, told.followers)
    assert (len(kept.traffic), len(kept.followers)) == ((4, 2) if has_worth else (0, 0))
