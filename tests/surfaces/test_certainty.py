"""A figure on a page carries its interval, drawn and said, its n, and a word where it rests on little."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from ildsjel.insight.answer import Figure
from ildsjel.surfaces.web.tags.laid_out import drawn


def shown(rf, **figure):
    with override("en"):
        return render_to_string("question/_certainty.html", {"figure": Figure(**figure)}, request=rf.get("/"))


def test_an_interval_is_drawn_and_said_with_its_n(rf):
    page = shown(rf, value=132, low=94, high=184, n=24, unit="kroner")
    assert "between 94\xa0kr and 184\xa0kr" in page and "n = 24" in page
    assert "<svg" in page and "rests on little" not in page


def test_what_rests_on_little_says_so_and_is_dashed(rf):
    page = shown(rf, value=2.5, low=0, high=6.3, n=54, unit="hours")
    assert 'class="interval thin"' in page and "n = 54, rests on little" in page
    assert "rests on little" in shown(rf, value=2.5, low=0, high=6.3, unit="hours")


def test_an_interval_without_an_end_says_where_it_begins(rf):
    assert "at least 4 hours" in shown(rf, value=6, low=4, n=30, unit="hours")


def test_a_count_has_only_its_n(rf):
    page = shown(rf, value=4, n=4, unit="count")
    assert "n = 4" in page and "<svg" not in page and "rests on little" not in page


@pytest.mark.parametrize(
    ("figure", "line"),
    [
        ({"value": 0.31, "low": 0.28, "high": 0.34, "unit": "share"}, ("28.0", "6.0", "31.0")),
        ({"value": 50, "low": 25, "high": 100, "unit": "kroner"}, ("25.0", "75.0", "50.0")),
        ({"value": 0, "low": -50, "high": 50, "unit": "kroner"}, ("0.0", "100.0", "50.0")),
        ({"value": 4, "low": 4, "high": None, "unit": "hours"}, ("80.0", "20.0", "80.0")),
    ],
)
def test_it_is_drawn_to_scale_from_zero(figure, line):
    found = drawn(Figure(**figure))
    assert (found.start, found.width, found.value) == line


def test_an_exact_figure_is_not_drawn():
    assert drawn(Figure(value=0.31, low=0.31, high=0.31, unit="share")) is None
