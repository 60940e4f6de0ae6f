"""What LinkedIn calls its columns."""

from __future__ import annotations

from ildsjel.sources.columns import Layout

METRICS: dict[str, tuple[str, ...]] = {
    "Impressions": ("Impressions", "Visninger", "Eksponeringer"),
    "Views": ("Views", "Videovisninger"),
    "Offsite views": ("Offsite views",),
    "Clicks": ("Clicks", "Klikk"),
    "Click through rate": ("Click through rate (CTR)", "Klikkfrekvens (CTR)"),
    "Likes": ("Likes", "Liker", "Reaksjoner", "Reactions"),
    "Comments": ("Comments", "Kommentarer"),
    "Reposts": ("Reposts", "Shares", "Delinger", "Republiseringer"),
    "Follows": ("Follows", "Følger", "Følginger"),
    "Engagement rate": ("Engagement rate", "Engasjementsrate"),
}
POSTS = Layout(
    names={
        "title": ("Post title", "Update title", "Innleggstittel", "Tittel på innlegg"),
        "url": ("Post link", "Update link", "Innleggslenke", "Lenke til innlegg"),
        "published": ("Created date", "Opprettet", "Opprettelsesdato", "Opprettet dato"),
        "format": ("Content type", "Innholdstype"),
        "posted_by": ("Posted by", "Publisert av", "Lagt ut av"),
        **METRICS,
    },
    needed=("title", "url", "published"),
    dated="published",
)


def followers(heading: str) -> str:
    """The sheet of new followers says `Total followers` of those who came that day."""
    kind = heading.removesuffix(" followers")
    return "New followers" if kind == "Total" else f"New followers {kind.lower()}"
