"""The entries of RSS and Atom, which differ in names, and in where they put what they say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

from ildsjel.sources.article import categories
from ildsjel.sources.elements import elements, text_at
from ildsjel.sources.feed.entry import Entry, kind_of
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.reading import Data

_PUBLISHED = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_BODY = ("encoded", "content", "description", "summary", "group/description")
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
    types = [one.get("type", "") for one in element if one.tag in ("enclosure", "link")]
    named = text_at(element, "guid") or text_at(element, "id") or element.get(_ABOUT, "")
    return Entry(
        line=line,
        named=named,
        url=_address(element),
        title=_first(element, ("title",)),
        body=_first(element, _BODY),
        published=_first(element, _PUBLISHED),
        feed=feed,
        format="Video" if named.startswith("yt:video:") else kind_of(types),
        categories=categories(element),
        m=tuple(_figures(element)),
    )


_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def _first(element: Element, paths: tuple[str, ...]) -> str:
    """The first of these that says something."""
    found = (_said(one) for path in paths for one in element.iterfind(path))
    return next((text for text in found if text), "")


def _said(element: Element) -> str:
    """What it says, also where it holds elements of XHTML."""
    return "".join(element.itertext()).strip()


def _address(element: Element) -> str:
    """The page of the entry: what the link says, or where it leads; of several the one to the entry itself."""
    links = element.findall("link")
    said = next((text for one in links if (text := (one.text or "").strip())), "")
    led = (one.get("href", "").strip() for one in links if one.get("rel", "alternate") == "alternate")
    return said or next((address for address in led if address), "") or _permanent(element)


def _permanent(element: Element) -> str:
    guid = element.find("guid")
    is_address = guid is not None and guid.get("isPermaLink", "true") == "true"
    address = text_at(element, "guid")
    return address if is_address and address.startswith(("http://", "https://")) else ""


def _figures(element: Element) -> Iterator[tuple[str, Decimal]]:
    """The few a feed can hold: how many comments, and on YouTube how many views and likes."""
    said = ((one.text or "").strip() for name in ("comments", "total") for one in element.iterfind(name))
    found = next((text for text in said if _is_count(text)), "")
    if found:
        yield "Comments", Decimal(found)
    for name, (tag, attribute) in _FIGURES.items():
        text = next((one.get(attribute, "") for one in element.iterfind(f"group/community/{tag}")), "")
        if _is_count(text):
            yield name, Decimal(text)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 15
