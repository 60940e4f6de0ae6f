"""The curve over hours as SVG: what hours bring beyond what they cost, its band, and where the answer lies."""

from __future__ import annotations

from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Curve, Mark
from ildsjel.surfaces.show.chart import BAND, EMBER, INK, SOFT, WIDTH, dressed
from ildsjel.surfaces.show.speaker import Speaker

HEIGHT, TICK = 300, 10
DASHED, WHOLE = [6, 4], [1, 0]
ROOM = 0.7


def hours_spec(curve: Curve, speaker: Speaker, *, width: int = WIDTH, height: int = HEIGHT) -> dict[str, Any]:
    """The Vega-Lite specification; a curve that rests on little is dashed, its band lighter."""
    import altair as alt

    rows = [{"hours": hours, "net": f.value, "low": f.low, "high": f.high} for hours, f in curve.points]
    most = max(curve.points[-1][0], curve.limit.at if curve.limit else 0.0)
    scale = alt.Scale(domain=[0, most], nice=False)
    base, is_thin = alt.Chart(alt.Data(values=rows)), curve.points[-1][1].is_thin
    x = alt.X(
        "hours:Q",
        scale=scale,
        axis=alt.Axis(title=speaker.say(sentence("hours a week")), tickCount=8, grid=False, domain=False),
    )
    y = alt.Y("net:Q", axis=_upright(alt, speaker.say(sentence("kroner a week beyond what the hours cost"))))
    layers = [
        base.mark_area(color=BAND, opacity=0.2 if is_thin else 0.35).encode(x=x, y=alt.Y("low:Q"), y2="high:Q"),
        alt.Chart(alt.Data(values=[{}])).mark_rule(color=SOFT, strokeWidth=1).encode(y=alt.datum(0)),
        base.mark_line(color=INK, strokeWidth=2, strokeDash=DASHED if is_thin else WHOLE).encode(x=x, y=y),
        *_ticks(alt, curve, height),
        *_range(alt, curve.range, most, speaker, height - 2 * TICK),
        *(_place(alt, curve.enough, most, speaker, colour=INK, height=8) if curve.enough else []),
        *(_place(alt, curve.limit, most, speaker, colour=EMBER, height=26, dash=DASHED) if curve.limit else []),
    ]
    chart = alt.layer(*layers).properties(width=width, height=height, background="transparent")
    return dressed(chart, speaker.lang)


def _upright(alt: Any, title: str) -> Any:
    """A vertical axis with its title above it, so that nobody has to turn their head."""
    place = {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleX": 0, "titleY": -12}
    return alt.Axis(title=title, tickCount=5, domain=False, ticks=False, **place)


def _ticks(alt: Any, curve: Curve, bottom: int) -> list[Any]:
    """The hours that have been tried, as ticks along the axis."""
    seen = sorted({round(f.value, 2) for _, f in curve.tried.points if f.value is not None})
    chart = alt.Chart(alt.Data(values=[{"tried": hours} for hours in seen])).mark_rule(color=INK, strokeWidth=1.5)
    return [chart.encode(x="tried:Q", y=alt.value(bottom - TICK), y2=alt.value(bottom))] if seen else []


def _range(alt: Any, mark: Mark, most: float, speaker: Speaker, height: int) -> list[Any]:
    """Where what is enough may lie, as a bar along the axis with its label."""
    chart = alt.Chart(alt.Data(values=[{"from": mark.at, "to": mark.to, "says": speaker.say(mark.says)}]))
    bar = chart.mark_rule(color=INK, strokeWidth=5, strokeCap="round", opacity=0.6)
    return [
        bar.encode(x="from:Q", x2="to:Q", y=alt.value(height)),
        _label(chart, mark, most, INK).encode(x="from:Q", y=alt.value(height - 12), text="says:N"),
    ]


def _place(
    alt: Any, mark: Mark, most: float, speaker: Speaker, *, colour: str, height: int, dash: list[int] = WHOLE
) -> list[Any]:
    """A line across the curve with its label."""
    chart = alt.Chart(alt.Data(values=[{"at": mark.at, "says": speaker.say(mark.says)}]))
    return [
        chart.mark_rule(color=colour, strokeWidth=2, strokeDash=dash).encode(x="at:Q"),
        _label(chart, mark, most, colour).encode(x="at:Q", y=alt.value(height), text="says:N"),
    ]


def _label(chart: Any, mark: Mark, most: float, colour: str) -> Any:
    """Words on the side of a place that has room for them."""
    is_right = mark.at > ROOM * most
    return chart.mark_text(align="right" if is_right else "left", dx=-6 if is_right else 6, color=colour, fontSize=13)
