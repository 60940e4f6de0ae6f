"""What there are figures of here: what can be watched, and what a goal can be measured by."""

from __future__ import annotations

from ildsjel.facts.outside import Published
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def audience_measures(access: Access) -> set[tuple[str, str]]:
    """Channel and measure of everything that has been read of an audience."""
    return set(Audience.objects.of(access).current().values_list("channel", "measure").distinct())


def own_measures(access: Access) -> set[str]:
    """The outcomes by name, and `channel:measure` of each audience."""
    return set(outcome_names(access)) | {f"{channel}:{measure}" for channel, measure in audience_measures(access)}


def published_series(access: Access) -> dict[str, Published]:
    """The latest of each published series, in the order they came."""
    return {one.series: one for one in facts_of(access, Published)}
