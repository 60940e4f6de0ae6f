"""The weekly ten minutes, walked at phone size and at a desk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.state import state
from ildsjel.actions.take_time import take_time
from ildsjel.facts.happened import Seconds
from ildsjel.facts.leading import Weekly
from ildsjel.facts.stated import Backing
from ildsjel.ledger.statements import facts_of
from tests.browser import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_answer_teach_and_choose_one_change(cast, come_in):
    now = timezone.now()
    state(by=cast.kari, what=Backing(on=(now - timedelta(days=28)).date(), who="ola", seconds=Seconds(3600)), now=now)
    take_time(by=cast.ola, who="ola", seconds=2 * 3600, decided="kari", now=now)
    ask_for(by=cast.ola, text="Kan vi få et bedre kamera?", now=now)
    page = come_in(cast.kari)
    page.click("main a:has-text('ten minutes')")
    assert violations(page) == []
    page.click("summary:has-text('Answer')")
    page.click("section form button")
    page.wait_for_url("**/weekly/")
    assert "Kan vi få et bedre kamera?" not in page.inner_text("main")
    page.fill("input[name=weekly-taught]", "Folk spør om gluten før helga.")
    page.click("label:has-text('Give the time back')")
    page.click("button:has-text('Done for this week')")
    page.wait_for_selector(".headline")
    assert "Give the time back" in page.inner_text("main")
    assert violations(page) == []
    assert facts_of(cast.kari, Weekly)[0].taught == "Folk spør om gluten før helga."


def test_it_stops_while_one_looks_at_it(cast, come_in):
    page = come_in(cast.kari)
    page.clock.install()
    page.goto("/fjordbrod/weekly/")
    assert page.is_visible("h2:has-text('What moved')")
    page.clock.fast_forward(10 * 60 * 1000)
    assert not page.is_visible("h2:has-text('What moved')")
    assert "That was ten minutes" in page.inner_text("main")
    assert page.is_visible("button:has-text('Done for this week')")
