"""The page that describes the API: drawn by itself, with nothing from outside."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_page_of_the_api_is_drawn_without_help_from_outside(page):
    page.goto("/api/docs")
    page.locator(".opblock").nth(6).wait_for()
    assert page.locator(".opblock").count() == 7
    page.click(".opblock-post >> nth=0")
    page.wait_for_selector(".opblock-body:has-text('svarte på spørsmål')")
