"""A calendar at an address: a file as it lies there, or, where there is a user name, CalDAV (RFC 4791).

CalDAV is asked for the calendars of whoever logs in, and for the events of the days that matter, no others. Also the
address of a single calendar may be given.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from datetime import date, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.following import Account, Ask, Reply, Stopped, as_address, basic
from ildsjel.sources.reading import Data, Unreadable

DAV, CAL = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
MOST = 50
_WEBCAL = re.compile(r"webcals?://", re.IGNORECASE)
_XMLNS = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
_WHAT = (
    f"<d:propfind {_XMLNS}><d:prop><d:resourcetype/><d:current-user-principal/><c:calendar-home-set/>"
    "<c:supported-calendar-component-set/></d:prop></d:propfind>"
)
_BETWEEN = (
    f"<c:calendar-query {_XMLNS}><d:prop><c:calendar-data/></d:prop><c:filter>"
    '<c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="{start}" end="{end}"/>'
    "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
)
Lines = Generator[Ask, Any, Iterable[str]]
Found = Generator[Ask, Any, list[Element]]


def lines_of_account(account: Account, first: date, last: date) -> Lines:
    """The lines of its calendars, at least of the days between these. Raises Stopped."""
    if account.user:
        return (yield from _by_caldav(account, as_address(account.address), first, last))
    reply: Reply = yield Ask(_WEBCAL.sub("https://", as_address(account.secret or account.address)))
    data = Data.of(BytesIO(reply.body), "calendar.ics")
    try:
        lines = list(lines_of(data, encoding_of(data)))
    except Unreadable:
        raise _no_calendar() from None
    if not lines or not lines[0].lstrip("\ufeff ").upper().startswith("BEGIN:VCALENDAR"):
        raise _no_calendar()
    return lines


def _by_caldav(account: Account, address: str, first: date, last: date) -> Lines:
    # A day more on each side: the server may reckon days in another zone.
    start, end = (f"{day:%Y%m%d}T000000Z" for day in (first - timedelta(days=1), last + timedelta(days=2)))
    lines: list[str] = ["BEGIN:VCALENDAR", "END:VCALENDAR"]
    for calendar in (yield from _calendars(account, address)):
        body = _BETWEEN.format(start=start, end=end)
        for answer in (yield from _asked(account, "REPORT", calendar, body, depth=1)):
            lines += (answer.findtext(f".//{CAL}calendar-data") or "").splitlines()
    return lines


def _calendars(account: Account, address: str) -> Generator[Ask, Any, list[str]]:
    """The addresses of the calendars: the address itself, or those in the home of whoever it leads to."""
    here = yield from _asked(account, "PROPFIND", address, _WHAT, depth=0)
    if any(map(_is_calendar, here)):
        return [address]
    home, principal = _led_to(here, f"{CAL}calendar-home-set"), _led_to(here, f"{DAV}current-user-principal")
    if principal and not home:
        address = _near(address, principal)
        user = yield from _asked(account, "PROPFIND", address, _WHAT, depth=0)
        home = _led_to(user, f"{CAL}calendar-home-set")
    at = _near(address, home) if home else address
    found = yield from _asked(account, "PROPFIND", at, _WHAT, depth=1)
    calendars = [_near(at, one.findtext(f"{DAV}href") or "") for one in found if _is_calendar(one)]
    if not calendars:
        raise _no_calendar()
    return calendars[:MOST]


def _asked(account: Account, method: str, address: str, body: str, *, depth: int) -> Found:
    headers = (("Depth", str(depth)), ("Content-Type", "application/xml; charset=utf-8"), *basic(account))
    reply: Reply = yield Ask(address, method=method, headers=headers, body=body.encode())
    try:
        return list(fromstring(reply.body).iter(f"{DAV}response"))
    except (ParseError, DefusedXmlException, ValueError):
        raise _no_calendar() from None


def _is_calendar(answer: Element) -> bool:
    """Is it a calendar, and one of meetings? A server that does not say holds them."""
    held = [one.get("name", "").upper() for one in answer.iter(f"{CAL}comp")]
    return answer.find(f".//{DAV}resourcetype/{CAL}calendar") is not None and (not held or "VEVENT" in held)


def _led_to(answers: list[Element], name: str) -> str:
    return next((found for one in answers if (found := one.findtext(f".//{name}/{DAV}href"))), "")


def _near(address: str, href: str) -> str:
    """The address a server leads to; the password goes to it, and to its own neighbours alone."""
    found = urljoin(address, href.strip())
    here, there = urlsplit(address), urlsplit(found)
    if (there.scheme, there.netloc) != (here.scheme, here.netloc) and _neighbours(there.hostname) != _neighbours(
        here.hostname
    ):
        raise Stopped(sentence("The calendar’s server leads to another one. Write the address of that."))
    return found


def _neighbours(host: str | None) -> str | None:
    """What a server and those beside it have in common: `icloud.com` of `caldav.icloud.com`."""
    _, _, rest = (host or "").partition(".")
    return rest if "." in rest else host


def _no_calendar() -> Stopped:
    return Stopped(sentence("There is no calendar at its address. Copy the address once more from where it is kept."))
