"""When it matters, walked: planned until it does not fit, chosen about, done by another, and read by her calendar."""

from __future__ import annotations

from datetime import timedelta
from urllib.request import urlopen

import pytest
from django.utils import timezone

from tests.browser import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def test_from_a_plan_to_a_choice_and_a_calendar(cast, come_in):
    page = come_in(cast.kari)
    menu(page, "launches")
    assert violations(page) == []
    fill(page, "plan", title="Week of the bread", day=day(14), until=day(20), dialogue="2")
    page.click("main form button:has-text('Plan it')")
    page.wait_for_selector("h1:has-text('Week of the bread')")
    assert "nobody can take alone yet" in page.inner_text(".headline")

    act(page, "work", title_of="Film", hours="10", kind="posting", first=day(0), last=day(14))
    for kind in ("posting", "dialogue"):
        act(page, "skills", who="amira", kind=kind, level="alone")
    act(page, "hours", who="amira", hours="2", first=day(0), last=day(20))
    assert "It hangs on Amira alone." in page.inner_text(".headline")
    assert page.locator(".bars meter").count() == 2 and violations(page) == []

    page.goto("/fjordbrod/overview/")
    page.click(".finding a:has-text('Free hours for it')")
    page.wait_for_selector("form#freeing >> visible=true")
    fill(page, "freeing", who="amira", hours="12", first=day(0), last=day(20), because="Nils takes the counter")
    page.click("form#freeing button")
    page.wait_for_selector("aside .standing:has-text('Nils takes the counter')")
    assert page.inner_text(".headline").startswith("All that must be done fits")
    page.click(".echo button")
    page.locator("aside .standing").wait_for(state="detached")
    assert "It hangs on Amira alone." in page.inner_text(".headline")
    act(page, "cuts", work="Film")
    assert page.locator(".musts li").count() == 1

    page.context.clear_cookies()
    come_in(cast.amira)
    page.goto("/fjordbrod/launches/")
    page.click("main h2 a")
    assert page.locator("form#date").count() == 0 and "Amira" in page.inner_text("aside table")
    page.click(".musts button:has-text('Done')")
    page.wait_for_selector(".musts button:has-text('Not done after all')")
    assert page.inner_text(".headline") == "All that must be done is done."
    assert violations(page) == []

    page.goto("/fjordbrod/me/")
    page.click("button:has-text('Make an address')")
    address = page.inner_text("section[role=status] pre")
    assert violations(page) == []
    assert b"SUMMARY:Week of the bread" in urlopen(address).read()
    page.click("button:has-text('Withdraw the address')")
    page.wait_for_selector("button:has-text('Make an address')")


def menu(page, name: str) -> None:
    """Follows a word of the menu."""
    page.click(".menu summary")
    page.click(f".menu a[href$='/{name}/']")


def fill(page, form: str, **values: str) -> None:
    """Fills a form; what is chosen is chosen by its key or its words."""
    for name, value in values.items():
        field = page.locator(f"[name={form}-{name}]")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def act(page, name: str, **values: str) -> None:
    """Opens one of the leader's forms, fills it, and waits until it is kept."""
    page.locator(f"form#{name}").locator("xpath=preceding-sibling::summary").click()
    fill(page, name, **values)
    page.click(f"form#{name} button")
    page.wait_for_url("**kept=*")
    page.locator(".echo").wait_for()
