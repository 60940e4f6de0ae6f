"""What X has called its columns, as Twitter and since."""

from __future__ import annotations

from ildsjel.sources.columns import Layout

_ORGANIC: dict[str, tuple[str, ...]] = {
    "Impressions": ("Impressions", "Visninger", "Eksponeringer"),
    "Engagements": ("Engagements", "Engasjementer", "Interaksjoner"),
    "Engagement rate": ("Engagement rate", "Engasjementsrate"),
    "Reposts": ("Retweets", "Reposts", "Repostinger"),
    "Replies": ("Replies", "Svar"),
    "Likes": ("Likes", "Liker", "Likerklikk"),
    "Bookmarks": ("Bookmarks", "Bokmerker"),
    "Shares": ("Shares", "Delinger"),
    "Profile visits": ("User profile clicks", "Profile visits", "Profilbesøk"),
    "URL clicks": ("URL clicks", "Klikk på lenke"),
    "Hashtag clicks": ("Hashtag clicks",),
    "Detail expands": ("Detail expands",),
    "Permalink clicks": ("Permalink clicks",),
    "App opens": ("App opens",),
    "App installs": ("App installs",),
    "New follows": ("Follows", "New follows", "Nye følgere"),
    "Email tweet": ("Email tweet",),
    "Dial phone": ("Dial phone",),
    "Media views": ("Media views",),
    "Media engagements": ("Media engagements",),
    "Video views": ("Video views", "Videovisninger"),
}
METRICS = _ORGANIC | {
    f"Promoted {name.lower()}": tuple(f"Promoted {said}" for said in names) for name, names in _ORGANIC.items()
}
TWEETS = Layout(
    names={
        "id": ("Tweet id", "Post id", "Innleggs-ID"),
        "url": ("Tweet permalink", "Post link", "Post permalink", "Innleggslenke"),
        "text": ("Tweet text", "Post text", "Innleggstekst"),
        "published": ("time", "Date", "Dato", "Created at", "Datum"),
        **METRICS,
    },
    needed=("id", "text", "published", "Impressions"),
    dated="published",
)
