"""What TikTok calls its columns, in Studio and in Business Center."""

from __future__ import annotations

from collections.abc import Sequence

from ildsjel.sources.columns import Layout, plain
from ildsjel.sources.daily import DAYS
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Head

_VIEWS = ("Video views", "Videovisninger", "Videovisningar", "Videoaufrufe", "Post views", "Visninger av innlegg")
_PROFILE = ("Profile views", "Profilvisninger", "Profilvisningar", "Profilaufrufe")
_REACHED = ("Reached audience", "Nådd publikum", "Nådd målgruppe", "Nådd publik", "Erreichtes Publikum")
_FOLLOWERS = ("Followers", "Følgere", "Följare", "Follower")
_CHANGE = (
    *("Difference in followers from previous day", "Endring i følgere fra forrige dag"),
    *("Forskjell i følgere fra dagen før", "Skillnad i följare från föregående dag", "Follower-Differenz zum Vortag"),
)
METRICS: dict[str, tuple[str, ...]] = {
    "Views": (
        "Total views",
        "Totalt antall visninger",
        "Visninger totalt",
        "Totalt antal visningar",
        "Aufrufe gesamt",
    ),
    "Likes": (
        *("Total likes", "Likes", "Totalt antall liker", "Totalt antall likerklikk", "Liker totalt"),
        *("Totalt antal gilla-markeringar", "Likes gesamt", "Likes insgesamt"),
    ),
    "Comments": (
        *(
            "Total comments",
            "Comments",
            "Totalt antall kommentarer",
            "Kommentarer totalt",
            "Totalt antal kommentarer",
        ),
        *("Kommentare gesamt", "Kommentare insgesamt"),
    ),
    "Shares": (
        *("Total shares", "Shares", "Totalt antall delinger", "Delinger totalt", "Totalt antal delningar"),
        *("Geteilte Inhalte gesamt", "Shares insgesamt"),
    ),
    "Saves": (
        "Add to favorites",
        "Added to favorites",
        "Total bookmarks",
        "Total favorites",
        "Lagt til i favoritter",
    ),
    "New followers": ("New followers", "Nye følgere", "Nya följare", "Neue Follower"),
    "Reach": ("Reached audience", "Total reach", "Nådd publikum"),
}
CONTENT = Layout(
    names={
        "title": (
            *("Video title", "Post title", "Caption", "Video caption", "Post description", "Description"),
            *("Videotittel", "Tittel på video", "Videotitel", "Bildetekst"),
        ),
        "url": (
            *("Video link", "Post link", "Video URL", "Videolenke", "Lenke til video", "Videolänk", "Videolink"),
            *("Innleggslenke", "Link zum Video"),
        ),
        "published": (
            *("Post time", "Publish time", "Posted time", "Posting time", "Publiseringstid", "Publiseringstidspunkt"),
            *("Innleggstid", "Publiceringstid", "Veröffentlichungszeit", "Postzeit"),
        ),
        "read": ("Time", "Tid", "Zeit", "Uhrzeit"),
        **METRICS,
        "Views": (*METRICS["Views"], "Views", "Visninger", "Visningar", "Aufrufe", *_VIEWS),
    },
    needed=("url", "published"),
    one_of=(("Views", "Likes"),),
)
_BY_DAY = (
    Layout(
        names={"day": DAYS, "views": _VIEWS, "profile": (*_PROFILE, *_REACHED)}, needed=("day", "views", "profile")
    ),
    Layout(names={"day": DAYS, "followers": _FOLLOWERS, "change": _CHANGE}, needed=("day", "followers", "change")),
    Layout(
        names={
            "day": DAYS,
            "total": (
                "Total viewers",
                "Totalt antall seere",
                "Seere totalt",
                "Totalt antal tittare",
                "Zuschauer gesamt",
            ),
            "back": (
                "Returning viewers",
                "Tilbakevendende seere",
                "Återkommande tittare",
                "Wiederkehrende Zuschauer",
            ),
        },
        needed=("day", "total", "back"),
    ),
)
_SHARE = ("Distribution", "Fordeling", "Fördelning", "Verteilung")
GENDER, TERRITORY = "gender", "territory"
SPREADS = (
    Layout(names={GENDER: ("Gender", "Kjønn", "Kön", "Geschlecht"), "share": _SHARE}, needed=(GENDER, "share")),
    Layout(
        names={
            TERRITORY: ("Top territories", "Territories", "Topp områder", "Områder", "Toppområden", "Top-Gebiete"),
            "share": _SHARE,
        },
        needed=(TERRITORY, "share"),
    ),
)
_HOURS = frozenset({"hour", "time", "timme", "stunde"})
_MEASURES = {plain(said): "Video views" for said in _VIEWS}
_MEASURES |= {plain(said): "Profile views" for said in _PROFILE}
_MEASURES |= {plain(said): "Reach" for said in _REACHED}
_MEASURES |= {plain(said): "Net growth" for said in _CHANGE}


def measure_of(heading: str) -> str:
    """What a heading means, in English where it is known."""
    return _MEASURES.get(plain(heading), heading)


def is_by_hour(headings: Sequence[str]) -> bool:
    """Is this a table of the hours of a day?"""
    return not _HOURS.isdisjoint(map(plain, headings))


def is_by_day(head: Head) -> bool:
    """Is this a table of TikTok's figures by the day?"""
    return any(has_table(head, layout) for layout in _BY_DAY)


def is_spread(head: Head) -> bool:
    """Is this a table of how the followers are spread?"""
    return any(has_table(head, layout) for layout in SPREADS)
