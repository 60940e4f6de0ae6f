"""Template tags for words: sentences, numbers, names and days in the reader's language."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django import template
from django.template.context import RequestContext

from ildsjel.facts.happened import Time
from ildsjel.facts.kinds import Kept, Stated
from ildsjel.facts.sentence import Name, Quantity, Sentence, sentence
from ildsjel.insight.answer import Figure
from ildsjel.insight.asks import Asked
from ildsjel.insight.regime_words import took as took_in_words
from ildsjel.surfaces.show import numbers, words
from ildsjel.surfaces.show.ask_words import SORTS
from ildsjel.surfaces.show.figure_words import FIGURES
from ildsjel.surfaces.show.gist import Gist
from ildsjel.surfaces.show.gist import gist as gist_of
from ildsjel.surfaces.show.launching import SORTS as LAUNCHES
from ildsjel.surfaces.show.phase_words import PHASES, TO_PHASE
from ildsjel.surfaces.show.stated import in_words
from ildsjel.surfaces.web.speaking import speaker_of

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: RequestContext, said: Sentence) -> str:
    """A sentence in words."""
    return speaker_of(context["request"]).say(said)


@register.simple_tag(takes_context=True)
def amount(context: RequestContext, value: float, unit: str) -> str:
    """A number with its unit."""
    return speaker_of(context["request"]).quantity(Quantity(value, unit))


@register.simple_tag(takes_context=True)
def hours_of(context: RequestContext, minutes: int) -> str:
    """Minutes as a bare number of hours, for a table whose heading says that it is hours."""
    return speaker_of(context["request"]).value(minutes / 60)


@register.simple_tag(takes_context=True)
def name(context: RequestContext, of: str, key: str) -> str:
    """What a channel, work kind or initiative is called."""
    return speaker_of(context["request"]).value(Name(of, key))


@register.simple_tag(takes_context=True)
def day(context: RequestContext, value: date) -> str:
    """A day, written out."""
    return speaker_of(context["request"]).day(value)


@register.simple_tag(takes_context=True)
def weekdays(context: RequestContext, keys: tuple[str, ...]) -> str:
    """Weekdays, written out."""
    lang = speaker_of(context["request"]).lang
    return numbers.listed([numbers.weekday(key, lang) for key in keys], lang)


@register.simple_tag(takes_context=True)
def weeks(context: RequestContext, first: date, last: date) -> str:
    """The weeks from that of one day to that of another."""
    start, end = (day.isocalendar().week for day in (first, last))
    if start == end:
        return say(context, sentence("week {n}", n=start))
    return say(context, sentence("weeks {first}–{last}", first=start, last=end))


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
    found = FIGURES.get(f"{key}.{label}")
    return say(context, found) if found else label


@register.simple_tag(takes_context=True)
def phase_name(context: RequestContext, phase: str) -> str:
    """Which phase an initiative is in."""
    return say(context, PHASES[phase])


@register.simple_tag(takes_context=True)
def to_phase(context: RequestContext, phase: str) -> str:
    """What it is called to put an initiative into a phase."""
    return say(context, TO_PHASE[phase])


@register.simple_tag(takes_context=True)
def state_name(context: RequestContext, key: str, status: str) -> str:
    """What a state of an answer is called."""
    return say(context, words.STATES[f"{key}.{status}"])


@register.simple_tag(takes_context=True)
def figure(context: RequestContext, shown: Figure) -> str:
    """A figure's value; a dash where it is undefined."""
    return "–" if shown.value is None else amount(context, shown.value, shown.unit)


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
def ask_sort(context: RequestContext, sort: str) -> str:
    """Which sort of thing the leader is asked for."""
    return say(context, SORTS[sort])


@register.simple_tag(takes_context=True)
def launch_sort(context: RequestContext, sort: str) -> str:
    """What sort of thing matters: a launch, a season, a crisis."""
    return say(context, LAUNCHES[sort]) if sort in LAUNCHES else sort


@register.simple_tag(takes_context=True)
def took(context: RequestContext, one: Asked) -> str:
    """What an answer took: working days and meetings."""
    return say(context, took_in_words(one))
