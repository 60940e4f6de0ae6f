"""The thread: `fb 6` typed on the page reaches the review, in both languages."""

import pytest

from tests.browser import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_six_minutes_reach_the_review(cast, come_in):
    page = come_in(cast.ola)
    page.wait_for_selector("#line:focus")
    page.keyboard.type("fb 6 svarte på spørsmål")
    page.keyboard.press("Enter")
    page.wait_for_selector(".echo")
    assert "6 min · Facebook · Dialogue" in page.inner_text(".echo")
    assert page.locator(".entries li").count() == 1
    assert violations(page) == []
    page.goto("/fjordbrod/questions/coverage/")
    assert "six minutes" not in page.inner_text(".headline")
    page.click("footer button")
    page.wait_for_selector("html[lang=nb]")
    assert violations(page) == []


def test_two_taps_do_the_same(cast, come_in):
    page = come_in(cast.ola)
    page.click("label:has-text('Instagram')")
    page.click("button[name=minutes][value='6']")
    page.wait_for_selector(".echo")
    assert "6 min · Instagram" in page.inner_text(".echo")
    page.click(".echo button")
    page.locator(".entries li").wait_for(state="detached")
