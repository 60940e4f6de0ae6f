"""Goals and limits: what is counted can be chosen, what was said before can be read, what has no worth is named."""

from datetime import timedelta
from decimal import Decimal

import pytest

from ildsjel.actions.receive import receive
from ildsjel.actions.state import state
from ildsjel.facts.happened import Outcome
from ildsjel.facts.stated import Worth
from ildsjel.ledger.stated import stated_of
from tests.cast import NOW, SINCE

PAGE = "/fjordbrod/goals/"


@pytest.fixture
def counted(cast):
    """What a file from an ad platform and one from the web came to."""
    names = {"Purchases": 30, "generate_lead": 12}
    facts = [Outcome(on=SINCE, name=name, count=Decimal(n), id=name) for name, n in names.items()]
    receive(by=cast.kari, facts=facts, source="meta_ads", now=NOW)
    return cast


def test_what_was_counted_is_offered_beside_free_text(counted, sit):
    page = sit(counted.kari).get(PAGE).content.decode()
    assert '<option value="Purchases">' in page and 'list="worth-outcome-suggestions"' in page
    wish = {"worth-outcome": "Purchases", "worth-kroner": "240", "worth-owner": "ola", "worth-on": SINCE.isoformat()}
    assert sit(counted.kari).post(f"{PAGE}worth/", wish).url == PAGE
    [(_, kept)] = stated_of(counted.kari)
    assert (kept.outcome, kept.kroner, kept.owner) == ("Purchases", 240, "ola")


def test_what_is_counted_without_a_worth_is_named(counted, sit):
    state(by=counted.kari, what=Worth(on=SINCE, outcome="Purchases", kroner=Decimal(240)), now=NOW)
    page = sit(counted.kari).get(PAGE).content.decode()
    _, _, without = page.partition("Counted, and without a worth")
    assert "generate_lead" in without and "Purchases" not in without


def test_what_was_said_before_stands_under_what_holds(counted, sit):
    for days, kroner in ((0, 200), (20, 240)):
        on = SINCE + timedelta(days=days)
        said = Worth(on=on, outcome="Purchases", kroner=Decimal(kroner), because=f"Talt {days}.")
        state(by=counted.kari, what=said, now=NOW)
    page = sit(counted.kari).get(PAGE).content.decode()
    now, _, earlier = page.partition("Earlier")
    assert "Talt 20." in now and "Talt 0." in earlier and "said by kari" in earlier


def test_a_fourth_worth_is_refused_in_a_sentence(counted, sit):
    for name in ("a", "b", "c"):
        state(by=counted.kari, what=Worth(on=SINCE, outcome=name, kroner=Decimal(1)), now=NOW)
    wish = {"worth-outcome": "d", "worth-kroner": "2", "worth-on": SINCE.isoformat()}
    answer = sit(counted.kari).post(f"{PAGE}worth/", wish)
    assert answer.status_code == 422 and "Three outcomes have a worth already" in answer.content.decode()
