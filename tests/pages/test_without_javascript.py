"""Without JavaScript: everything can still be done, a page at a time."""

import pytest

from tests.browser import PHONE
from tests.cast import PASSWORD
from tests.pages.lived_in import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_forms_and_links_are_enough(cast, browser, live_server):
    context = browser.new_context(viewport=PHONE, locale="nb-NO", base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/login/")
    page.fill("input[name=login]", cast.kari.person.mail)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    page.click(".doors a[href$='/today/']")

    page.fill("#line", "fb 6 svarte på spørsmål")
    page.press("#line", "Enter")
    page.locator(".entries li").wait_for()
    page.click(".entries li button:has-text('Undo')")
    page.locator(".entries li").wait_for(state="detached")
    page.click("label:has-text('Instagram')")
    page.click("button[name=minutes][value='12']")
    page.locator(".entries li:has-text('Instagram')").wait_for()
    page.fill("#line", "tull og tøys")
    page.click(".line button")
    page.locator(".ask").wait_for()
    assert page.input_value("#line") == "tull og tøys"

    page.goto("/fjordbrod/sources/")
    page.set_input_files("input[type=file]", SAMPLES / "toggl" / "norsk_excel.csv")
    page.click("main button:has-text('See what is in them')")
    page.click("main button:has-text('Bring it in')")
    page.locator(".headline:has-text('2 new')").wait_for()
    page.click("main button:has-text('Take it back')")
    page.locator("[role=status]:has-text('2 removed')").wait_for()

    page.goto("/fjordbrod/questions/balance/")
    page.click("#decide .chips label >> nth=0")
    page.fill("input[name=because]", "Det holder")
    page.click("#decide button")
    page.locator("aside .standing:has-text('Det holder')").wait_for()

    page.click("footer button")
    page.locator("html[lang=nb]").wait_for(state="attached")
    page.click(".menu summary")
    page.click(".menu button:has-text('Logg ut')")
    page.wait_for_url("**/login/**")
    context.close()
