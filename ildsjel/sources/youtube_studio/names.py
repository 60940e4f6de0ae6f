"""What YouTube Studio calls its columns in English, bokmål, Swedish and German."""

from __future__ import annotations

from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS

_VIEWS = ("Views", "Visninger", "Visningar", "Aufrufe")
_WATCHED = ("Watch time (hours)", "Seertid (timer)", "Visningstid (timmar)", "Wiedergabezeit (Stunden)")
_CONTENT = ("Content", "Innhold", "Innehåll", "Inhalte", "Inhalt", "Video", "Videos")
_TITLE = ("Video title", "Videotittel", "Videotitel", "Tittel på video")
_PUBLISHED = (
    *("Video publish time", "Publiseringstidspunkt for video", "Tidspunkt for publisering av video"),
    *("Publiceringstid för video", "Veröffentlichungszeitpunkt des Videos", "Veröffentlichungszeit des Videos"),
)
METRICS: dict[str, tuple[str, ...]] = {
    "Views": _VIEWS,
    "Engaged views": ("Engaged views", "Engasjerte visninger"),
    "Watch time (hours)": _WATCHED,
    "Likes": ("Likes", "Liker", "Likerklikk", "Gilla-markeringar", "„Mag ich“-Bewertungen"),
    "Dislikes": ("Dislikes", "Misliker"),
    "Comments added": ("Comments added", "Comments", "Kommentarer lagt til", "Kommentarer", "Kommentare"),
    "Shares": ("Shares", "Delinger", "Delningar", "Geteilte Inhalte"),
    "Subscribers": ("Subscribers", "Abonnenter", "Prenumeranter", "Abonnenten"),
    "Impressions": ("Impressions", "Eksponeringer", "Exponeringar", "Impressionen"),
    "Impressions click-through rate (%)": (
        *("Impressions click-through rate (%)", "Klikkfrekvens for eksponeringer (%)"),
        *("Exponeringarnas klickfrekvens (%)", "Klickrate der Impressionen (%)"),
    ),
    "Unique viewers": ("Unique viewers", "Unike seere", "Unika tittare", "Einzelne Zuschauer"),
    "New viewers": ("New viewers", "Nye seere"),
    "Regular viewers": ("Regular viewers", "Faste seere"),
    "Casual viewers": ("Casual viewers", "Tilfeldige seere"),
    "YouTube Premium views": ("YouTube Premium views", "YouTube Premium-visninger"),
    "Average views per viewer": ("Average views per viewer", "Gjennomsnittlig antall visninger per seer"),
    "Stayed to watch (%)": ("Stayed to watch (%)",),
}
VIDEOS = Layout(
    names={"id": _CONTENT, "title": _TITLE, "published": _PUBLISHED, **METRICS},
    needed=("id", "title", "published"),
)
_DIVIDED = (
    *("Traffic source", "Subscription status", "Geography", "Device type", "Viewer age", "Viewer gender"),
    *(
        "Content type",
        "Playback location",
        "Operating system",
        "YouTube product",
        "Playlist",
        "New and returning viewers",
    ),
    *("Trafikkilde", "Abonnementsstatus", "Geografi", "Enhetstype", "Seernes alder", "Seernes kjønn", "Innholdstype"),
    *("Trafikkälla", "Prenumerationsstatus", "Enhetstyp", "Zugriffsquelle", "Abostatus", "Gerätetyp"),
)
CHART = Layout(
    names={"day": DAYS, "by": (*_DIVIDED, *_CONTENT), "figure": (*_VIEWS, *_WATCHED, *METRICS["Subscribers"])},
    needed=("day", "by", "figure"),
)
SUMS = Layout(names={"by": _DIVIDED, "views": _VIEWS, "watched": _WATCHED}, needed=("by", "watched"))
DESCRIBING = (*_TITLE, *_PUBLISHED)
