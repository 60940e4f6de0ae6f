"""What the question `spend` says, with own hours and without, and what its lines are called."""

from __future__ import annotations

from collections.abc import Mapping

from ildsjel.facts.sentence import Quantity, sentence
from ildsjel.insight.answer import Figure, Wording

DECIDE = (
    ("keep", sentence("Keep the money where it is")),
    ("change", sentence("Move money to where it is worth more")),
    ("unknown", sentence("Don’t know")),
)
ABOUT = {
    "social_ads": sentence("Ads in social media"),
    "other_ads": sentence("Other paid ads"),
    "agency": sentence("Agencies and other bought work"),
    "tools": sentence("Tools"),
    "own_hours": sentence("Your own hours"),
    "not_sorted": sentence("Not sorted yet"),
}
MONEY = ("social_ads", "other_ads", "agency", "tools")


def wordings(figures: Mapping[str, Figure]) -> tuple[Wording, ...]:
    """All five lines if own hours are among the figures, and the four of money alone."""
    told = {name: Quantity(round(figures[name].value or 0), "kroner") for name in MONEY}
    money = Wording(
        says=sentence(
            "{social_ads} went to ads in social media, {other_ads} to other ads, {agency} to agencies and {tools} to "
            "tools.",
            **told,
        ),
        uses=MONEY,
    )
    if "own_hours" not in figures:
        return (money,)
    hours = Quantity(round(figures["own_hours"].value or 0), "kroner")
    whole = sentence(
        "{social_ads} went to ads in social media, {other_ads} to other ads, {agency} to agencies and {tools} to "
        "tools. Your own hours cost {hours}.",
        **told,
        hours=hours,
    )
    return Wording(says=whole, uses=(*MONEY, "own_hours")), money
