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
from ildsjel.surfaces.show import numbers
from ildsjel.surfaces.show.gist import Gist
from ildsjel.surfaces.show.gist import gist as gist_of
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
def counted(context: RequestContext, n: int) -> str:
    """How many there are, in words up to ten, as a heading begins."""
    said = numbers.counted(n, speaker_of(context["request"]).lang)
    return said[:1].upper() + said[1:]


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
def took(context: RequestContext, one: Asked) -> str:
    """What an answer took: working days and meetings."""
    return say(context, took_in_words(one))
