"""Template tags for what keys are called: questions, figures, states, roles and phases, in the reader's language."""

from __future__ import annotations

from django import template
from django.template.context import RequestContext

from ildsjel.surfaces.show import words
from ildsjel.surfaces.show.ask_words import SORTS
from ildsjel.surfaces.show.figure_words import FIGURES
from ildsjel.surfaces.show.launching import SORTS as LAUNCHES
from ildsjel.surfaces.show.phase_words import PHASES, TO_PHASE
from ildsjel.surfaces.web.tags.said import say

register = template.Library()


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
def ask_sort(context: RequestContext, sort: str) -> str:
    """Which sort of thing the leader is asked for."""
    return say(context, SORTS[sort])


@register.simple_tag(takes_context=True)
def launch_sort(context: RequestContext, sort: str) -> str:
    """What sort of thing matters: a launch, a season, a crisis."""
    return say(context, LAUNCHES[sort]) if sort in LAUNCHES else sort
