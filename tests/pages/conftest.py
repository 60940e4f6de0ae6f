"""Pages in a real browser, at phone and desk size."""

from __future__ import annotations

import os

import pytest
from django.conf import settings as configured

from tests.browser import DESK, PHONE, chromium, complaints
from tests.cast import PASSWORD
from tests.pages.lived_in import live_in


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests of a process; missing, it fails in CI and skips elsewhere."""
    try:
        with chromium() as started:
            yield started
    except Exception as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no browser: {error}")


@pytest.fixture(params=["phone", "desk"])
def page(request, browser, live_server):
    """A page on the running server; the test fails if its console complained."""
    size = PHONE if request.param == "phone" else DESK
    context = browser.new_context(viewport=size, locale="nb-NO", base_url=live_server.url)
    opened = context.new_page()
    heard = complaints(opened)
    yield opened
    context.close()
    assert heard == []


@pytest.fixture
def come_in(page):
    """`come_in(access)`: logs in by the form, as that person."""

    def log_in(access):
        page.goto("/login/")
        page.fill("input[name=login]", access.person.mail)
        page.fill("input[name=password]", PASSWORD)
        page.click("main button")
        page.wait_for_url("**/fjordbrod/**")
        return page

    return log_in


@pytest.fixture
def seat(client, live_server):
    """`seat(context, access)`: everything opened in that context is opened as that person, without the form."""

    def sit_down(context, access):
        client.force_login(access.person.login)
        name = configured.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])

    return sit_down


@pytest.fixture
def lived_in(cast, tmp_path):
    """The receipt of a file in a firm where much has happened."""
    return live_in(cast, tmp_path)
