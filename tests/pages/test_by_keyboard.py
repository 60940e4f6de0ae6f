"""By keyboard: from the login to a logged line, the menu, another language and a decision; no mouse."""

from __future__ import annotations

import pytest

from tests.cast import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FOCUS = """() => {
    const one = document.activeElement, shown = one.matches('.chips input') ? one.nextElementSibling : one;
    const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2);
    return {
        what: one.outerHTML.slice(0, 120),
        ring: one.matches('.ds-skip-link') && box.height > 20 || style.boxShadow !== 'none'
            || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
        seen: top !== null && (top === one || shown.contains(top) || top.contains(shown)),
        place: [...document.querySelectorAll('*')].indexOf(one),
        y: one.closest('main') && !one.closest('aside') ? box.y + scrollY : null,
    };
}"""


def test_all_of_it_without_a_mouse(cast, page):
    page.goto("/login/")
    to(page, "input[name=login]")
    page.keyboard.type(cast.kari.person.mail)
    to(page, "input[name=password]")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/overview/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.ds-skip-link')")
    assert page.evaluate("document.activeElement.getBoundingClientRect().bottom > 10")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    to(page, ".doors a[href$='/today/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/")

    page.wait_for_selector("#line:focus")
    page.keyboard.type("fb 6")
    page.keyboard.press("Enter")
    page.wait_for_selector(".echo")
    page.wait_for_selector("#line:focus")
    to(page, ".echo button")
    page.keyboard.press("Space")
    page.locator(".entries li").wait_for(state="detached")
    to(page, "input[name=channel]")
    page.keyboard.press("ArrowRight")
    to(page, "button[name=minutes][value='12']")
    page.keyboard.press("Enter")
    page.locator(".entries li:has-text('Instagram')").wait_for()

    to(page, ".menu summary")
    page.keyboard.press("Enter")
    to(page, ".menu a[href$='/me/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/me/")
    to(page, "footer button")
    page.keyboard.press("Space")
    page.wait_for_selector("html[lang=nb]")

    to(page, "nav.words a[href$='/overview/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/overview/")
    to(page, ".standing + details > summary")
    page.keyboard.press("Enter")
    to(page, ".standing a[href*='/questions/balance/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/balance/**")
    to(page, "#decide input[name=option]")
    page.keyboard.press("Space")
    to(page, "#decide input[name=because]")
    page.keyboard.type("Det holder")
    to(page, "#decide button")
    page.keyboard.press("Enter")
    page.wait_for_selector("aside .standing:has-text('Det holder')")


def to(page, wanted: str, most: int = 80) -> None:
    """Tabs on to what is wanted; on the way focus is always seen, and moves down the page."""
    before = None
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            before = None
            continue
        now = page.evaluate(FOCUS)
        assert now["ring"], f"no ring around {now['what']}"
        assert now["seen"], f"hidden: {now['what']}"
        if before and now["place"] > before["place"] and None not in (now["y"], before["y"]):
            assert now["y"] >= before["y"] - 60, f"jumps up to {now['what']}"
        assert before is None or now["place"] >= before["place"] or before["y"] is None, (
            f"jumps back to {now['what']}"
        )
        before = now
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"never came to {wanted}")
