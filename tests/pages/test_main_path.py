"""The main path: from an empty organisation through a file and a limit to a decision a colleague can read."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

import pytest

from ildsjel.ledger.receipt import Receipt, State
from tests.browser import violations
from tests.pages.lived_in import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOGGL = SAMPLES / "toggl" / "detailed.csv"
DROP = """([name, bytes]) => {
    const zone = document.querySelector('[data-drop]'), held = new DataTransfer();
    held.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
        zone.dispatchEvent(new DragEvent(type, {dataTransfer: held, bubbles: true, cancelable: true}));
}"""
STRANGE = {
    "notes.txt": (b"Husk \xc3\xa5 ringe m\xc3\xb8lla.\n", "notes.txt is not a file Ildsjel knows yet"),
    "empty.csv": (b"", "empty"),
    "cut_off.csv": ((TOGGL.parent / "cut_off.csv").read_bytes(), "stops in the middle of its last row"),
    "scrambled.csv": (TOGGL.read_bytes().replace(b"Start date", b"When"), "scrambled.csv"),
}


def test_from_four_doors_to_a_decision(cast, come_in):
    page = come_in(cast.kari)
    assert page.locator(".doors a").count() == 4

    page.click(".doors a[href$='/sources/']")
    drag(page, TOGGL)
    page.wait_for_url("**/uploads/*/")
    assert "4 new" in page.inner_text(".headline")
    assert "3 lines left out" in page.inner_text("aside")
    assert meaning(page, "Amira", "who") == "amira"
    assert meaning(page, "Nes / Facebook", "channel") == "facebook"
    site = meaning_of(page, "Nes / Nettsider / Forside", "channel")
    assert site.input_value() == "web"
    assert violations(page) == []
    site.select_option("blog")
    page.click("main button:has-text('Bring it in')")

    page.wait_for_url("**/receipts/*/")
    assert "4 new" in page.inner_text(".headline")
    assert violations(page) == []
    page.click("button:has-text('Take it back')")
    page.wait_for_selector("[role=status]")
    assert "4 removed" in page.inner_text("[role=status]")

    page.set_input_files("input[type=file]", TOGGL)
    page.click("main button:has-text('See what is in them')")
    page.wait_for_url("**/uploads/*/")
    assert "4 new" in page.inner_text(".headline")
    assert meaning(page, "Nes / Nettsider / Forside", "channel") == "blog"
    page.click("main button:has-text('Bring it in')")
    page.wait_for_url("**/receipts/*/")
    assert "4 new" in page.inner_text(".headline")
    page.click("a:has-text('last four weeks in the file')")
    page.wait_for_selector(".weeks")

    page.click(".menu summary")
    page.click(".menu a:has-text('Goals and limits')")
    page.fill("input[name=ceiling-hours]", "10")
    page.fill("input[name=ceiling-because]", "We bake at night")
    page.click("details[open] button:has-text('State it')")
    page.wait_for_selector("aside .standing")
    assert "10" in page.inner_text("aside .standing")

    go(page, "Overview")
    page.click(".standing a[href*='/questions/ceiling/']")
    page.click("#decide .chips label:has-text('Change it')")
    page.fill("input[name=because]", "Amira takes the mornings")
    page.fill("input[name=again]", "2030-03-04")
    page.click("#decide button")
    page.wait_for_selector("aside .standing")
    for name in ("Overview", "Results"):
        if name == "Results":
            page.goto("/fjordbrod/results/")
        else:
            go(page, name)
        decided = page.inner_text("main")
        assert "Amira takes the mornings" in decided
        assert "4 March" in decided

    page.click(".menu summary")
    page.click(".menu button:has-text('Log out')")
    page.wait_for_url("**/login/**")
    come_in(cast.amira)
    assert "Amira takes the mornings" in page.inner_text("main")
    assert page.locator("#decide").count() == 0


def test_a_file_nobody_can_read_is_answered_and_not_kept(cast, come_in, tmp_path):
    page = come_in(cast.kari)
    for name, (content, said) in STRANGE.items():
        page.goto("/fjordbrod/sources/")
        file = tmp_path / name
        file.write_bytes(content)
        drag(page, file)
        page.wait_for_url("**/uploads/*/")
        headline = page.inner_text(".headline")
        assert said in headline, name
        assert re.search(r"[.?]$", headline)
        assert page.locator("button:has-text('Bring it in')").count() == 0
        assert violations(page) == []
    assert not Receipt.objects.of(cast.kari).filter(state=State.STANDING).exists()
    page.goto("/fjordbrod/sources/")
    assert page.locator("h2:has-text('Brought in')").count() == 0


def drag(page, file: Path) -> None:
    """Lets a file go over the drop zone, as a hand would."""
    page.evaluate(DROP, [file.name, b64encode(file.read_bytes()).decode()])


def meaning_of(page, label: str, field: str):
    """The select that says what a name of the file means."""
    row = page.locator("fieldset").filter(has=page.locator("legend", has_text=re.compile(f"^{re.escape(label)}$")))
    return row.locator(f"select[name$='.{field}']")


def meaning(page, label: str, field: str) -> str:
    return meaning_of(page, label, field).input_value()


def go(page, word: str) -> None:
    """Follows one of the words of the top bar."""
    page.click(f"nav.words a:has-text('{word}')")
    page.wait_for_selector(f"nav.words a[aria-current]:has-text('{word}')")
