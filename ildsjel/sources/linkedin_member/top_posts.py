"""The sheet of top posts: two lists side by side, of those with most engagement and those most seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ildsjel.facts.happened import Metrics, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.header import Header, find_header
from ildsjel.sources.ids import damaged
from ildsjel.sources.linkedin_member.names import FIGURES
from ildsjel.sources.linkedin_page.urn import urn
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Remark, Skipped
from ildsjel.sources.table import Table

_FIGURES = {name: FIGURES[name] for name in ("Impressions", "Engagements")}
TOP = Layout(
    names={
        "url": ("Post URL", "Innleggs-URL", "Nettadresse til innlegg", "Inläggets URL", "Beitrags-URL"),
        "published": (
            *("Post publish date", "Publiseringsdato", "Publiseringsdato for innlegg", "Publiceringsdatum"),
            *("Inläggets publiceringsdatum", "Veröffentlichungsdatum", "Veröffentlichungsdatum des Beitrags"),
        ),
        **_FIGURES,
    },
    needed=("url", "published"),
    dated="published",
    one_of=(tuple(_FIGURES),),
)


def read_top_posts(data: Data, context: Context) -> Iterator[Found]:
    """A Post for each, with the figures of both lists, of which one may be shorter. Raises Unreadable."""
    encoding = encoding_of(data)
    header = find_header(lambda: lines_of(data, encoding), TOP)
    if header is None:
        return
    told: dict[str, Post] = {}
    wall = Wall(channel="linkedin", metrics=tuple(_FIGURES), identity=urn, usual="mdy")
    for one in _side_by_side(header):
        for found in posts(Table(data, TOP, one), context, wall):
            if isinstance(found, Post):
                told[found.id] = _joined(told.get(found.id), found)
            elif not (isinstance(found, Skipped) and found.why == damaged("")):
                yield found
    yield from told.values()
    if told:
        yield Remark(
            sentence(
                "These posts have other numbers in Shares.csv. Bring in one of the two, or they are counted twice."
            )
        )


def _side_by_side(header: Header) -> Iterator[Header]:
    """The lists, each from one address to the next."""
    starts = header.places["url"]
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(header.cells)
        within = {field: tuple(at for at in places if start <= at < end) for field, places in header.places.items()}
        if within["published"]:
            yield replace(header, places={field: places for field, places in within.items() if places})


def _joined(known: Post | None, found: Post) -> Post:
    """One post, with what each list says of it."""
    figures: Metrics = tuple(dict((*known.m, *found.m)).items()) if known else found.m
    return replace(found, m=figures, x=())
