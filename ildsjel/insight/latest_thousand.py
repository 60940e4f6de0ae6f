"""What the next thousand went to: the latest 1 000 kroner paid, by line.

Payments are taken day by day from the latest; where a day has more than what is left of the thousand, each of its
payments counts by its part of the day. Money that came back is left out. Own hours have no day of their own that may
be told, and are not in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from ildsjel.insight.spend_lines import Paid

THOUSAND = 1000.0


def latest_thousand(paid: Iterable[Paid]) -> Mapping[str, float]:
    """Kroner of the thousand by line; empty where less than a thousand has been paid."""
    found, left = defaultdict[str, float](float), THOUSAND
    spent = sorted((p for p in paid if p.kroner > 0), key=lambda p: p.spend.on, reverse=True)
    for _, day in groupby(spent, key=lambda p: p.spend.on):
        payments = list(day)
        whole = sum(p.kroner for p in payments)
        part = min(1.0, left / whole)
        for each in payments:
            found[each.line] += each.kroner * part
        left -= whole * part
        if left <= 0:
            return dict(found)
    return {}
