"""Taking a name out of what was recorded about time studies: why, how and with whom it was discussed."""

from __future__ import annotations

from ildsjel.actions.naming import Naming
from ildsjel.ledger.study import Study
from ildsjel.people.access import Access
from ildsjel.people.switch import Switch

RECORDED = ("need", "consequences", "purpose", "design", "duration", "said", "evaluation")


def take_out_of_records(by: Access, naming: Naming) -> int:
    """In how many records the name stood."""
    switches = Switch.objects.filter(organisation=by.organisation)
    return sum(_taken_out(row, RECORDED, naming) for row in switches) + sum(
        _taken_out(row, ("purpose",), naming) for row in Study.objects.of(by)
    )


def _taken_out(row: Switch | Study, names: tuple[str, ...], naming: Naming) -> bool:
    without = {name: naming.out_of(getattr(row, name)) for name in names}
    changed = [name for name, text in without.items() if text != getattr(row, name)]
    for name in changed:
        setattr(row, name, without[name])
    if changed:
        row.save(update_fields=changed)
    return bool(changed)
