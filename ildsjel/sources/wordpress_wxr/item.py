"""An item of the export, of which only a post that is published counts as one."""

from __future__ import annotations

from datetime import date, datetime
from xml.etree.ElementTree import Element

from ildsjel.facts.happened import Post
from ildsjel.sources.article import article, categories
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.elements import text_at
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, LeftOut


def is_published_post(item: Element) -> bool:
    """Is this a post, and out?"""
    return text_at(item, "post_type") == "post" and text_at(item, "status") == "publish"


class Names:
    """What the site itself calls its items, also in its feed; a copy with the name of another has its address."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def of(self, item: Element) -> str:
        """The name of the next item of the file."""
        address = text_at(item, "link")
        named = text_at(item, "guid") or address
        if named in self._met:
            return address
        self._met.add(named)
        return named


def post(item: Element, named: str, site: str, context: Context) -> Post:
    """The Post. Raises LeftOut."""
    on, at = moment_at(item, "post_date", context, beside="pubDate")
    told = categories(item)
    return article(
        named=named,
        on=on,
        at=at,
        title=text_at(item, "title"),
        body=text_at(item, "encoded"),
        url=text_at(item, "link"),
        under=site,
        context=context,
        channel="blog",
        x=(("Categories", told),) if told else (),
    )


def moment_at(element: Element, name: str, context: Context, beside: str = "") -> tuple[date, datetime | None]:
    """When it was: in UTC where the file says so (`post_date_gmt`), else by our own clock. Raises LeftOut."""
    utc = when(f"{text_at(element, f'{name}_gmt')} +0000")
    found = utc or (when(text_at(element, beside)) if beside else None) or when(text_at(element, name))
    if found is None:
        raise LeftOut(not_a_day(text_at(element, name)))
    return moment(found, None, context)
