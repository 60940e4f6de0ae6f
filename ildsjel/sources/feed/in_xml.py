"""The entries of RSS and Atom, which differ in names, and in where they put what they say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

from ildsjel.sources.article import categories
from ildsjel.sources.elements import elements
from ildsjel.sources.feed.entry import Entry, kind_of
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.reading import Data

_PUBLISHED = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_BODY = ("encoded", "content", "description", "summary")
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_OWN = "alternate"
_FIGURES = {"Views": ("statistics", "views"), "Likes": ("starRating", "count")}


def entries_in_xml(data: Data) -> Iterator[Entry]:
    """Each item or entry. Raises Unreadable."""
    feed = ""
    for element, line in elements(data, ("title", "item", "entry")):
        if element.tag == "title":
            feed = feed or plain_text(_said(element))
        else:
            yield _entry(element, line, feed)


def _entry(element: Element, line: int, feed: str) -> Entry:
    told = _told(element)
    types = [one.get("type", "") for one in element if one.tag in ("enclosure", "link")]
    named = told.get("guid") or told.get("id") or element.get(_ABOUT) or ""
    return Entry(
        line=line,
        named=named,
        url=_address(element, told),
        title=told.get("title", ""),
        body=_first(told, _BODY),
        published=_first(told, _PUBLISHED),
        feed=feed,
        format="Video" if named.startswith("yt:video:") else kind_of(types),
        categories=categories(element),
        m=tuple(_figures(element)),
    )


def _told(element: Element) -> dict[str, str]:
    """What each kind of element in an entry says first."""
    told: dict[str, str] = {}
    for one in element:
        if one.tag not in told and (text := _said(one)):
            told[one.tag] = text
    return told


def _first(told: dict[str, str], names: tuple[str, ...]) -> str:
    return next((told[name] for name in names if name in told), "")


def _said(element: Element) -> str:
    """What it says, also where it holds elements of XHTML."""
    return "".join(element.itertext()).strip()


def _address(element: Element, told: dict[str, str]) -> str:
    """The page of the entry: what the link says, or where it leads; of several the one to the entry itself."""
    led = (one.get("href", "").strip() for one in element.iterfind("link") if one.get("rel", _OWN) == _OWN)
    return told.get("link") or next((address for address in led if address), "") or _permanent(element, told)


def _permanent(element: Element, told: dict[str, str]) -> str:
    guid, address = element.find("guid"), told.get("guid", "")
    is_address = guid is not None and guid.get("isPermaLink", "true") == "true"
    return address if is_address and address.startswith(("http://", "https://")) else ""


def _figures(element: Element) -> Iterator[tuple[str, Decimal]]:
    """The few a feed can hold: how many comments, and on YouTube how many views and likes."""
    said = ((one.text or "").strip() for name in ("comments", "total") for one in element.iterfind(name))
    found = next((text for text in said if _is_count(text)), "")
    if found:
        yield "Comments", Decimal(found)
    community = element.find("group/community")
    if community is None:
        return
    for name, (tag, attribute) in _FIGURES.items():
        text = next((one.get(attribute, "") for one in community.iterfind(tag)), "")
        if _is_count(text):
            yield name, Decimal(text)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 15
