"""Which activities of a time study can be told apart without telling on anybody.

Whoever reads the result may have taken part, and knows their own days. So an activity is told of by itself only
when it took time of four people at least: each of them then leaves three. The rest are put together, the smallest
first, until what is left together rests on four as well. No two sums share a minute, so no difference tells more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ildsjel.insight.safe_runs import K
from ildsjel.insight.time_study.activities import REST

LEAST = K + 1
Groups = dict[str, tuple[str, ...]]


def safe_groups(heads: Mapping[str, frozenset[str]], order: Sequence[str]) -> Groups:
    """The activities of each group that is told of, under the name of one of them: its own, or that of the rest.

    `heads` are those whose time each activity took. Empty where even all together rest on too few. An activity
    that took no time of anybody stands by itself.
    """
    alone = [key for key in order if key != REST and (not heads.get(key) or len(heads[key]) >= LEAST)]
    together = [key for key in order if key not in alone]
    while together and not _is_safe(heads, together):
        nearest = min((key for key in alone if heads.get(key)), key=lambda key: (len(heads[key]), key), default=None)
        if nearest is None:
            return {}
        alone.remove(nearest)
        together.append(nearest)
    groups: Groups = {key: (key,) for key in order if key in alone}
    if together:
        groups[REST] = tuple(key for key in order if key in together)
    return groups


def _is_safe(heads: Mapping[str, frozenset[str]], keys: Sequence[str]) -> bool:
    met = frozenset[str]().union(*(heads.get(key, frozenset()) for key in keys))
    return not met or len(met) >= LEAST
