"""The page that describes the API: drawn by itself, with nothing from outside."""

import pytest

from ildsjel.surfaces.api.api import api

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_page_of_the_api_is_drawn_without_help_from_outside(page):
    operations = sum(map(len, api.get_openapi_schema()["paths"].values()))
    page.goto("/api/docs")
    page.locator(".opblock").nth(operations - 1).wait_for()
    assert page.locator(".opblock").count() == operations
    page.click(".opblock-post:has-text('/entries')")
    page.wait_for_selector(".opblock-body:has-text('svarte på spørsmål')")
