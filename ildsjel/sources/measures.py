"""What a column of figures is called here, whatever language its heading is in: stable names in snake case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from ildsjel.sources.columns import plain

LONGEST = 60
_NAMES = {
    "followers": (*("Followers", "Følgere", "Follower", "Följare", "Antall følgere", "Follower count"),),
    "new_followers": (
        *("New followers", "Nye følgere", "Neue Follower", "Nya följare", "New follows"),
        "Total followers gained",
    ),
    "page_likes": ("Page likes", "Lifetime total likes"),
    "new_page_likes": ("New page likes", "New likes"),
    "lost_page_likes": ("Lost page likes", "Unlikes"),
    "posts_published": ("Posts published", "Tweets published", "Create post"),
    "lost_followers": ("Lost followers", "Unfollows", "Unfollowers", "Tapte følgere", "Förlorade följare"),
    "reach": ("Reach", "Rekkevidde", "Räckvidd", "Reichweite", "Reached audience"),
    "impressions": ("Impressions", "Eksponeringer", "Exponeringar", "Impressionen", "Impr."),
    "views": ("Views", "Visninger", "Visningar", "Aufrufe"),
    "video_views": ("Video views", "Videovisninger", "Videovisningar", "Videoaufrufe"),
    "page_views": ("Page views", "Pageviews", "Sidevisninger", "Sidvisningar", "Seitenaufrufe", "Screen page views"),
    "profile_visits": ("Profile visits", "Profile views", "Profilbesøk", "Profilvisninger", "Profilbesök"),
    "visits": ("Visits", "Besøk", "Besök", "Besuche"),
    "visitors": ("Visitors", "Besøkende", "Besökare", "Besucher"),
    "unique_visitors": ("Unique visitors", "Unike besøkende", "Unika besökare"),
    "sessions": ("Sessions", "Økter", "Sessioner", "Sitzungen"),
    "users": ("Users", "Brukere", "Användare", "Nutzer", "Total users"),
    "active_users": ("Active users", "Aktive brukere", "Aktiva användare", "Aktive Nutzer"),
    "new_users": ("New users", "Nye brukere", "Nya användare", "Neue Nutzer"),
    "likes": ("Likes", "Liker", "Likerklikk", "Gilla-markeringar", "Gefällt mir"),
    "reactions": ("Reactions", "Reaksjoner", "Reaktioner", "Reaktionen"),
    "comments": ("Comments", "Kommentarer", "Kommentare"),
    "shares": ("Shares", "Delinger", "Delningar", "Geteilte Inhalte"),
    "reposts": ("Reposts", "Republiseringer"),
    "clicks": ("Clicks", "Klikk", "Klick", "Klicks"),
    "engagements": ("Engagements", "Engasjement", "Interaksjoner"),
    "content_interactions": ("Content interactions", "Interaksjoner med innhold", "Innholdsinteraksjoner"),
    "watch_time_hours": ("Watch time (hours)", "Seertid (timer)", "Wiedergabezeit (Stunden)", "Visningstid (timmar)"),
    "subscribers": ("Subscribers", "Abonnenter", "Prenumeranter", "Abonnenten"),
}
_KNOWN = {plain(name): measure for measure, names in _NAMES.items() for name in names}
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART = re.compile(r"[^\w%]+|_+")


@lru_cache(maxsize=8192)
def slug(name: str) -> str:
    """A name in small letters, digits and underscores, at most sixty; one that is longer ends in its fingerprint."""
    spelled = _CAMEL.sub(" ", name.replace("æ", "ae").replace("ø", "o").replace("å", "a"))
    letters = "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))
    found = "_".join(part for part in _APART.split(letters.replace("%", " percent ").casefold()) if part)
    if len(found) <= LONGEST:
        return found
    return f"{found[: LONGEST - 9]}_{blake2b(found.encode(), digest_size=4).hexdigest()}"


@lru_cache(maxsize=8192)
def measure(name: str) -> str:
    """The measure a heading means: the total of a kind is the kind, `Page views (total)` is page_views."""
    bare = re.sub(r"[\s_]*\(total\)$|^total[\s_]+", "", _CAMEL.sub(" ", name.strip()), flags=re.IGNORECASE)
    return _KNOWN.get(plain(name)) or _KNOWN.get(plain(bare)) or slug(bare or name)


def measures(names: Iterable[str]) -> dict[str, str]:
    """The measure of each heading; where two would be one, the later keeps its whole name."""
    found: dict[str, str] = {}
    for name in names:
        short = measure(name)
        found[name] = short if short not in found.values() else slug(name)
    return found
