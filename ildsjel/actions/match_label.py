"""Match a label: what a source calls something is given its meaning here, and what is kept follows."""

from __future__ import annotations

from django.db import transaction

from ildsjel.actions.right import KEEPERS, Refused, must
from ildsjel.facts.house import Match
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.furnish import furnish
from ildsjel.ledger.label import Label
from ildsjel.ledger.reresolve import reresolve
from ildsjel.ledger.resolver import Resolver
from ildsjel.people.access import Access


def match_label(*, by: Access, match: Match) -> int:
    """Gives a label its meaning; kept facts and sums follow in the same transaction. How many facts moved."""
    must(by, KEEPERS)
    resolver = Resolver(by)
    check_match(match, resolver)
    with transaction.atomic():
        furnish(by, [match])
        label = Label.objects.of(by).get(source=match.source, field=match.field, text=match.label)
        return reresolve(by, label)


def check_match(match: Match, resolver: Resolver) -> None:
    """Goes on if all the match points to is here; raises Refused if not."""
    house = resolver.house
    known = {
        "channel": {c.key for c in house.channels},
        "kind": {k.key for k in house.kinds},
        "initiative": {i.key for i in house.initiatives},
        "who": {m.key for m in house.members},
    }
    for name, keys in known.items():
        value = getattr(match, name)
        if value and value not in keys:
            raise Refused(sentence("There is nothing called “{name}” here.", name=value))
