"""What the question `worth` says, for each set of channels a reader may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from ildsjel.facts.sentence import Name, Quantity, Value, sentence
from ildsjel.insight.answer import Figure, Wording
from ildsjel.insight.partial_order import Claim
from ildsjel.insight.safe_cells import ALL

DECIDE = (
    ("keep", sentence("Keep the hours where they are")),
    ("change", sentence("Move hours to where they are worth more")),
    ("unknown", sentence("Don’t know")),
)
QUIETLY = sentence("What an hour is worth is shown where it rests on three people or more.")


def wordings(names: Sequence[str], found: Sequence[Claim], best: str, figures: Mapping[str, Figure]) -> list[Wording]:
    """From the strongest to the weakest: one beats all, one beats another, two not told apart, one alone, and all."""
    said = [_best(best, names)] if best else []
    said += [_beats(*claim) for claim in found]
    said += [_alike(one, other, figures) for one, other in combinations(names, 2) if (one, other) not in found]
    return [*said, *(_alone(name, figures) for name in names), _all(figures)]


def _best(name: str, names: Sequence[str]) -> Wording:
    says = sentence("An hour on {channel} is worth more than on any of the others.", channel=Name("channel", name))
    return Wording(says=says, uses=tuple(names))


def _beats(better: str, worse: str) -> Wording:
    about = {"better": Name("channel", better), "worse": Name("channel", worse)}
    return Wording(says=sentence("An hour on {better} is worth more than on {worse}.", **about), uses=(better, worse))


def _alike(one: str, other: str, figures: Mapping[str, Figure]) -> Wording:
    about: dict[str, Value] = {"one": Name("channel", one), "other": Name("channel", other)}
    about |= {"kroner": _kroner(figures[one]), "more": _kroner(figures[other])}
    says = sentence(
        "An hour brings about {kroner} on {one} and {more} on {other}; the figures do not tell them apart yet.",
        **about,
    )
    return Wording(says=says, uses=(one, other))


def _alone(name: str, figures: Mapping[str, Figure]) -> Wording:
    about: dict[str, Value] = {"channel": Name("channel", name), "kroner": _kroner(figures[name])}
    return Wording(says=sentence("An hour on {channel} brings about {kroner}.", **about), uses=(name,))


def _all(figures: Mapping[str, Figure]) -> Wording:
    says = sentence("An hour brings about {kroner}, all channels together.", kroner=_kroner(figures[ALL]))
    return Wording(says=says, uses=(ALL,))


def _kroner(figure: Figure) -> Quantity:
    return Quantity(round(figure.value or 0), "kroner")
