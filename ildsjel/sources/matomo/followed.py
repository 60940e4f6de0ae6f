"""A site in Matomo that is followed, by its reporting API; the token goes in the body, and in no address."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Account, Ask, Field, Mark, Steps, Stopped, as_address
from ildsjel.sources.json_said import text_of
from ildsjel.sources.reading import Context, Data, Found

ASKED = (
    Field("address", sentence("The address of Matomo"), "https://statistikk.example.no"),
    Field("user", sentence("The number of the site in Matomo"), "1"),
    Field("secret", sentence("Access token")),
)
FIRST, AGAIN = timedelta(days=365), timedelta(days=7)  # [set] how far back the first time, and what may still change
DAY = timedelta(days=1)


def followed(account: Account, context: Context, read: Callable[[Data, Context], Iterator[Found]]) -> Steps:
    """The days that have ended since the last time, and the week before them, as Matomo counts late visits too."""
    until = context.today - DAY
    since = _day(account.marks.get("day", ""), context.today - FIRST) - AGAIN
    address = as_address(account.address).rstrip("/").removesuffix("/index.php")
    asked = {"module": "API", "method": "API.get", "idSite": account.user, "period": "day", "format": "JSON"}
    body = urlencode({**asked, "date": f"{since},{until}", "token_auth": account.secret}).encode()
    headers = (("Content-Type", "application/x-www-form-urlencoded"),)
    reply = yield Ask(f"{address}/index.php", method="POST", headers=headers, body=body)
    told = reply.json()
    if text_of(told, "result") == "error":
        raise Stopped(sentence("Matomo does not let this token see the site with this number."))
    if not isinstance(told, dict):
        raise Stopped(sentence("What answers at its address is something else than expected."))
    yield from read(Data.of(io.BytesIO(reply.body), "matomo.json"), context)
    yield Mark("day", until.isoformat())


def _day(mark: str, otherwise: date) -> date:
    return date.fromisoformat(mark) if mark else otherwise
