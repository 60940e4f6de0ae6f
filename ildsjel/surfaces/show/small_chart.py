"""A small chart of an answer, for paper: as wide as a column, in the same type and colours as the large one."""

from __future__ import annotations

from ildsjel.insight.answer import Answer
from ildsjel.surfaces.show.chart import draw, spec
from ildsjel.surfaces.show.hours_chart import hours_spec
from ildsjel.surfaces.show.speaker import Speaker

WIDTH, HEIGHT, CURVE_WIDTH, CURVE_HEIGHT = 300, 84, 250, 104


def small_chart(answer: Answer, speaker: Speaker) -> tuple[str, str]:
    """The SVG and what it shows, both empty where there is nothing to draw."""
    if answer.curve:
        found = hours_spec(answer.curve, speaker, width=CURVE_WIDTH, height=CURVE_HEIGHT)
        return draw(found), speaker.say(answer.curve.title)
    series = next((each for each in answer.series if len(each.points) > 1), None)
    if series is None:
        return "", ""
    return draw(spec(series, speaker, width=WIDTH, height=HEIGHT, paper="white")), speaker.say(series.title)
