"""An article on a site of one's own, as a feed and an export of the whole site both tell of it: the same one once."""

from __future__ import annotations

from datetime import date, datetime
from xml.etree.ElementTree import Element

from ildsjel.facts.happened import Extras, Metrics, Post
from ildsjel.facts.key import content_key
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.ids import LONGEST, damaged, platform_id
from ildsjel.sources.reading import Context, LeftOut

_PREFIX = "article"
LONGEST_ADDRESS, LONGEST_LIST = 2000, 500


def article_id(named: str) -> str:
    """The id of what a site itself calls `named` (`<guid>`, `<id>`, else the address); a key where that is long."""
    text = f"{_PREFIX}:{platform_id(named)}"
    return text if len(text) <= LONGEST and platform_id(named) else content_key(_PREFIX, named)


def article(
    *,
    named: str,
    on: date,
    at: datetime | None,
    title: str,
    body: str,
    url: str,
    under: str,
    context: Context,
    channel: str = "",
    format: str = "",
    m: Metrics = (),
    x: Extras = (),
) -> Post:
    """The article as a Post, shown by its title, or by what it says where it has none. Raises LeftOut.

    It is known by what the site calls it, if that is an address or another name nobody else uses; else by its own
    address.
    """
    known = named if ":" in named else url or named
    if not known:
        raise LeftOut(damaged(""))
    return Post(
        on=on,
        at=at,
        channel=channel,
        format=format,
        text=plain_text(title) or plain_text(body),
        url=url[:LONGEST_ADDRESS],
        read=context.today,
        under=under,
        id=article_id(known),
        m=m,
        x=x,
    )


def categories(item: Element) -> str:
    """What it is filed under, each once."""
    told = dict.fromkeys((one.text or one.get("term") or "").strip() for one in item.iterfind("category"))
    return ", ".join(one for one in told if one)[:LONGEST_LIST]
