"""Template tags for what is laid out: rows, tables, fields, and intervals and orders that are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django import template
from django.forms import BoundField
from django.template.context import RequestContext

from ildsjel.insight.answer import Answer, Figure, Row
from ildsjel.insight.spans import Span, spans
from ildsjel.surfaces.show.order import Diagram, diagram
from ildsjel.surfaces.web.row_groups import Group, groups_of
from ildsjel.surfaces.web.tags.said import amount, say

LEAD = 4
register = template.Library()


@register.simple_tag
def stretches(answer: Answer) -> tuple[Span, ...]:
    """What has been said of late, stretch by stretch, the newest first."""
    return spans(answer.past)


@register.simple_tag(takes_context=True)
def interval(context: RequestContext, shown: Figure) -> tuple[str, str] | None:
    """The ends of a figure's interval, where they are wide enough to be told apart."""
    if shown.low is None or shown.high is None:
        return None
    low, high = (amount(context, end, shown.unit) for end in (shown.low, shown.high))
    return (low, high) if low != high else None


@dataclass(frozen=True, slots=True)
class Drawn:
    """An interval along a line from 0 to 100: where it begins, how wide it is, and where the value lies."""

    start: str
    width: str
    value: str


@register.simple_tag
def drawn(shown: Figure) -> Drawn | None:
    """A figure's interval as it is drawn: shares on a line from none to all, the rest on one from zero to its end."""
    if shown.value is None or shown.low is None or shown.low == shown.high:
        return None
    high = max(shown.low, shown.value) * 1.25 if shown.high is None else shown.high
    least, most = min(0.0, shown.low), 1.0 if shown.unit == "share" else max(0.0, high, shown.value)
    start, end, value = (100 * (at - least) / ((most - least) or 1.0) for at in (shown.low, high, shown.value))
    return Drawn(f"{start:.1f}", f"{max(end - start, 1):.1f}", f"{value:.1f}")


@register.filter
def is_thin(answer: Answer) -> bool:
    """Whether the figure an answer leads with rests on little."""
    return answer.is_thin


@register.simple_tag
def input(field: BoundField) -> str:
    """A form field with the design system's look, tied to its error."""
    described = {"aria-describedby": f"{field.id_for_label}-error", "aria-invalid": "true"} if field.errors else {}
    is_box = getattr(field.field.widget, "input_type", "") == "checkbox"
    return field.as_widget(attrs={"class": "" if is_box else "ds-input", **described})


@register.simple_tag
def tables(rows: tuple[Row, ...]) -> list[Group]:
    """The rows of an answer, by what can stand in one table."""
    return groups_of(rows)


@register.simple_tag
def figures(answer: Answer) -> dict[str, list[tuple[str, Figure]]]:
    """The figures to lead with, and those behind a fold; one that is a row of its own is left out."""
    in_rows = {row.key for row in answer.rows}
    own = [(name, figure) for name, figure in answer.figures.items() if name not in in_rows]
    return {"shown": own[:LEAD], "folded": own[LEAD:]}


@register.simple_tag
def order_of(answer: Answer) -> Diagram | None:
    """The answer's partial order, drawn; nothing where nothing is told apart."""
    keys = [row.key for row in answer.rows if "value" in row.figures]
    return diagram(keys, answer.order) if answer.order else None


@register.simple_tag(takes_context=True)
def row_name(context: RequestContext, answer: Answer, key: str) -> str:
    """What a row is about."""
    return say(context, next(row.about for row in answer.rows if row.key == key))


@register.filter
def at(counts: Mapping[str, int], key: str) -> int:
    """The minutes of an activity, or the answers to a goal: whatever is counted by key."""
    return counts.get(key, 0)


@register.filter
def every(points: tuple[object, ...], step: int) -> tuple[object, ...]:
    """Every so manieth point, the first one among them."""
    return points[::step]


@register.filter
def of(figures: Mapping[str, Figure], name: str) -> Figure | None:
    """The figure with that name, if there is one."""
    return figures.get(name)
