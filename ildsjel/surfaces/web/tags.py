"""Template tags: sentences, numbers and days in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django import template
from django.forms import BoundField
from django.template.context import RequestContext

from ildsjel.facts.happened import Time
from ildsjel.facts.kinds import Kept, Stated
from ildsjel.facts.sentence import Name, Quantity, Sentence
from ildsjel.insight.answer import Answer, Figure, Row
from ildsjel.insight.asks import Asked
from ildsjel.insight.regime_words import took as took_in_words
from ildsjel.insight.spans import Span, spans
from ildsjel.surfaces.show import numbers, words
from ildsjel.surfaces.show.gist import Gist
from ildsjel.surfaces.show.gist import gist as gist_of
from ildsjel.surfaces.show.order import Diagram, diagram
from ildsjel.surfaces.show.stated import in_words
from ildsjel.surfaces.web.row_groups import Group, groups_of
from ildsjel.surfaces.web.speaking import speaker_of

LEAD = 4
register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: RequestContext, sentence: Sentence) -> str:
    """A sentence in words."""
    return speaker_of(context["request"]).say(sentence)


@register.simple_tag(takes_context=True)
def amount(context: RequestContext, value: float, unit: str) -> str:
    """A number with its unit."""
    return speaker_of(context["request"]).quantity(Quantity(value, unit))


@register.simple_tag(takes_context=True)
def name(context: RequestContext, of: str, key: str) -> str:
    """What a channel, work kind or initiative is called."""
    return speaker_of(context["request"]).value(Name(of, key))


@register.simple_tag(takes_context=True)
def day(context: RequestContext, value: date) -> str:
    """A day, written out."""
    return speaker_of(context["request"]).day(value)


@register.simple_tag(takes_context=True)
def step(context: RequestContext, value: str) -> str:
    """A step of a curve."""
    return speaker_of(context["request"]).step(value)


@register.simple_tag(takes_context=True)
def clock(context: RequestContext, value: datetime) -> str:
    """A time of day in the organisation's zone."""
    request = context["request"]
    zone = request.access.organisation.zone
    lang = speaker_of(request).lang
    return numbers.moment(value.astimezone(zone), "HH.mm" if lang == "nb" else "HH:mm", lang)


@register.simple_tag(takes_context=True)
def clock_after(context: RequestContext, fact: Time) -> str:
    """When an entry of time ended."""
    return clock(context, fact.at + timedelta(seconds=fact.seconds))


@register.simple_tag(takes_context=True)
def title(context: RequestContext, key: str) -> str:
    """What a question is called."""
    return say(context, words.QUESTIONS[key]) if key in words.QUESTIONS else key


@register.simple_tag(takes_context=True)
def look_name(context: RequestContext, key: str) -> str:
    """What somebody looked at."""
    return say(context, words.LOOKS[key])


@register.simple_tag(takes_context=True)
def choice_name(context: RequestContext, key: str) -> str:
    """What a decision came to."""
    return say(context, words.CHOICES[key])


@register.simple_tag(takes_context=True)
def role_name(context: RequestContext, key: str) -> str:
    """What a role is called."""
    return say(context, words.ROLES[key])


@register.simple_tag(takes_context=True)
def side_name(context: RequestContext, key: str) -> str:
    """What a side of 20/80 is called."""
    return say(context, words.SIDES[key])


@register.simple_tag(takes_context=True)
def source_name(context: RequestContext, key: str) -> str:
    """What people call a source."""
    return say(context, words.SOURCES[key]) if key in words.SOURCES else key


@register.simple_tag(takes_context=True)
def evidence_name(context: RequestContext, kind: str) -> str:
    """What a list of facts behind an answer is called."""
    return say(context, words.EVIDENCE[kind])


@register.simple_tag(takes_context=True)
def figure_name(context: RequestContext, key: str, label: str) -> str:
    """What a figure is called; its key where it has no name of its own."""
    found = words.FIGURES.get(f"{key}.{label}")
    return say(context, found) if found else label


@register.simple_tag(takes_context=True)
def state_name(context: RequestContext, key: str, status: str) -> str:
    """What a state of an answer is called."""
    return say(context, words.STATES[f"{key}.{status}"])


@register.simple_tag
def stretches(answer: Answer) -> tuple[Span, ...]:
    """What has been said of late, stretch by stretch, the newest first."""
    return spans(answer.past)


@register.simple_tag(takes_context=True)
def figure(context: RequestContext, shown: Figure) -> str:
    """A figure's value; a dash where it is undefined."""
    return "–" if shown.value is None else amount(context, shown.value, shown.unit)


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
    return answer.kind == "answer" and any(shown.is_thin for shown in [*answer.figures.values()][:1])


@register.simple_tag(takes_context=True)
def stated(context: RequestContext, fact: Stated) -> str:
    """A statement in words."""
    return say(context, in_words(fact))


@register.simple_tag(takes_context=True)
def gist(context: RequestContext, fact: Kept) -> Gist:
    """What a fact is about, and how much of it, in words."""
    found, value = gist_of(fact), speaker_of(context["request"]).value
    return Gist(value(found.about), value(found.amount))


@register.simple_tag(takes_context=True)
def took(context: RequestContext, one: Asked) -> str:
    """What an answer took: working days and meetings."""
    return say(context, took_in_words(one))


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
def at(minutes: Mapping[str, int], key: str) -> int:
    """The minutes of an activity."""
    return minutes.get(key, 0)


@register.filter
def every(points: tuple[object, ...], step: int) -> tuple[object, ...]:
    """Every so manieth point, the first one among them."""
    return points[::step]


@register.filter
def of(figures: Mapping[str, Figure], name: str) -> Figure | None:
    """The figure with that name, if there is one."""
    return figures.get(name)
