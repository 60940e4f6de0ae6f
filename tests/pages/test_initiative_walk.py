"""An initiative from a name to its start, at phone size and at a desk, by the leader and the one who owns it."""

import pytest
from django.utils import timezone

from ildsjel.ledger.initiatives import standing_of
from tests.browser import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGE = "/fjordbrod/initiatives/of/rugbrod/"


def state(page, kind, **said):
    """Opens the form of this kind on the page, fills it in and sends it."""
    page.click(f"#{kind} > summary")
    for name, value in said.items():
        field = page.locator(f"#{kind} [name={kind}-{name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    page.click(f"#{kind} form button")
    page.wait_for_load_state()


def test_from_a_name_to_the_start(cast, come_in):
    page = come_in(cast.kari)
    page.goto("/fjordbrod/initiatives/")
    page.fill("input[name=name]", "Rugbrød")
    page.click("button:has-text('Open a draft')")
    page.wait_for_url("**/rugbrod/")
    assert "Six things before it can start" in page.inner_text("main")
    assert violations(page) == []
    page.click("button:has-text('Start it')")
    page.wait_for_selector("[role=status]")
    assert "a ceiling" in page.inner_text("[role=status]")

    page.fill("[name=charter-why]", "Folk skal finne rugbrødet vårt.")
    page.fill("[name=charter-promised]", timezone.now().date().replace(year=timezone.now().year + 1).isoformat())
    page.select_option("[name=charter-owner]", "ola")
    page.click("#charter form button")
    page.wait_for_load_state()
    state(page, "goal", sort="learning", title_text="Finne ut hva folk spør om", owner="ola")
    state(page, "goal", sort="learning", title_text="Lære å svare kundene selv", owner="kari")
    state(page, "ceiling", hours="10")
    state(page, "backing", hours="4", sentence="Svar folk skikkelig.")
    assert "One thing before it can start" in page.inner_text("main")

    page.context.clear_cookies()
    page = come_in(cast.ola)
    page.goto("/fjordbrod/today/")
    page.click("a:has-text('say yes or leave it')")
    page.click("button:has-text('Yes, I will')")
    page.wait_for_load_state()

    page.context.clear_cookies()
    page = come_in(cast.kari)
    page.goto(PAGE)
    page.click("button:has-text('Start it')")
    page.wait_for_load_state()
    assert standing_of(cast.kari, "rugbrod", timezone.now()).phase == "early"
    assert "Early phase" in page.inner_text("main")
    assert violations(page) == []
