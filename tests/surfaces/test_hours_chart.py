"""The curve over hours as it is drawn: labels beside what they are about, no legend, dashed on thin ground."""

from datetime import date

import pytest

from ildsjel.facts.sentence import Quantity, sentence
from ildsjel.insight.answer import Curve, Figure, Mark, Series
from ildsjel.surfaces.show.chart import draw
from ildsjel.surfaces.show.hours_chart import hours_spec
from ildsjel.surfaces.show.speaker import Speaker

TITLE = sentence("{initiative}: where an hour stops paying", initiative="Bloggen")


def curve(n=40, tried=(4.0, 6.5), limit=14.0):
    points = tuple(
        (float(h), Figure(value=900.0 * h, low=800.0 * h, high=1000.0 * h, unit="kroner", n=n)) for h in range(13)
    )
    weeks = tuple((date(2026, 3, 2).isoformat(), Figure(value=hours, unit="hours")) for hours in tried)
    rough = Quantity(6.5, "rough")
    return Curve(
        name="blog",
        title=TITLE,
        points=points,
        enough=Mark(at=6.5, says=sentence("about {hours} hours: least to lose", hours=rough)),
        range=Mark(at=4, to=9, says=sentence("between {low} and {high}", low=rough, high=rough)),
        limit=Mark(at=limit, says=sentence("far too much: {amount}", amount=Quantity(limit, "hours")))
        if limit
        else None,
        tried=Series(name="blog", title=TITLE, step="week", points=weeks),
    )


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("about 6.5 hours: least to lose", "far too much: 14 hours", "hours a week", "10,000")),
        ("nb", ("omtrent 6,5 timer: minst å tape", "altfor mye: 14 timer", "timer i uka", "10\xa0000")),
    ],
)
def test_everything_is_labelled_where_it_is(lang, words):
    svg = draw(hours_spec(curve(), Speaker(lang)))
    assert all(word in svg for word in words)
    assert "legend" not in svg


def test_weeks_nobody_may_see_leave_no_ticks():
    with_weeks, without = (str(hours_spec(curve(tried=tried), Speaker("en"))) for tried in ((4.0, 6.5), ()))
    assert "tried" in with_weeks and "tried" not in without
    assert "tried" not in str(hours_spec(curve(tried=(None,)), Speaker("en")))


def test_what_rests_on_little_is_dashed():
    def dashes(n):
        return [
            layer["mark"].get("strokeDash") for layer in hours_spec(curve(n=n, limit=None), Speaker("en"))["layer"]
        ]

    assert [6, 4] in dashes(9) and [6, 4] not in dashes(10)
