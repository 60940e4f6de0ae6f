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
    stranger = resolver.house.stranger(match)
    if stranger:
        raise Refused(sentence("Nothing here is called “{key}”.", key=stranger))
