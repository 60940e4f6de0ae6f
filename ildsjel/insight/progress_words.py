"""What the question `progress` says."""

from __future__ import annotations

from collections.abc import Mapping

from ildsjel.facts.sentence import Sentence, Value, sentence
from ildsjel.facts.stated import Goal
from ildsjel.insight.answer import Figure
from ildsjel.insight.measured import Measured

DECIDE = (
    ("keep", sentence("Keep the goal, and give it time")),
    ("change", sentence("Change the goal")),
    ("change", sentence("Do something else to get there")),
    ("unknown", sentence("Don’t know")),
)


def says(goal: Goal, status: str, figures: Mapping[str, Figure]) -> Sentence:
    """How the goal stands, in one sentence."""
    about: dict[str, Value] = {
        "title": goal.title,
        "value": figures["value"].value or 0.0,
        "target": figures["target"].value or 0.0,
    }
    if status == "reached":
        return sentence("{title}: {value} of {target}. It is reached.", **about)
    if status == "on_track":
        return sentence("{title}: {value} of {target}, on track.", **about)
    about["expected"] = figures["expected"].value or 0.0
    if status == "behind":
        return sentence("{title}: {value} of {target}. By now the line was at {expected}.", **about)
    return sentence(
        "{title}: {value} of {target}. The line was at {expected}, and the figure swings by more than that.", **about
    )


def finding(goal: Goal, status: str, seen: Measured) -> Sentence:
    """The title of a goal's curve."""
    about: dict[str, Value] = {"title": goal.title, "value": seen.value, "target": float(goal.target or 0)}
    if status == "behind":
        return sentence("{title}: {value} of {target}, below the line", **about)
    return sentence("{title}: {value} of {target}", **about)
