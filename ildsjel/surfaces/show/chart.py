"""Charts: a series as SVG, drawn with Altair away from the web's own processes."""

from __future__ import annotations

from typing import Any

from ildsjel.insight.answer import Series
from ildsjel.surfaces.show.speaker import Speaker

INK, BAND, EMBER, SOFT = "#3f7d6c", "#9cc4b8", "#c2541b", "#8a867d"
WIDTH, HEIGHT = 640, 220
THIN = "\N{NO-BREAK SPACE}"
NUMERALS = {
    "nb": {
        "decimal": ",",
        "thousands": "\N{NO-BREAK SPACE}",
        "grouping": [3],
        "currency": ["", "\N{NO-BREAK SPACE}kr"],
    },
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["kr ", ""]},
}


def draw(specification: dict[str, Any]) -> str:
    """A specification as an SVG text that stands on any paper, light or dark."""
    import vl_convert

    return vl_convert.vegalite_to_svg(specification)


def spec(
    series: Series, speaker: Speaker, *, width: int = WIDTH, height: int = HEIGHT, paper: str = ""
) -> dict[str, Any]:
    """The Vega-Lite specification of a series: an area with its limit as a line, labelled directly.

    Where the colour of the `paper` is known, the label is kept clear of what it stands on.
    """
    import altair as alt

    rows = [
        {"step": speaker.step(step), "value": figure.value, "low": figure.low, "high": figure.high}
        for step, figure in series.points
    ]
    x = alt.X(
        "step:O", sort=None, axis=alt.Axis(title=None, labelOverlap="parity", labelAngle=0, tickSize=0, domain=False)
    )
    y = alt.Y(
        "value:Q", axis=alt.Axis(title=None, tickCount=4, domain=False, ticks=False), scale=alt.Scale(zero=True)
    )
    base = alt.Chart(alt.Data(values=rows))
    layers: list[Any] = [
        base.mark_area(interpolate="step", color=BAND, opacity=0.45).encode(x=x, y=y),
        base.mark_line(interpolate="step", color=INK, strokeWidth=2).encode(x=x, y=y),
    ]
    if any(row["low"] is not None for row in rows):
        layers.insert(0, base.mark_area(color=BAND, opacity=0.3).encode(x=x, y="low:Q", y2="high:Q"))
    if series.limit is not None:
        words = speaker.say(series.limit_says) if series.limit_says else ""
        line = alt.Chart(alt.Data(values=[{"limit": series.limit, "says": words}]))
        layers.append(line.mark_rule(color=EMBER, strokeDash=[6, 4], strokeWidth=2).encode(y="limit:Q"))
        place = {"x": alt.value(0), "y": "limit:Q", "text": "says:N"}
        words_at = {"align": "left", "dx": 4, "dy": -7, "fontSize": 13}
        if paper:
            layers.append(line.mark_text(**words_at, color=paper, stroke=paper, strokeWidth=4).encode(**place))
        layers.append(line.mark_text(**words_at, color=EMBER).encode(**place))
    chart = alt.layer(*layers).properties(width=width, height=height, background="transparent")
    return dressed(chart, speaker.lang)


def dressed(chart: Any, lang: str) -> dict[str, Any]:
    """The specification of a chart in the type, the quiet lines and the numerals all of ours have."""
    found: dict[str, Any] = (
        chart.configure_view(stroke=None)
        .configure_axis(
            labelFont="Inter",
            labelFontSize=12,
            labelColor=SOFT,
            titleFont="Inter",
            titleFontSize=12,
            titleFontWeight="normal",
            titleColor=SOFT,
            gridColor=SOFT,
            gridOpacity=0.25,
        )
        .configure_text(font="Inter")
        .to_dict()
    )
    found["config"]["locale"] = {"number": NUMERALS[lang]}
    return found
