"""Key events, which Google called conversions: what the organisation itself has said that it wants more of."""

from __future__ import annotations

from ildsjel.facts.happened import Audience, Outcome

_MEASURES = ("key_events_by_event_name", "conversions_by_event_name")


def outcome(figure: Audience) -> Audience | Outcome:
    """The figure, or the outcome it is: a count of one key event, by its name."""
    if figure.measure not in _MEASURES:
        return figure
    name = next(said for heading, said in figure.x if heading.casefold().replace(" ", "") == "eventname")
    rest = tuple(pair for pair in figure.x if pair[1] != name)
    return Outcome(
        on=figure.on,
        name=name,
        count=figure.value,
        channel=figure.channel,
        under=figure.under,
        id=figure.id,
        x=rest,
    )
