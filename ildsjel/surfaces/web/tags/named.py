"""Template tags for what keys are called: questions, figures, states, roles and phases, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django import template
from django.template.context import RequestContext

from ildsjel.facts.sentence import Sentence
from ildsjel.surfaces.show import words
from ildsjel.surfaces.show.ask_words import SORTS
from ildsjel.surfaces.show.figure_words import FIGURES
from ildsjel.surfaces.show.half_truth_words import SORTS as WEIGHED
from ildsjel.surfaces.show.half_truth_words import VERDICTS
from ildsjel.surfaces.show.launching import SORTS as LAUNCHES
from ildsjel.surfaces.show.phase_words import PHASES, TO_PHASE
from ildsjel.surfaces.show.search_words import HITS
from ildsjel.surfaces.web.tags.said import say

register = template.Library()
NAMES: Mapping[str, Mapping[str, Sentence]] = {
    "look_name": words.LOOKS,
    "choice_name": words.CHOICES,
    "role_name": words.ROLES,
    "side_name": words.SIDES,
    "evidence_name": words.EVIDENCE,
    "phase_name": PHASES,
    "to_phase": TO_PHASE,
    "ask_sort": SORTS,
    "hit_kind": HITS,
}
"""The tags of what always has a name."""
MAYBE: Mapping[str, Mapping[str, Sentence]] = {
    "title": words.QUESTIONS,
    "source_name": words.SOURCES,
    "launch_sort": LAUNCHES,
    "evidence_sort": WEIGHED,
    "verdict_name": VERDICTS,
}
"""Those of what may come from elsewhere, and is then called by its key."""


def _always(names: Mapping[str, Sentence]) -> Callable[[RequestContext, str], str]:
    def name(context: RequestContext, key: str) -> str:
        return say(context, names[key])

    return name


def _maybe(names: Mapping[str, Sentence]) -> Callable[[RequestContext, str], str]:
    def name(context: RequestContext, key: str) -> str:
        return say(context, names[key]) if key in names else key

    return name


for tag, names in NAMES.items():
    register.simple_tag(_always(names), takes_context=True, name=tag)
for tag, names in MAYBE.items():
    register.simple_tag(_maybe(names), takes_context=True, name=tag)


@register.simple_tag(takes_context=True)
def figure_name(context: RequestContext, key: str, label: str) -> str:
    """What a figure is called; its key where it has no name of its own."""
    found = FIGURES.get(f"{key}.{label}")
    return say(context, found) if found else label


@register.simple_tag(takes_context=True)
def state_name(context: RequestContext, key: str, status: str) -> str:
    """What a state of an answer is called."""
    return say(context, words.STATES[f"{key}.{status}"])
