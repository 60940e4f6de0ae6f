"""Minutes from the calls of one's own phone: when and how long; no number is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ildsjel.sources.moment import fixed
from ildsjel.sources.phone_log.call import Call
from ildsjel.sources.proposed import BACK, Proposed
from ildsjel.sources.reading import Context, LeftOut, Remark, Skipped
from ildsjel.sources.sittings import Stretch, sittings
from ildsjel.sources.table import Table


def own_calls(table: Table, order: str, context: Context) -> Iterator[Proposed | Skipped | Remark]:
    """The sittings of the last days; a call nobody took, or whose length is not plain, is none."""
    yield from table.remarks
    first, stretches = context.today - BACK, list[Stretch]()
    for row in table.rows():
        if isinstance(row, Skipped):
            yield row
            continue
        call = Call(row, order, context)
        try:
            began = call.answered_at or call.at
        except LeftOut as left_out:
            yield Skipped(row.line, left_out.why)
            continue
        if began.date() >= first and call.seconds and call.is_answered is not False and call.medium[1] == "call":
            stretches.append(Stretch(fixed(began), timedelta(seconds=call.seconds)))
    yield from sittings("phone", stretches, channel="phone", kind="dialogue")
