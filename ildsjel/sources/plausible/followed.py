"""A site in Plausible that is followed, by its stats API: the figures of each day, and the goals it has a name for.

What it answers is laid out as the tables of its own export, so that file and account are read by the same lines.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Account, Ask, Field, Mark, Steps, as_address, bearer
from ildsjel.sources.json_said import list_of
from ildsjel.sources.reading import Context, Data, Found

ASKED = (
    Field("address", sentence("The address of Plausible"), "https://plausible.io"),
    Field("user", sentence("The name of the site in Plausible"), "example.no"),
    Field("secret", sentence("API key")),
)
METRICS = ("visitors", "pageviews", "visits", "views_per_visit", "bounce_rate", "visit_duration")
EVENTS = ("visitors", "events")
FIRST, AGAIN, DAY = timedelta(days=365), timedelta(days=7), timedelta(days=1)  # [set] the first time, and once more
MOST = 10_000
Read = Callable[[Data, Context], Iterator[Found]]


def followed(account: Account, context: Context, read: Read) -> Steps:
    """The days that have ended since the last time, and the week before them."""
    until = context.today - DAY
    mark = account.marks.get("day", "")
    since = (date.fromisoformat(mark) if mark else context.today - FIRST) - AGAIN
    told = (yield _ask(account, since, until, METRICS, "time:day")).json()
    yield from read(_table(told, ("date",), METRICS), context)
    told = (yield _ask(account, since, until, EVENTS, "time:day", "event:goal")).json()
    if list_of(told, "results"):
        yield from read(_table(told, ("date", "name"), EVENTS), context)
    yield Mark("day", until.isoformat())


def _ask(account: Account, since: date, until: date, metrics: Sequence[str], *dimensions: str) -> Ask:
    query = {
        "site_id": account.user.strip(),
        "metrics": list(metrics),
        "date_range": [since.isoformat(), until.isoformat()],
        "dimensions": list(dimensions),
        "pagination": {"limit": MOST},
    }
    headers = (*bearer(account.secret), ("Content-Type", "application/json"))
    address = f"{as_address(account.address).rstrip('/')}/api/v2/query"
    return Ask(address, method="POST", headers=headers, body=json.dumps(query).encode())


def _table(told: Any, dimensions: Sequence[str], metrics: Sequence[str]) -> Data:
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow((*dimensions, *metrics))
    for row in list_of(told, "results"):
        cells = (*list_of(row, "dimensions"), *list_of(row, "metrics"))
        rows.writerow(["" if cell is None else cell for cell in cells])
    return Data.of(io.BytesIO(text.getvalue().encode()), "plausible.csv")
