"""Charts: the drawing and the table under it say the same."""

import re

import pytest

from tests.browser import DESK, complaints

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_curve_and_the_table_hold_the_same_numbers(cast, lived_in, browser, live_server, seat):
    context = browser.new_context(viewport=DESK, locale="en-GB", base_url=live_server.url)
    seat(context, cast.kari)
    page = context.new_page()
    heard = complaints(page)
    page.goto("/fjordbrod/questions/ceiling/")
    figures = page.locator("figure.chart")
    figures.locator("svg").nth(figures.count() - 1).wait_for(timeout=20_000)
    for figure in figures.all():
        figure.locator("summary").click()
        rows = [row.inner_text() for row in figure.locator("tbody tr").all()]
        told = [float(row.split("\t")[1].split()[0]) for row in rows]
        assert len(told) > 3
        assert drawn(figure.locator("svg")) == pytest.approx(told, abs=0.06)
        assert rows[0].split("\t")[0] in figure.locator("svg").inner_html()
    context.close()
    assert heard == []


def drawn(svg) -> list[float]:
    """The values of the stepped line, measured against the limit's own line."""
    curve = svg.locator(".mark-line path").get_attribute("d")
    rule = svg.locator(".mark-rule [aria-label^='limit: ']")
    limit = float(rule.get_attribute("aria-label").split()[1])
    height = float(re.search(r",([\d.]+)\)", rule.get_attribute("transform"))[1])
    floor = float(re.search(r"h640v(\d+)", svg.inner_html())[1])
    ys = [float(point.split(",")[1]) for point in curve[1:].split("L")]
    return [(floor - y) * limit / (floor - height) for y in ys[::2]]
