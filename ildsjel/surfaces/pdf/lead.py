"""The figure an answer leads with on paper, in words: what it is, how much, and between what."""

from __future__ import annotations

from ildsjel.facts.sentence import Quantity, sentence
from ildsjel.insight.answer import Answer, Figure
from ildsjel.surfaces.show.figure_words import FIGURES
from ildsjel.surfaces.show.speaker import Speaker

LEADS = {"ceiling": ("load", "four_weeks", "block", "ceiling"), "joy": ("joy",), "learning": ("to_use", "learned")}
"""Where the first figure is not the one a reader looks for."""


def lead_figure(answer: Answer, speaker: Speaker) -> dict[str, str] | None:
    """The name, value and interval of it; None where the answer shows none that has a name."""
    named = {
        name: f for name, f in answer.figures.items() if f"{answer.key}.{name}" in FIGURES and f.value is not None
    }
    name = next((name for name in (*LEADS.get(answer.key, ()), *named) if name in named), "")
    if not name:
        return None
    found = named[name]
    return {
        "name": speaker.say(FIGURES[f"{answer.key}.{name}"]),
        "value": _amount(found.value or 0.0, found, speaker),
        "between": _between(found, speaker),
    }


def _between(figure: Figure, speaker: Speaker) -> str:
    """Its interval, where the ends are told apart, and whether it rests on little."""
    said = []
    if figure.low is not None and figure.high is None:
        said.append(speaker.say(sentence("at least {low}", low=_amount(figure.low, figure, speaker))))
    elif figure.low is not None and figure.high is not None:
        low, high = _amount(figure.low, figure, speaker), _amount(figure.high, figure, speaker)
        said += [speaker.say(sentence("between {low} and {high}", low=low, high=high))] if low != high else []
    if figure.is_thin:
        said.append(speaker.say(sentence("rests on little")))
    return ", ".join(said)


def _amount(value: float, figure: Figure, speaker: Speaker) -> str:
    return speaker.quantity(Quantity(value, figure.unit))
